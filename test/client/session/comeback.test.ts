// When a line that is gone is tried again, by a clock that the test turns.
import { expect, test } from "vitest";
import { createComeback } from "../../../client/session/comeback.ts";
import { HandClock } from "../../support/hand-clock.ts";

function device(chance: number) {
  const clock = new HandClock();
  const tries: number[] = []; // milliseconds since the beginning
  const began = clock.now();
  const comeback = createComeback({ open: () => tries.push(clock.now() - began), clock, chance: () => chance });
  comeback.won();
  return { clock, tries, comeback };
}

test("FLT-03 a class that is hung up on comes back spread over three seconds", async () => {
  const first: number[] = [];
  for (let student = 0; student < 30; student += 1) {
    const { clock, tries, comeback } = device(student / 30);
    comeback.lost();
    await clock.turn(3000);
    first.push(...tries);
  }
  const perHalfSecond = [0, 1, 2, 3, 4, 5].map((half) => first.filter((at) => Math.floor(at / 500) === half).length);
  expect(perHalfSecond).toEqual([5, 5, 5, 5, 5, 5]);
});

test("a line that cannot be opened is tried ever more slowly, up to five seconds, and never given up", async () => {
  const { clock, tries, comeback } = device(0.999);
  comeback.lost();
  for (let second = 0; second < 3600; second += 1) {
    const before = tries.length;
    await clock.turn(1000);
    if (tries.length > before) comeback.lost();
  }
  const rests = tries.map((at, index) => Math.round((at - (tries[index - 1] ?? 0)) / 1000));
  expect(rests.slice(0, 6)).toEqual([3, 1, 2, 4, 5, 5].map((rest) => expect.closeTo(rest, -0.1)));
  expect(tries.at(-1)).toBeGreaterThan(3_590_000);
});

test("a loss that is told twice is one loss", async () => {
  const { clock, tries, comeback } = device(0.5);
  comeback.lost();
  comeback.lost();
  await clock.turn(60_000);
  expect(tries).toEqual([1500]);
});

test("FLT-07 who wakes up tries at once, and begins anew with the waiting", async () => {
  const { clock, tries, comeback } = device(0.5);
  comeback.lost();
  for (let count = 0; count < 8; count += 1) {
    await clock.turn(5000);
    comeback.lost();
  }
  const before = tries.length;
  comeback.now();
  expect(tries).toHaveLength(before + 1);
  comeback.lost();
  await clock.turn(1500);
  expect(tries).toHaveLength(before + 2);
});

test("what has just begun is not broken off, however often one wakes up; what hangs is", async () => {
  const { clock, tries, comeback } = device(0.5);
  comeback.now();
  comeback.now();
  await clock.turn(4000);
  comeback.now();
  expect(tries).toHaveLength(1);
  await clock.turn(2000);
  comeback.now();
  expect(tries).toHaveLength(2);
});

test("the first line of a page is not broken off by the page's own coming up", () => {
  const clock = new HandClock();
  let tries = 0;
  const comeback = createComeback({
    open: () => {
      tries += 1;
    },
    clock,
    chance: () => 0,
  });
  comeback.now();
  expect(tries).toBe(0);
});

test("nobody comes back after the end", async () => {
  const { clock, tries, comeback } = device(0.5);
  comeback.lost();
  comeback.stop();
  await clock.turn(60_000);
  expect(tries).toEqual([]);
});
