// Chooses the projector's picture: the lobby, a round, vote and market, the curtain of a pause, or the end.
import { useMemo } from "preact/hooks";
import type { View } from "#game/view.ts";
import type { Update } from "../session/session.ts";
import { ScreenTables } from "../tables/screen-tables.tsx";
import { type ClockNow, clockText, useClock } from "../view/clock.ts";
import { say } from "../words/words.ts";
import { Lobby } from "./lobby.tsx";
import { Market } from "./market.tsx";
import { MethodsScreen } from "./methods-screen.tsx";
import { withTitles } from "./names-at-door.ts";
import { Over } from "./over.tsx";
import { Quiz } from "./quiz.tsx";
import { Round } from "./round.tsx";
import { Rows } from "./rows.tsx";
import { screenPicture } from "./screen-picture.ts";
import { useFramePace } from "./use-frame-pace.ts";
import { Vote } from "./vote.tsx";
import { Wall } from "./wall.tsx";
import type { OpenWay } from "./way-in.tsx";

export interface ClassScreenProps {
  readonly update: Update;
  readonly way: OpenWay;
}

export function ClassScreen({ update, way }: ClassScreenProps) {
  const shown = useMemo(() => ({ ...update, view: withTitles(update.view) }), [update]);
  const clock = useClock(shown);
  const isCalm = useFramePace();
  return (
    <main class={isCalm ? "projector projector-calm" : "projector"}>
      <Picture update={shown} clock={clock} way={way} isCalm={isCalm} />
      <Curtain view={shown.view} endsIn={clock.pauseEndsIn} />
    </main>
  );
}

interface PictureProps extends ClassScreenProps {
  readonly clock: ClockNow;
  readonly isCalm: boolean;
}

function Picture({ update, ...rest }: PictureProps) {
  const { view } = update;
  const picture = screenPicture(view);
  switch (picture.kind) {
    case "lobby":
      return <Lobby update={update} way={rest.way} />;
    case "one":
      return <Round update={update} company={picture.company} {...rest} />;
    case "rows":
      return <Rows update={update} companies={picture.companies} {...rest} />;
    case "wall":
      return <Wall view={view} briefs={picture.briefs} {...rest} />;
    case "quiz":
      return <Quiz view={view} way={rest.way} />;
    case "tables":
      return <ScreenTables view={view} clock={rest.clock} way={rest.way} />;
    case "methods":
      return <MethodsScreen view={view} {...rest} />;
    case "vote":
      return <Vote view={view} {...rest} />;
    case "market":
      return <Market view={view} {...rest} />;
    case "over":
      return <Over view={view} isCalm={rest.isCalm} />;
    case "nothing":
      return null;
  }
}

/** A pause: nothing to see but the teacher. */
function Curtain({ view, endsIn }: { view: View; endsIn: number | null }) {
  const { isPaused } = view.clock;
  return (
    <div class="curtain" role="alert" hidden={!isPaused}>
      {isPaused && (
        <>
          <h1>{say("screen.pause.title")}</h1>
          {endsIn !== null && (
            <p class="curtain-clock" role="timer" aria-label={say("screen.pause.left", { time: clockText(endsIn) })}>
              {clockText(endsIn)}
            </p>
          )}
          <p>{say("screen.pause.words")}</p>
        </>
      )}
    </div>
  );
}
