// How many have a seat, as the lobby counts them.
import { expect, test } from "vitest";
import { seatedCount, seatsWords } from "../../../client/screen/lobby-count.ts";
import { ClassRoom } from "../../support/class-room.ts";

const screenOf = (players: number, companies: number | null) =>
  new ClassRoom({ players, settings: { companies } }).screen;

test("so many of all seats are taken, drawn or not", () => {
  expect(seatedCount(screenOf(9, 2))).toBe(9);
  expect(seatsWords(screenOf(9, 2))).toContain("of 12");
  expect(seatsWords(screenOf(9, 8))).toContain("of 48");
});

test("students who share seats are counted one by one, without an end to count to", () => {
  const view = screenOf(30, 2);
  expect(seatedCount(view)).toBe(30);
  expect(seatsWords(view)).not.toContain("of ");
});

test("nobody yet: none of the seats is taken", () => {
  expect(seatedCount(screenOf(0, 1))).toBe(0);
  expect(seatsWords(screenOf(0, 1))).toContain("of 6");
});
