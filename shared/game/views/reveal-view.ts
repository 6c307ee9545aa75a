/** What a player sees in the reveal: the own adjustment arrow by arrow, beside what was right. */
import { type SeatRef, seatKey } from "../ids.ts";
import { isByMethods } from "../methods.ts";
import { openedIn } from "../opened.ts";
import { networkOfRound, rounded } from "../printed.ts";
import { isRightReason, type ReasonCode } from "../reasons.ts";
import type { Sitter } from "../rules/answer.ts";
import type { Answer, Session } from "../state.ts";
import { type Step, stepKey } from "../step.ts";
import { gutOf, trustsOf } from "../truth.ts";
import { adjustStep, askedPeople, isRetry, standingAnswer } from "../waiting.ts";

/** The player's own adjustment: arrow by arrow, the gut feeling last. */
export interface RevealView {
  readonly mayRetry: boolean;
  readonly retried: boolean;
  readonly reason: { readonly chosen: ReasonCode; readonly isRight: boolean } | null; // after the retry
  readonly rows: readonly RevealRow[];
}

export interface RevealRow {
  readonly trust: number; // at the start of the round
  readonly mine: number | null; // as answered, in the answer's scale
  readonly isAsked: boolean;
  readonly step: number | null; // what this sale asks for, 3 decimals; after the retry
  readonly quarter: number | null; // what the mean of all customers does, 3 decimals; in the last beat
  readonly after: number | null; // trust after the adjustment; in the last beat
}

/** Whether the round's adjustments have been given: from its reveal on. */
export const isRevealed = ({ phase }: Step): boolean =>
  phase === "reveal" || phase === "play-on" || phase === "vote" || phase === "deployed" || phase === "quiz";

/** The own rows with the truths that are open by now; null before the reveal, and where nothing was worked out by hand. */
export function revealOf(session: Session, by: Sitter): RevealView | null {
  const { seat } = by;
  const { step, sale, books } = session.play;
  const book = books[seat.company];
  const truth = sale?.truths[seat.company];
  if (!isRevealed(step) || isByMethods(session) || !sale || book === undefined || !truth) return null;
  const opened = openedIn(session);
  const { layer, index } = seat;
  const ask = sale.asks[stepKey(adjustStep)]?.[seatKey(seat)];
  const second = retryOf(sale, by);
  const answer = standingAnswer(session, { seat, who: by.player });
  const asked = new Set(ask?.slots.map(({ position }) => position));
  const before = withGut(networkOfRound(book), seat);
  const after = withGut(book.outcome?.after ?? book.network, seat);
  const steps = [...(truth.steps.trusts[layer]?.[index] ?? []), truth.steps.guts[layer]?.[index] ?? 0];
  const quarter = [...(truth.quarter.trusts[layer]?.[index] ?? []), truth.quarter.guts[layer]?.[index] ?? 0];
  const open = (values: readonly number[], at: number, isOpen: boolean) =>
    isOpen ? rounded(values[at] ?? 0, 3) : null;
  return {
    mayRetry: isRetry(step) && second === undefined && askedPeople(session).some(({ who }) => who === by.player),
    retried: second !== undefined,
    reason: opened.saleSteps ? reasonView(second) : null,
    rows: before.map((trust, arrow) => ({
      trust: rounded(trust, 2),
      mine: answer?.values[arrow] ?? null,
      isAsked: asked.has(arrow),
      step: open(steps, arrow, opened.saleSteps),
      quarter: open(quarter, arrow, opened.quarterSteps),
      after: opened.quarterSteps ? rounded(after[arrow] ?? 0, 2) : null,
    })),
  };
}

const reasonView = (retried: Answer | undefined): RevealView["reason"] =>
  retried?.reason === undefined ? null : { chosen: retried.reason, isRight: isRightReason(retried.reason) };

const withGut = (network: Parameters<typeof trustsOf>[0], { layer, index }: SeatRef): number[] => [
  ...trustsOf(network, layer, index),
  gutOf(network, layer, index),
];

const retryOf = (sale: Session["play"]["sale"], { seat, player }: Sitter): Answer | undefined =>
  sale?.retries[seatKey(seat)]?.[player];
