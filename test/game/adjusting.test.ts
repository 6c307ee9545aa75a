import { expect, test } from "vitest";
import { samplesOf } from "#company/book.ts";
import { bookOf } from "#company/scenarios.ts";
import { createBatchBuffers, trainBatch } from "#engine/batch.ts";
import { fromPlain, type PlainNetwork, toPlain } from "#engine/network.ts";
import { seatKey } from "#game/ids.ts";
import type { Settings } from "#game/settings.ts";
import type { RoundOutcome } from "#game/state.ts";
import { type Answering, ClassRoom, rightly } from "../support/class-room.ts";

/** What the adjustment brought, with the room as it was just before. */
function adjusted(settings: Partial<Settings>, how: Answering, seed = 4): { room: ClassRoom; outcome: RoundOutcome } {
  const room = new ClassRoom({ seed, settings, players: 6 });
  room.playTo("adjust").playTo("reveal/all/sale", how);
  const outcome = room.session.play.books[0]?.outcome;
  if (!outcome) throw new Error("The company must have adjusted");
  return { room, outcome };
}

const numbersOf = ({ weights, biases }: PlainNetwork): number[] => [...weights.flat(), ...biases.flat()];

function farthest(one: PlainNetwork, other: PlainNetwork): number {
  const others = numbersOf(other);
  return Math.max(...numbersOf(one).map((value, at) => Math.abs(value - (others[at] ?? 0))));
}

test("the engine's company takes one step of the whole quarter", () => {
  for (const seed of [4, 5, 6]) {
    const { outcome } = adjusted({ level: 2 }, rightly, seed);
    const network = fromPlain(outcome.before);
    const samples = samplesOf(bookOf("BUY").customers);
    trainBatch(network, samples, { cost: "quadratic", rate: 3, updates: 1 }, createBatchBuffers(network));
    expect(farthest(outcome.after, toPlain(network))).toBeLessThan(1e-12);
  }
});

test.each([1, 2] as const)("right answers of everybody make exactly the engine's company: level %d", (level) => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const byPlayers = adjusted({ level, applied: "players" }, rightly, seed).outcome;
    const byEngine = adjusted({ level, applied: "engine" }, rightly, seed).outcome;
    expect(farthest(byPlayers.after, byEngine.after)).toBeLessThan(1e-12);
    expect(byPlayers.playersCost).toBeCloseTo(byPlayers.engineCost, 12);
    if (byPlayers.teamShare !== null) expect(byPlayers.teamShare).toBeCloseTo(1, 9);
  }
});

test("typed steps are taken as they are typed, within the rounding of the figures", () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const byPlayers = adjusted({ level: 3, applied: "players" }, rightly, seed).outcome;
    const byEngine = adjusted({ level: 3, applied: "engine" }, rightly, seed).outcome;
    expect(farthest(byPlayers.after, byEngine.after)).toBeLessThan(0.01);
  }
});

/** The first seat with a direction that is clearly up or down, and its arrow. */
function flippable(room: ClassRoom): { id: string; arrow: number } {
  for (const id of room.players) {
    const ask = room.askOf(id);
    const arrow = ask?.variant === "directions" ? ask.truth.findIndex((value) => value === 1 || value === -1) : -1;
    if (arrow >= 0) return { id, arrow };
  }
  throw new Error("Somebody must be asked for a direction");
}

