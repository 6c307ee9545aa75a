// What an address may choose for somebody who plays alone.
import { expect, test } from "vitest";
import { namedPhases } from "../../../client/session/lead-to.ts";
import { isChosen, readChoices, readPhase, seatAt, soloSeats } from "../../../client/solo/choices.ts";

test("readChoices takes scenario, level, seat and seed from the query", () => {
  expect(readChoices("?seed=42&scenario=XOR&level=2&seat=0.1", 7)).toEqual({
    scenario: "XOR",
    level: 2,
    seat: "0.1",
    habit: "expert",
    seed: 42,
  });
});

test("readChoices leaves to the page what is missing or makes no sense", () => {
  const usual = { scenario: "BUY", level: 1, seat: "1.2", habit: "expert", seed: 7 };
  expect(readChoices("", 7)).toEqual(usual);
  expect(readChoices("?seed=-3&scenario=NO&level=9&seat=5.5", 7)).toEqual(usual);
  expect(readChoices("?seed=1e9&scenario=&level=&seat=", 7)).toEqual(usual);
});

test("seatAt finds the seat of every id", () => {
  for (const { id, layer, index } of soloSeats) expect(seatAt(id)).toEqual({ company: 0, layer, index });
});

test("readPhase takes the phase to start in from the query, and nothing else", () => {
  expect(namedPhases.map((phase) => readPhase(`?at=${phase}`))).toEqual(namedPhases);
  expect([readPhase(""), readPhase("?at=lobby"), readPhase("?at=")]).toEqual([null, null, null]);
});

test("isChosen: a seat, a story or a level in the query is a choice, a seed is none", () => {
  expect(["?seat=1.2", "?level=2", "?scenario=XOR"].map(isChosen)).toEqual([true, true, true]);
  expect(["", "?seed=7", "?at=adjust"].map(isChosen)).toEqual([false, false, false]);
});
