// The pace of the class: next, pause, hold, more time and undo, with the step that is open; on a phone at the thumb.
import type { View } from "#game/view.ts";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { playIcon } from "../components/icons.ts";
import { PhaseLoop } from "../components/phase-loop.tsx";
import { TimerRing } from "../components/timer-ring.tsx";
import type { Update } from "../session/session.ts";
import { clockText, useClock } from "../view/clock.ts";
import { loopPhase } from "../view/loop-phase.ts";
import { say } from "../words/words.ts";
import { nextWords, nowWords } from "./next-step.ts";
import { offerOf, type PartProps } from "./part.ts";

export function PaceBar({ view, host, update }: PartProps & { update: Update }) {
  const clock = useClock(update);
  const counting = clock.pauseEndsIn ?? clock.closesIn;
  return (
    <section class="pace" aria-label={say("host.pace")}>
      <NextButton view={view} host={host} />
      <PauseButtons view={view} host={host} />
      <StepButtons view={view} host={host} />
      {counting !== null && (
        <TimerRing remaining={clockText(counting)} share={clock.pauseEndsIn === null ? clock.share : 1} />
      )}
      <div class="pace-now">
        <span class="pace-words">{nowWords(view)}</span>
        {view.phase !== "lobby" && view.phase !== "over" && <PhaseLoop phase={loopPhase(view.phase)} />}
      </div>
    </section>
  );
}

/** Solid when most have answered or nobody is asked, an outline before: it always works. */
function NextButton({ view, host }: PartProps) {
  const type = offerOf(view, "Start") ? "Start" : offerOf(view, "Next") ? "Next" : null;
  if (type === null) return null;
  return (
    <div class={isReady(view) ? "pace-next" : "pace-next pace-next-early"}>
      <FlowButton flow="ink" onPress={() => host.act({ type, turn: view.turn })}>
        {nextWords(view)}
      </FlowButton>
    </div>
  );
}

const isReady = ({ phase, waitingFor, players = [] }: View): boolean =>
  phase === "lobby" ? players.some(({ standing }) => standing === "in") : waitingFor.mayClose;

const minutes = [1, 2, 5];

function PauseButtons({ view, host }: PartProps) {
  if (offerOf(view, "Resume")) {
    return (
      <FlowButton flow="ink" drawing={playIcon} onPress={() => host.act({ type: "Resume" })}>
        {say("host.resume")}
      </FlowButton>
    );
  }
  if (!offerOf(view, "Pause")) return null;
  return (
    <fieldset class="pause-group">
      <legend class="visually-hidden">{say("host.pause")}</legend>
      <PlainButton size="small" onPress={() => host.act({ type: "Pause" })}>
        {say("host.pause")}
      </PlainButton>
      {minutes.map((count) => (
        <button
          key={count}
          type="button"
          class="pause-minutes"
          aria-label={say("host.pause.for", { count })}
          onClick={() => host.act({ type: "Pause", seconds: 60 * count })}
        >
          {count === minutes.at(-1) ? say("host.pause.minutes", { count }) : count}
        </button>
      ))}
    </fieldset>
  );
}

function StepButtons({ view, host }: PartProps) {
  const { isHeld } = view.clock;
  return (
    <div class="pace-small">
      {offerOf(view, "Hold") && (
        <PlainButton size="small" pressed={isHeld} onPress={() => host.act({ type: "Hold", turn: view.turn })}>
          {say(isHeld ? "host.hold.on" : "host.hold")}
        </PlainButton>
      )}
      {view.clock.closesIn !== null && offerOf(view, "AddTime") && (
        <PlainButton size="small" onPress={() => host.act({ type: "AddTime", seconds: 30, turn: view.turn })}>
          {say("host.addTime")}
        </PlainButton>
      )}
      {offerOf(view, "Undo") && (
        <PlainButton size="small" onPress={() => host.act({ type: "Undo", turn: view.turn })}>
          {say("host.undo")}
        </PlainButton>
      )}
    </div>
  );
}
