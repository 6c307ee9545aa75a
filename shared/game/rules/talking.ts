/** Answering the adjustment once more after the talk: what it earns, and which settings it needs. */
import type { Ask } from "../ask.ts";
import type { GameEvent } from "../event.ts";
import type { PlayerId, SeatRef } from "../ids.ts";
import { markAnswer } from "../marks.ts";
import type { Settings } from "../settings.ts";
import type { HintCount, Session } from "../state.ts";
import { talkStep } from "../talk.ts";
import { adjustStep, answerIn } from "../waiting.ts";

interface SecondAnswer {
  readonly ask: Ask;
  readonly values: readonly (number | null)[];
  readonly seat: SeatRef;
  readonly player: PlayerId;
  readonly hints: HintCount; // taken before the first answer
  readonly mayEarn: boolean;
}

/** What somebody says after the talk earns as a retry does, and only what goes beyond the first answer. */
export function answeredAgain(session: Session, second: SecondAnswer): GameEvent {
  const { ask, values, seat, player, hints, mayEarn } = second;
  const mark = markAnswer(ask, values, { hints, retry: true, mayEarn });
  const points = Math.max(0, mark.points - pointsBefore(session, { seat, player }));
  return { type: "Answered", seat, who: player, answer: { values, by: player, mark }, points };
}

/** What the answers to an adjustment have earned so far; a retry earns only what goes beyond it. */
export function pointsBefore(session: Session, { seat, player }: Pick<SecondAnswer, "seat" | "player">): number {
  const answers = [adjustStep, talkStep].map((step) => answerIn(session, step, { seat, who: player }));
  return Math.max(0, ...answers.map((answer) => answer?.mark?.points ?? 0));
}

/** What is wrong with these settings, in one sentence: companies must stay alike to talk about the same numbers. */
export function faultOfTables({
  tables,
  applied,
  method,
}: Pick<Settings, "tables" | "applied" | "method">): string | null {
  if (tables && applied === "players")
    return "Same-role tables need the engine's steps, as companies that take their own come to hold different numbers";
  if (tables && method !== "backprop")
    return "Same-role tables need the method backprop, as nobody adjusts by hand in the others";
  return null;
}
