// Small remarks on a panel: that a teammate covered, and how an answer turned out.
import type { MarkView } from "#game/views/marks-view.ts";
import { EquationLine } from "../components/equation-line.tsx";
import { Mark } from "../components/mark.tsx";
import { MisconceptionCard } from "../components/misconception-card.tsx";
import { say } from "../words/words.ts";
import { answerLine } from "./answer-words.ts";
import type { Desk } from "./desk.ts";
import { ruleSum, ruleWords } from "./rule-words.ts";
import { namesList } from "./waiting-words.ts";

/** What a question says of the seat itself: who else is asked there, and that a teammate covered. */
export function SeatNotes({ desk }: { desk: Pick<Desk, "me"> }) {
  const { colleagues, answer, pair } = desk.me;
  return (
    <>
      {answer?.byTeammate === true && <p class="covered-note">{say("desk.covered")}</p>}
      {colleagues.length > 0 && pair === null && <p class="slider-note">{sharedWords(desk, "shared.question")}</p>}
    </>
  );
}

/** Whom one shares the seat with. */
export function sharedWords({ me }: Pick<Desk, "me">, key: "shared.lobby" | "shared.question"): string {
  return say(key, { names: namesList(me.colleagues), count: me.colleagues.length });
}

/** What one has answered to the step that is still open; by arrow it stands on the cards. */
export function AnswerNote({ desk }: { desk: Desk }) {
  const { ask, answer } = desk.me;
  if (ask === null || answer === null) return null;
  const yours = answerLine(desk, ask, answer.values);
  return <p class="answer-note">{say(answer.byTeammate ? "answer.covered" : "answer.mine", { yours })}</p>;
}

/** How an answer turned out: right, or the misconception with one's own numbers. */
export function MarkNote({ desk, mark, hasSum = true }: { desk: Desk; mark: MarkView; hasSum?: boolean }) {
  if (mark.outcome === "right") {
    return (
      <p class="mark-note">
        <Mark right />
        <span>
          {say(`mark.${mark.kind}`)}: <b>{say("mark.right")}</b>
        </span>
      </p>
    );
  }
  if (mark.misconception === null && mark.values.length > 1) return null; // arrow by arrow it is told beside each
  const truth = mark.truth === null ? "" : wordsOf(desk, mark, mark.truth);
  return (
    <MisconceptionCard
      name={mark.misconception === null ? undefined : say(`rule.${mark.misconception}`)}
      sum={hasSum ? <RuleSum desk={desk} mark={mark} /> : undefined}
    >
      <p>
        {mark.misconception === null && <b>{say(`mark.${mark.outcome}Title`)}. </b>}
        {mark.misconception !== null && ruleWords(desk, { code: mark.misconception, kind: mark.kind })}{" "}
        {say("mark.yours", { yours: wordsOf(desk, mark, mark.values) })}{" "}
        {truth !== "" && say("mark.neutral", { truth })}
      </p>
    </MisconceptionCard>
  );
}

/** The true sum in the player's own numbers, once they are open. */
export function RuleSum({ desk, mark }: { desk: Desk; mark: MarkView }) {
  const sum = ruleSum(desk, mark);
  return sum === null ? null : <EquationLine items={sum} notation={desk.notation} />;
}

const wordsOf = (desk: Desk, mark: MarkView, values: MarkView["values"]): string =>
  answerLine(desk, { ...mark, size: values.length }, values);

/** The last marked answer of one kind in this round. */
export const markOf = (desk: Desk, kind: MarkView["kind"]): MarkView | undefined =>
  desk.me.marks.findLast((mark) => mark.kind === kind);
