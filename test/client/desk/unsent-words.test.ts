// What a desk says of an answer that is not saved yet, and of a teacher who has not gone on for long.
import { expect, test } from "vitest";
import { unsentWords } from "../../../client/desk/unsent-words.ts";
import { waitingWords } from "../../../client/desk/waiting-words.ts";
import type { Standing, Unsent } from "../../../client/session/outbox.ts";
import { ClassRoom } from "../../support/class-room.ts";
import { askedDesks, placeOf } from "./desks.ts";

const [asked] = askedDesks({ level: 1 }, { seed: 4, rounds: 1 }).filter(({ ask }) => ask.kind === "verdict");
const desk = asked?.desk;

const unsent = (standing: Standing, wire: Partial<Unsent["wire"]> = {}): Unsent => ({
  wire: { id: "one", type: "AnswerVerdict", turn: desk?.view.turn, value: 0, ...wire },
  standing,
});

const wordsOf = (...list: Unsent[]) => unsentWords(desk ?? null, list);

test("what has just been sent is not worth a word", () => {
  expect([wordsOf(), wordsOf(unsent("sent"))]).toEqual([null, null]);
});

test("an answer that waits, or that is not saved yet, is said in the words of its question", () => {
  expect(desk).toBeDefined();
  expect(wordsOf(unsent("waiting"))).toMatch(/^Waiting to send: \S/);
  expect(wordsOf(unsent("unsaved"))).toMatch(/^Not saved yet: \S.*\. It is sent again by itself\.$/);
});

test("an answer to another question, and a bet, are only said to wait", () => {
  const plain = "Your answer waits to be sent.";
  expect(wordsOf(unsent("waiting", { turn: 1 }))).toBe(plain);
  expect(wordsOf(unsent("waiting", { type: "Bet" }))).toBe(plain);
  expect(wordsOf(unsent("waiting", { value: "no figure" }))).toBe(plain);
  expect(unsentWords(null, [unsent("unsaved")])).toBe("Your answer is not saved yet. It is sent again by itself.");
});

test("the first that waits is told, whatever has just been sent", () => {
  expect(wordsOf(unsent("sent"), unsent("waiting", { type: "Bet" }))).toBe("Your answer waits to be sent.");
});

test("FLT-11 a class that rests for long waits for its teacher", () => {
  const room = new ClassRoom({ seed: 4, players: 6 }).playRounds(1);
  const { view, company } = placeOf(room.viewOf(room.players[0]));
  expect(waitingWords(view, company, false)).toBe("Your teacher goes on.");
  expect(waitingWords(view, company, false, true)).toBe("Waiting for your teacher. Your seat is kept.");
  expect(waitingWords(view, company, true, true)).toBe("Go on when you are ready.");
});
