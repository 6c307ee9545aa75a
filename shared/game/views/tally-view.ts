/** The answers of the open step, counted by what they tell: for the teacher alone. */
import type { Mark, RuleCode } from "../ask.ts";
import type { PlayerId } from "../ids.ts";
import type { Player, Session } from "../state.ts";
import { stepKey } from "../step.ts";
import { talkStep } from "../talk.ts";
import { answerIn, askedPeople } from "../waiting.ts";

/** The answers of the open step, sorted by what they tell. */
export interface TallyView {
  readonly columns: readonly {
    readonly key: "right" | "close" | "wrong" | RuleCode; // wrong: without a known rule behind it
    readonly players: readonly PlayerId[];
  }[];
  readonly misconceptions: readonly { readonly code: RuleCode; readonly count: number; readonly of: number }[]; // of this round, where a rule could show
}

/** The answers of the open step by what they tell, and the wrong rules of this round so far. */
export function tallyView(session: Session): TallyView {
  const { step } = session.play;
  const columns = new Map<TallyView["columns"][number]["key"], Player["id"][]>();
  for (const { seat, who } of askedPeople(session)) {
    const mark = answerIn(session, step, { seat, who })?.mark;
    if (!mark || who === "teammate") continue;
    const key = columnOf(mark);
    columns.set(key, [...(columns.get(key) ?? []), who]);
  }
  return {
    columns: [...columns].map(([key, players]) => ({ key, players })),
    misconceptions: misconceptionsOf(session),
  };
}

const columnOf = ({ outcome, misconception }: Mark) => (outcome === "right" ? outcome : (misconception ?? outcome));

/** A rule could show in an answer when the question knows it; the first try counts, as a second one has had a hint or a talk. */
function misconceptionsOf(session: Session): TallyView["misconceptions"] {
  const { sale } = session.play;
  const counts = new Map<Mark["possible"][number], { count: number; of: number }>();
  for (const [step, seats] of Object.entries(sale?.answers ?? {})) {
    if (step === stepKey(talkStep)) continue;
    for (const [seat, answers] of Object.entries(seats)) {
      const rules = sale?.asks[step]?.[seat]?.rules ?? [];
      for (const { mark } of Object.values(answers)) {
        if (mark === null) continue;
        for (const { code } of rules) {
          const { count, of } = counts.get(code) ?? { count: 0, of: 0 };
          counts.set(code, { count: count + (mark.misconception === code ? 1 : 0), of: of + 1 });
        }
      }
    }
  }
  return [...counts].flatMap(([code, { count, of }]) => (count > 0 ? [{ code, count, of }] : [])).sort(byCount);
}

const byCount = (one: { count: number }, other: { count: number }): number => other.count - one.count;
