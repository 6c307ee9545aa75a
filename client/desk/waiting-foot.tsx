// What stands at the thumb while one waits: who has answered, whom the class waits for, what comes next.
import { useEffect, useState } from "preact/hooks";
import type { Phase } from "#game/step.ts";
import { ActionBar } from "../components/desk-frame.tsx";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { LampRow } from "../components/lamp-row.tsx";
import { say } from "../words/words.ts";
import type { Place } from "./desk.ts";
import { nextWords, waitingWords } from "./waiting-words.ts";

/** What people have done where it is more than answering. */
const countKeys: Readonly<Partial<Record<Phase, "waiting.voted" | "waiting.quiz" | "methods.betted">>> = {
  vote: "waiting.voted",
  quiz: "waiting.quiz",
  wager: "methods.betted",
};

const longRest = 60_000; // milliseconds in which a teacher who is there would have gone on, or said why not

/** A teacher may be away, whose screen nobody sees from a desk. */
function useLongRest(turn: number, isResting: boolean): boolean {
  const [longAt, setLongAt] = useState<number | null>(null);
  useEffect(() => {
    if (!isResting) return;
    const timer = setTimeout(() => setLongAt(turn), longRest);
    return () => clearTimeout(timer);
  }, [turn, isResting]);
  return isResting && longAt === turn;
}

/** The buttons are solo's, and stand there when the game waits for its player alone. */
export function WaitingFoot({ place }: { place: Place }) {
  const { view, company, goOn, stepBack } = place;
  const { answered, asked } = view.waitingFor;
  const isLong = useLongRest(view.turn, asked === 0);
  const count = { count: answered, of: asked };
  return (
    <>
      <div class="waiting-foot">
        {asked > 0 && (
          <LampRow answered={answered} of={asked} label={say(countKeys[view.phase] ?? "waiting.answered", count)} />
        )}
        <p>
          {waitingWords(view, company, goOn !== null, isLong)} {nextWords(view, company)}
        </p>
      </div>
      {goOn?.enabled === true && (
        <ActionBar>
          {stepBack !== null && (
            <PlainButton onPress={stepBack.run} disabled={!stepBack.enabled}>
              {stepBack.label}
            </PlainButton>
          )}
          <FlowButton flow="ink" onPress={goOn.run}>
            {goOn.label}
          </FlowButton>
        </ActionBar>
      )}
    </>
  );
}