test("one flipped direction turns one step around, moves the cost as the shadow says, and nothing else", () => {
  for (const applied of ["engine", "players"] as const) {
    const room = new ClassRoom({ seed: 4, settings: { level: 1, applied }, players: 6 });
    room.playTo("adjust");
    const { id, arrow } = flippable(room);
    const player = room.players.find((each) => each === id);
    const seat = room.seatOf(player);
    const truth = room.session.play.sale?.truths[0];
    const flip: Answering = (ask) => rightly(ask).map((value, at) => (at === arrow && value !== null ? -value : value));
    for (const each of room.players) room.answer(each, each === player ? flip : rightly);
    if (room.step.endsWith("retry")) room.host({ type: "Next" });
    const outcome = room.session.play.books[0]?.outcome;
    if (!outcome || !truth) throw new Error("The company must have adjusted");
    const straight = adjusted({ level: 1, applied: "engine" }, rightly).outcome;
    const step = truth.steps.trusts[seat.layer]?.[seat.index]?.[arrow] ?? 0;
    const size = room.session.book.customers.length;
    const moves = numbersOf(outcome.after).map((value, at) => value - (numbersOf(straight.after)[at] ?? 0));
    const moved = moves.filter((move) => Math.abs(move) > 1e-12);
    if (applied === "engine") expect(moved).toEqual([]);
    else expect(moved.map((move) => move.toFixed(9))).toEqual([((-2 * step) / size).toFixed(9)]);
    expect(outcome.playersCost).not.toBe(outcome.engineCost);
    expect(outcome.cost).toBe(applied === "engine" ? outcome.engineCost : outcome.playersCost);
    expect(outcome.engineCost).toBeCloseTo(straight.engineCost, 12);
    const possible = truth.bookCost - outcome.engineCost;
    expect(outcome.teamShare).toBeCloseTo(
      Math.min(1, Math.max(0, (truth.bookCost - outcome.playersCost) / possible)),
      9,
    );
    expect(Object.keys(room.session.play.sale?.answers["adjust/all/all"] ?? {})).toContain(seatKey(seat));
  }
});

test("a share of full scale that is wrong is taken as it was given, measured by the gut feeling's step", () => {
  const room = new ClassRoom({ seed: 4, settings: { level: 2, applied: "players" }, players: 6 });
  room.playTo("adjust");
  const player = room.players.find((id) => room.askOf(id)?.variant === "step-sizes");
  const seat = room.seatOf(player);
  const opposite: Answering = (ask) => ask.truth.map((value) => (value === null ? null : value > 0 ? -1 : 1));
  for (const id of room.players) room.answer(id, id === player ? opposite : rightly);
  room.host({ type: "Next" });
  const { sale, books } = room.session.play;
  const truth = sale?.truths[0];
  const outcome = books[0]?.outcome;
  if (!outcome || !truth) throw new Error("The company must have adjusted");
  const { after } = adjusted({ level: 2, applied: "engine" }, rightly).outcome;
  const gut = Math.abs(truth.steps.guts[seat.layer]?.[seat.index] ?? 0);
  const steps = truth.steps.trusts[seat.layer]?.[seat.index] ?? [];
  const inputs = outcome.after.sizes[seat.layer] ?? 0;
  const size = room.session.book.customers.length;
  steps.forEach((step, arrow) => {
    const at = seat.index * inputs + arrow;
    const change = (outcome.after.weights[seat.layer]?.[at] ?? 0) - (after.weights[seat.layer]?.[at] ?? 0);
    expect(change).toBeCloseTo(((step > 0 ? -gut : gut) - step) / size, 9);
  });
});

test("the team's share lies between 0 and 1, or says nothing", () => {
  const shares: number[] = [];
  for (let seed = 1; seed <= 15; seed += 1) {
    const leave: Answering = ({ size, slots }) =>
      Array.from({ length: size }, (_, at) => (slots.some(({ position }) => position === at) ? 0 : null));
    const { teamShare } = adjusted({ level: 1 }, leave, seed).outcome;
    if (teamShare !== null) shares.push(teamShare);
  }
  expect(shares.length).toBeGreaterThan(8);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(shares.some((share) => share < 0.99)).toBe(true);
});

test("a teammate's wrong step does not lower the team's share", () => {
  const room = new ClassRoom({ seed: 4, settings: { level: 1 }, players: 1 });
  for (const seat of room.session.companies[0]?.seats ?? []) {
    if (seat.players.length === 0)
      room.host({ type: "AddTeammate", seat: { company: 0, ...seat }, kind: "flipped-sign" });
  }
  room.playTo("reveal/all/sale");
  expect(room.session.play.books[0]?.outcome?.teamShare).toBeCloseTo(1, 9);
});

test("who did not answer counts as the engine", () => {
  const room = new ClassRoom({ seed: 4, settings: { level: 1, applied: "players" }, players: 6 });
  room.playTo("adjust");
  room.host({ type: "Next" });
  room.host({ type: "Next" });
  const outcome = room.session.play.books[0]?.outcome;
  expect(outcome?.playersCost).toBeCloseTo(outcome?.engineCost ?? 0, 12);
});
