/** The marks of a player's answers, each from the moment on at which the truth that it tells is open. */
import type { Ask, AskKind, Outcome, RuleCode, Variant } from "../ask.ts";
import { type PlayerId, type SeatRef, seatKey } from "../ids.ts";
import { roundSteps } from "../methods.ts";
import { openedIn } from "../opened.ts";
import { rounded } from "../printed.ts";
import type { Sitter } from "../rules/answer.ts";
import { pointsBefore } from "../rules/talking.ts";
import { allSeats } from "../seating.ts";
import type { Answer, Session } from "../state.ts";
import { type Step, stepKey } from "../step.ts";
import { isTalk } from "../talk.ts";
import { answerIn, standingAnswer } from "../waiting.ts";
import { isRevealed } from "./reveal-view.ts";

export interface MarkView {
  readonly kind: AskKind;
  readonly variant: Variant;
  readonly about: number | null;
  readonly values: readonly (number | null)[];
  readonly truth: readonly (number | null)[] | null; // null until the truth is open
  readonly outcome: Outcome;
  readonly slots: readonly { readonly position: number; readonly direction: boolean; readonly size: boolean | null }[];
  readonly misconception: RuleCode | null;
  readonly points: number;
}

interface Marked {
  readonly step: Step;
  readonly ask: Ask;
  readonly answer: Answer;
}

/** The marked answers of this round in the order of the steps; a talk's or a retry's stands in place of the first try. */
function marked(session: Session, { seat, player }: Sitter): Marked[] {
  const { sale } = session.play;
  return roundSteps(session).flatMap((step): Marked[] => {
    const ask = sale?.asks[stepKey(step)]?.[seatKey(seat)];
    const first = answerIn(session, step, { seat, who: player });
    if (isTalk(step)) return []; // it stands in the place of the first answer
    const answer = step.phase === "adjust" ? (standingAnswer(session, { seat, who: player }) ?? first) : first;
    return ask === undefined || !answer?.mark || answer.by !== player ? [] : [{ step, ask, answer }];
  });
}

/** The marks that are open by now, in the order of the steps. */
export function marksOf(session: Session, by: Sitter): MarkView[] {
  const opened = openedIn(session);
  return marked(session, by)
    .filter(({ step }) => isMarkOpen(session, step, by.seat))
    .map(({ step, ask, answer }) => ({
      kind: ask.kind,
      variant: ask.variant,
      about: ask.about,
      values: answer.values,
      truth: step.phase === "adjust" && !opened.saleSteps ? null : printedTruth(ask),
      outcome: answer.mark?.outcome ?? "wrong",
      slots: answer.mark?.slots ?? [],
      misconception: answer.mark?.misconception ?? null,
      points: answer.mark?.points ?? 0,
    }));
}

const printedTruth = (ask: Ask): (number | null)[] =>
  ask.truth.map((value) => (value === null ? null : rounded(value, 3)));

/** A mark opens with the truth that it tells. The verdict's tells of blames, so it waits until those have been owned. */
function isMarkOpen(session: Session, step: Step, seat: SeatRef): boolean {
  const opened = openedIn(session);
  const layers = session.shape.layers.length;
  if (session.play.step.phase === "over") return true;
  switch (step.phase) {
    case "report":
      return opened.reports(seat.layer);
    case "verdict":
      return opened.blames(Math.min(seat.layer, Math.max(0, layers - 2)));
    case "feedback":
      return step.act === "own" ? opened.blames(seat.layer) : opened.messagesTo(seat.layer - 1);
    default:
      return isRevealed(session.play.step) || session.play.step.phase === "trial";
  }
}

/** Points without those whose marks are not open yet, also of answers from a seat that one has been moved from since. */
export function openPoints(session: Session, id: PlayerId): number {
  const all = session.play.points[id] ?? 0;
  const hidden = seatsAnsweredFrom(session, id).flatMap((seat) =>
    marked(session, { seat, player: id })
      .filter(({ step }) => !isMarkOpen(session, step, seat))
      .map(({ step, answer }) =>
        step.phase === "adjust" ? pointsBefore(session, { seat, player: id }) : (answer.mark?.points ?? 0),
      ),
  );
  return hidden.reduce((points, earned) => points - earned, all);
}

function seatsAnsweredFrom(session: Session, id: PlayerId): readonly SeatRef[] {
  const keys = new Set<string>();
  for (const seats of Object.values(session.play.sale?.answers ?? {})) {
    for (const [key, answers] of Object.entries(seats)) if (answers[id] !== undefined) keys.add(key);
  }
  return keys.size === 0 ? [] : allSeats(session).filter((seat) => keys.has(seatKey(seat)));
}
