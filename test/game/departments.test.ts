import { expect, test } from "vitest";
import type { Ask } from "#game/ask.ts";
import { type PlayerId, seatKey } from "#game/ids.ts";
import { networkOfRound } from "#game/printed.ts";
import type { Settings } from "#game/settings.ts";
import { stepKey } from "#game/step.ts";
import { trustsOf } from "#game/truth.ts";
import { adjustStep } from "#game/waiting.ts";
import { type Answering, ClassRoom, line, rightly, wrongly } from "../support/class-room.ts";

/** One company whose every seat is shared by so many students, at the adjustment. */
function shared(perSeat: number, settings: Partial<Settings> = {}): ClassRoom {
  for (let seed = 1; seed < 60; seed += 1) {
    const room = new ClassRoom({ seed, players: 6 * perSeat, settings: { level: 2, companies: 1, ...settings } });
    room.playTo("adjust");
    if (room.players.every((id) => room.askOf(id) !== undefined)) return room;
  }
  throw new Error("No seed asks everybody");
}

const members = (room: ClassRoom, id: PlayerId | undefined): PlayerId[] =>
  room.players.filter((other) => seatKey(room.seatOf(other)) === seatKey(room.seatOf(id)));

const sizes =
  (...values: number[]): Answering =>
  ({ size, slots }: Ask) =>
    Array.from({ length: size }, (_, at) =>
      slots.some(({ position }) => position === at) ? (values[at % values.length] ?? 0) : null,
    );

/** What the players' company changed at a seat beyond the engine's: in steps of this sale, per arrow. */
function countedAt(room: ClassRoom, id: PlayerId | undefined): number[] {
  const { layer, index } = room.seatOf(id);
  const { sale, books } = room.session.play;
  const [book] = books;
  const [truth] = sale?.truths ?? [];
  if (book?.outcome == null || !truth) throw new Error("The company must have adjusted");
  const before = trustsOf(networkOfRound(book), layer, index);
  const after = trustsOf(book.outcome.after, layer, index);
  const quarter = truth.quarter.trusts[layer]?.[index] ?? [];
  const asked = truth.steps.trusts[layer]?.[index] ?? [];
  const n = room.session.book.customers.length;
  return before.map((trust, arrow) => ((after[arrow] ?? 0) - trust - (quarter[arrow] ?? 0)) * n + (asked[arrow] ?? 0));
}

test("each member of a department is asked and marked alone", () => {
  const room = shared(3);
  const [one, two, three] = members(room, room.players[0]);
  room.answer(one, rightly);
  expect(room.viewOf(two).me?.answer).toBeNull();
  room.answer(two, wrongly);
  room.answer(three, rightly);
  room.playTo("reveal/all/sale", rightly);
  const outcomes = [one, two, three].map((id) => room.viewOf(id).me?.marks.find(({ kind }) => kind === "adjust"));
  expect(outcomes[0]?.outcome).toBe("right");
  expect(outcomes[0]?.points).toBeGreaterThan(0);
  expect(room.viewOf(two).me?.points).toBeLessThan(room.viewOf(one).me?.points ?? 0);
});

test.each([
  { answers: [0.2, 0.9, 0.4], counts: 0.4 },
  { answers: [0.2, 0.9, 0.4, 0.6], counts: 0.4 },
  { answers: [0.9, 0.1, 0.1, 0.1, 0.8], counts: 0.1 },
])("the middle answer of a department counts, of an even group the smaller one: $answers", ({ answers, counts }) => {
  const room = shared(answers.length, { applied: "players" });
  const group = members(room, room.players[0]);
  const { layer, index } = room.seatOf(room.players[0]);
  const gut = Math.abs(room.session.play.sale?.truths[0]?.steps.guts[layer]?.[index] ?? 0);
  group.forEach((id, place) => void room.answer(id, sizes(answers[place] ?? 0)));
  room.playTo("reveal/all/retry");
  while (room.step !== "reveal/all/sale") room.must(room.host({ type: "Next" }));
  const ask = room.session.play.sale?.asks[stepKey(adjustStep)]?.[seatKey(room.seatOf(room.players[0]))];
  const asked = ask?.slots.map(({ position }) => position) ?? [];
  const counted = countedAt(room, room.players[0]);
  const unlike = asked.filter((at) => !ask?.right[at]?.some(({ low, high }) => counts >= low && counts <= high));
  expect(unlike.length).toBeGreaterThan(0);
  for (const at of unlike) expect(counted[at]).toBeCloseTo(counts * gut, 6);
});

test("a pair that disagrees has twenty seconds to agree; what it agrees on counts, and marks stay", () => {
  const room = shared(2, { applied: "players" });
  for (const id of room.players) room.answer(id, rightly);
  const again = shared(2, { applied: "players" });
  const [one, two] = members(again, again.players[0]);
  for (const id of again.players) if (id !== one && id !== two) again.answer(id, rightly);
  again.answer(one, rightly);
  again.answer(two, wrongly);
  expect(again.step).toBe("adjust/all/all");
  expect(again.viewOf(one).me?.pair?.endsIn).toBe(20_000);
  expect(again.viewOf(one).mayDo.some(({ type }) => type === "AnswerAdjustment")).toBe(true);
  again.wait(5000);
  again.answer(two, rightly);
  expect(again.step).not.toBe("adjust/all/all");
  again.playTo("reveal/all/sale", () => []);
  expect(again.viewOf(two).me?.marks.find(({ kind }) => kind === "adjust")?.outcome).not.toBe("right");
  expect(countedAt(again, one)).toEqual(countedAt(room.playTo("reveal/all/sale"), room.players[0]));
});

test("a pair that never agrees is not waited for longer than that, and the engine's step counts", () => {
  const room = shared(2, { applied: "players" });
  const [one, two] = members(room, room.players[0]);
  for (const id of room.players) if (id !== one && id !== two) room.answer(id, rightly);
  room.answer(one, sizes(1, -1));
  room.answer(two, sizes(-1, 1));
  room.wait(19_000);
  expect(room.step).toBe("adjust/all/all");
  room.wait(1000);
  expect(room.step).toMatch(/^reveal/);
  while (room.step !== "reveal/all/sale") room.must(room.host({ type: "Next" }));
  const { layer, index } = room.seatOf(one);
  const asked = room.session.play.sale?.truths[0]?.steps.trusts[layer]?.[index] ?? [];
  countedAt(room, one).forEach((step, arrow) => void expect(step).toBeCloseTo(asked[arrow] ?? 0, 9));
});

test("who is away does not hold the department up, and others' answers count", () => {
  const room = shared(3);
  const [away, ...here] = members(room, room.players[0]);
  if (away === undefined) throw new Error("Somebody must sit here");
  room.house({ type: "Disconnect", playerId: away, line });
  for (const id of room.players) if (id !== away) room.answer(id, rightly);
  expect(here.length).toBe(2);
  expect(room.step).toBe("adjust/all/all");
  room.wait(20_000);
  expect(room.step).not.toBe("adjust/all/all");
  expect(room.session.play.books[0]?.outcome?.teamShare ?? 1).toBeCloseTo(1, 6);
});
