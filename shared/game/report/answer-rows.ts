/** One row for every answer that was given: by whom, from where, what is true, and what came of it. */
import { seatsOf } from "#company/seats.ts";
import type { Ask } from "../ask.ts";
import { type PlayerId, type SeatRef, seatKey } from "../ids.ts";
import { skillOf } from "../mastery/exercises.ts";
import type { Answer, HintCount, Sale, Session, Who } from "../state.ts";
import { type Step, stepKey } from "../step.ts";
import { isTalk } from "../talk.ts";
import { adjustStep, isRetry } from "../waiting.ts";
import { type Happened, type History, nameOf } from "./history.ts";
import type { AnswerRow } from "./report.ts";

/**
 * All answers of people, and those of teammates in the place of an absent one; never those of a teammate's own seat.
 * Whoever answers again from the same seat in the same step replaces what was there: a teammate's cover gives way to
 * the owner, and a pair that has come to agree keeps its own mark and time.
 */
export function answerRows(history: History): AnswerRow[] {
  const rows = new Map<string, AnswerRow>();
  for (const happened of history.answers) {
    const asked = askedIn(happened);
    if (asked === null) continue;
    const key = `${happened.before.turn} ${seatKey(asked.seat)} ${asked.who}`;
    const row = rowOf(history, happened, asked);
    const earlier = rows.get(key);
    rows.delete(key); // so that the order is that of the last word
    rows.set(key, earlier === undefined || earlier.isCover ? row : { ...earlier, points: earlier.points + row.points });
  }
  return [...rows.values()];
}

interface Asked {
  readonly who: PlayerId;
  readonly seat: SeatRef;
  readonly ask: Ask;
  readonly sale: Sale;
  readonly step: Step; // whose question it is
}

/** After a hint, or after a talk. */
const isSecondTry = (step: Step): boolean => isRetry(step) || isTalk(step);

type Given = Happened<Extract<History["answers"][number]["event"], object>>;

/** The question behind an answer; null where nobody but a teammate is concerned. */
function askedIn({ event, before }: Given): Asked | null {
  if (event.type !== "Answered" && event.type !== "Retried") return null;
  const { sale, step: open } = before.play;
  const step = isSecondTry(open) ? adjustStep : open;
  const who: Who = event.type === "Retried" ? event.playerId : event.who;
  const ask = sale?.asks[stepKey(step)]?.[seatKey(event.seat)];
  return sale === null || ask === undefined || who === "teammate" ? null : { who, seat: event.seat, ask, sale, step };
}

function rowOf(history: History, { event, at, before, undone }: Given, asked: Asked): AnswerRow {
  const { who, seat, ask, sale, step } = asked;
  const { answer, points } = event as { readonly answer: Answer; readonly points: number };
  const { company, layer, index } = seat;
  return {
    round: before.play.round,
    phase: before.play.step.phase,
    act: before.play.step.act,
    kind: ask.kind,
    level: ask.level,
    variant: ask.variant,
    company,
    companyName: history.companyNames[company] ?? "",
    seat: { company, layer, index },
    title: titleAt(before, seat),
    student: who,
    name: nameOf(history, who),
    skill: skillOf(ask, layer === before.shape.layers.length - 1),
    values: answer.values,
    truth: ask.truth,
    outcome: answer.mark?.outcome ?? null,
    misconception: answer.mark?.misconception ?? null,
    hints: hintsIn(sale, step, { seat, who }),
    points,
    isRetry: isSecondTry(before.play.step),
    isCover: answer.by === "cover",
    seconds: Math.max(0, Math.round((at - before.play.openedAt) / 100) / 10),
    undone,
  };
}

const hintsIn = (sale: Sale, step: Step, { seat, who }: { seat: SeatRef; who: PlayerId }): HintCount =>
  sale.hints[stepKey(step)]?.[seatKey(seat)]?.[who] ?? 0;

/** The title of a seat, as a key of the catalogue. */
export function titleAt({ shape }: Pick<Session, "shape">, at: Pick<SeatRef, "layer" | "index">): string {
  return seatsOf(shape).find(({ layer, index }) => layer === at.layer && index === at.index)?.title ?? "";
}

/** Rows that count: marked, and not taken back. */
export const isMarked = ({ outcome, undone }: AnswerRow): boolean => outcome !== null && !undone;

/** Rows that stand for a question: the first try at it. */
export const isFirstTry = (row: AnswerRow): boolean => isMarked(row) && !row.isRetry;
