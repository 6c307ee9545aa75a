// Chooses the projector's picture: the lobby, the round, the curtain of a pause, or the end.
import type { View } from "#game/view.ts";
import type { Update } from "../session/session.ts";
import { clockText, useClock } from "../view/clock.ts";
import { say } from "../words/words.ts";
import { Lobby } from "./lobby.tsx";
import { Over } from "./over.tsx";
import { Round } from "./round.tsx";
import type { WayInProps } from "./way-in.tsx";

export interface ClassScreenProps {
  readonly update: Update;
  readonly way: WayInProps & { readonly onOpen: () => void };
}

export function ClassScreen({ update, way }: ClassScreenProps) {
  const { view } = update;
  const clock = useClock(update);
  const [company] = view.companies ?? [];
  if (company === undefined) return null;
  return (
    <main class="projector">
      {view.phase === "lobby" ? (
        <Lobby view={view} happened={update.happened} way={way} />
      ) : view.phase === "over" ? (
        <Over view={view} company={company} />
      ) : (
        <Round update={update} company={company} clock={clock} way={way} />
      )}
      <Curtain view={view} endsIn={clock.pauseEndsIn} />
    </main>
  );
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
