// The head of a round: what it is about, where in the loop it stands, who has answered, and the time.
import type { ComponentChildren } from "preact";
import type { View } from "#game/view.ts";
import { LampRow } from "../components/lamp-row.tsx";
import { Logo } from "../components/logo.tsx";
import { PhaseLoop } from "../components/phase-loop.tsx";
import { TimerRing } from "../components/timer-ring.tsx";
import { type ClockNow, clockText } from "../view/clock.ts";
import { loopPhase } from "../view/loop-phase.ts";
import { say } from "../words/words.ts";

export interface HeadProps {
  readonly view: View;
  readonly clock: ClockNow;
  readonly title: string;
  readonly words: ComponentChildren;
  readonly live: string; // said aloud when it changes
  readonly shows: "lamps" | "count" | "time"; // of the whole class: who has answered with or without lamps, or not at all
}

export function Head({ view, clock, title, words, live, shows }: HeadProps) {
  const phase = loopPhase(view.phase);
  const { answered, asked } = view.waitingFor;
  const count = <Answered answered={answered} asked={asked} />;
  const isWatched = asked === 0 && (view.level === 0 || view.isFar);
  return (
    <header class={`projector-header projector-header-${shows}`}>
      <div class="projector-name">
        <Logo size={40} label="" />
        <div>
          <h1>{title}</h1>
          <span>{words}</span>
        </div>
      </div>
      <PhaseLoop phase={phase} size="large" />
      <p class="visually-hidden" aria-live="polite">
        {phase !== null && say("screen.live.step", { phase: say(`phase.${phase}`), words: live })}
      </p>
      <div class="projector-state">
        {asked > 0 && shows === "lamps" && <LampRow answered={answered} of={asked} label={count} />}
        {asked > 0 && shows === "count" && <span class="lamp-label">{count}</span>}
        {isWatched && <span class="watch-word">{say("screen.watch")}</span>}
        {clock.closesIn !== null && <TimerRing remaining={clockText(clock.closesIn)} share={clock.share} />}
      </div>
    </header>
  );
}

function Answered({ answered, asked }: { answered: number; asked: number }) {
  const isAll = answered === asked;
  return (
    <>
      <b>{isAll ? say("screen.allIn") : say("screen.answeredOf", { count: answered, of: asked })}</b>
      {!isAll && say("screen.answered")}
    </>
  );
}
