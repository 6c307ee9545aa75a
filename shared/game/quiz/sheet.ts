/** Who gets which sheet: form, order of the items and of their options follow from the session's seed, so that neighbours cannot copy. */
import { createRandom } from "#engine/random.ts";
import type { PlayerId } from "../ids.ts";
import type { Session } from "../state.ts";
import type { QuizAct } from "../step.ts";
import { type QuizForm, type QuizItem, type QuizQuestion, quizForms } from "./items.ts";

const forms: Readonly<Record<QuizForm, QuizForm>> = { A: "B", B: "A" };
const mostPlayers = 4096; // in one session, with everybody who has left

/**
 * The eight questions as this player gets them, items and options in an order of their own.
 *
 * @returns the same for the same session, player and act; nothing where nobody has that id
 */
export function sheetOf(
  session: Pick<Session, "players" | "seed">,
  id: PlayerId,
  act: QuizAct,
): readonly QuizQuestion[] {
  const place = session.players.findIndex((player) => player.id === id);
  if (place < 0) return [];
  const random = chanceOf(session, 2 * place + (act === "before" ? 0 : 1));
  const form = formOf(session, place, act);
  return random
    .shuffle(quizForms[form])
    .map((question) => ({ ...question, options: random.shuffle(question.options) }));
}

/** Of two who join one after the other, one gets form A first and one form B; afterwards the other way round. */
function formOf(session: Pick<Session, "seed">, place: number, act: QuizAct): QuizForm {
  const isTurned = chanceOf(session, mostPlayers + Math.floor(place / 2)).below(2) === 1;
  const first: QuizForm = (place % 2 === 1) === isTurned ? "A" : "B";
  return act === "before" ? first : forms[first];
}

const chanceOf = ({ seed }: Pick<Session, "seed">, number: number) =>
  createRandom((Math.abs(seed) % 0x8000_0000) * 0x8000 + number);

/** The question about an item on somebody's sheet. */
export const questionOn = (sheet: readonly QuizQuestion[], item: QuizItem): QuizQuestion | undefined =>
  sheet.find((question) => question.item === item);
