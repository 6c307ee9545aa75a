import { describe, expect, test } from "vitest";
import { nudgeStep } from "#game/method-run.ts";
import { bookCost } from "#game/rules/training.ts";
import {
  betAll,
  bookAt,
  classMoving,
  customers,
  moverOf,
  movers,
  numbersOf,
  offerOf,
} from "../../support/class-moving.ts";
import { ClassRoom } from "../../support/class-room.ts";

function nudge(room: ClassRoom, position: number, by: 1 | -1): string {
  const mover = moverOf(room);
  const values = numbersOf(room, mover).map((_, at) => (at === position ? by : 0));
  return room.player(mover, { type: "AnswerAdjustment", values });
}

describe("one weight at a time", () => {
  test("the seats take turns, and only whose turn it is may move", () => {
    const room = classMoving("one-weight-at-a-time", 6);
    const seats: string[] = [];
    for (let round = 0; round < 7; round += 1) {
      const mover = moverOf(room);
      const { layer, index } = room.seatOf(mover);
      seats.push(`${layer}.${index}`);
      expect(room.viewOf(mover).company?.method?.mover).toEqual(room.seatOf(mover));
      for (const id of room.players)
        if (id !== mover) expect(offerOf(room, id, "Bet")?.value?.choices).toEqual([1, -1]);
      expect(nudge(room, 0, 1)).toBe("ok");
      betAll(room, 1);
      expect(room.step).toBe("trial/all/all");
      room.must(room.host({ type: "Next" }));
    }
    expect(seats).toEqual(["0.0", "0.1", "1.0", "1.1", "1.2", "2.0", "0.0"]);
  });

  test("a nudge moves one number by half a point, and stays only where the cost falls", () => {
    const kept: boolean[] = [];
    for (const by of [1, -1] as const) {
      const room = classMoving("one-weight-at-a-time", 6);
      const mover = moverOf(room);
      const before = numbersOf(room, mover);
      const costBefore = bookAt(room).costs.at(-1)?.cost ?? 0;
      nudge(room, 1, by);
      expect(room.viewOf(room.at(2)).company?.method?.nudge).toEqual({ seat: room.seatOf(mover), position: 1, by });
      expect(numbersOf(room, mover)).toEqual(before);
      betAll(room, -1);
      const { trial, network, costs, quarters } = bookAt(room);
      const wanted = before.map((value, at) => (at === 1 ? value + by * nudgeStep : value));
      expect(trial).toMatchObject({ before: costBefore, isKept: (trial?.tried ?? 0) < costBefore, runs: 1 });
      expect(numbersOf(room, mover)).toEqual(trial?.isKept ? wanted : before);
      expect(costs.at(-1)).toEqual({ quarter: 1, cost: bookCost(network, customers) });
      expect(quarters).toBe(1);
      if (trial?.isKept) expect(trial.tried).toBe(bookCost(network, customers));
      kept.push(trial?.isKept === true);
    }
    expect(kept.sort()).toEqual([false, true]);
  });

  test("exactly one number is moved, and what is left alone may be left out", () => {
    const room = classMoving("one-weight-at-a-time", 6);
    const mover = moverOf(room);
    const size = numbersOf(room, mover).length;
    const all = (value: number | null) => Array.from({ length: size }, () => value);
    for (const values of [all(0), all(null), all(1), [0.5, ...all(0).slice(1)], [1], []])
      expect(room.player(mover, { type: "AnswerAdjustment", values })).toBe("BAD_ANSWER");
    expect(room.player(room.at(2), { type: "AnswerAdjustment", values: [1, 0, 0, 0] })).toBe("NOT_YOUR_TURN");
    expect(room.player(mover, { type: "AnswerAdjustment", values: [1, ...all(null).slice(1)] })).toBe("ok");
    expect(room.step).toBe("wager/all/all");
  });

  test("who waits may bet before the move is made, and is not waited for again", () => {
    const room = classMoving("one-weight-at-a-time", 6);
    const mover = moverOf(room);
    for (const id of room.players) if (id !== mover) room.must(room.player(id, { type: "Bet", value: -1 }));
    nudge(room, 0, 1);
    expect(room.desk.waitingFor).toMatchObject({ answered: 5, asked: 6 });
    room.must(room.player(mover, { type: "Bet", value: 1 }));
    expect(room.step).toBe("trial/all/all");
    expect(room.viewOf(mover).company?.method?.bets).toEqual({ keep: 1, putBack: 5 });
    expect(room.viewOf(mover).me?.bet).toBe(1);
  });

  test("of a department counts what most have moved", () => {
    const room = new ClassRoom({ seed: 11, players: 20, settings: { method: "one-weight-at-a-time", companies: 1 } });
    room.must(room.host({ type: "Start" }));
    const all = movers(room);
    expect(all.length).toBeGreaterThan(2);
    const before = numbersOf(room, all[0] ?? room.at(0));
    for (const [place, id] of all.entries()) {
      const position = place === 0 ? 2 : 0;
      const values = before.map((_, at) => (at === position ? -1 : 0));
      room.must(room.player(id, { type: "AnswerAdjustment", values }));
    }
    expect(room.screen.companies?.[0]?.method?.nudge).toMatchObject({ position: 0, by: -1 });
  });
});
