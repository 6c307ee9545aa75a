// What is kept of mastery on a device, and what becomes of it when it is damaged.
import { expect, test } from "vitest";
import { read } from "../../../client/solo/stored-mastery.ts";

const trace = { probability: 0.6, answers: [2, 0, 0], places: ["BUY 7.0 1"] };
const nothing = { mastery: {}, areAllOpen: false };

test("read gives back what was kept", () => {
  const kept = { version: 1, mastery: { sum: trace, gap: trace }, areAllOpen: true };
  expect(read(JSON.parse(JSON.stringify(kept)))).toEqual({ mastery: { sum: trace, gap: trace }, areAllOpen: true });
});

test("read ignores another version and what is no record at all", () => {
  for (const kept of [
    null,
    7,
    "x",
    [],
    { version: 2, mastery: { sum: trace } },
    { version: 1 },
    { version: 1, mastery: [] },
  ])
    expect(read(kept)).toEqual(nothing);
});

test("read leaves out a skill whose trace is damaged, and skills that there are not", () => {
  const damaged = [
    { ...trace, probability: 2 },
    { ...trace, probability: "0.6" },
    { ...trace, answers: [2] },
    { ...trace, answers: [2, -1, 0] },
    { ...trace, places: [7] },
    { ...trace, places: ["a", "b", "c"] },
    null,
  ];
  for (const one of damaged)
    expect(read({ version: 1, mastery: { sum: one, gap: trace, flying: trace } }).mastery).toEqual({ gap: trace });
});
