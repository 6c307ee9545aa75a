import { describe, expect, test } from "vitest";
import { createRandom } from "#engine/random.ts";
import { type SeatRef, seatKey } from "#game/ids.ts";
import { trustLevels } from "#game/method-run.ts";
import { bookCost } from "#game/rules/training.ts";
import { betAll, bookAt, classMoving, customers, movers, numbersOf, offerOf } from "../../support/class-moving.ts";
import { ClassRoom } from "../../support/class-room.ts";

describe("weight combinations", () => {
  test("everybody picks from the levels at once, and the best that was seen is kept", () => {
    const room = classMoving("weight-combinations", 6);
    let best = bookAt(room).costs[0]?.cost ?? 0;
    const random = createRandom(3);
    for (let round = 1; round <= 40; round += 1) {
      expect(movers(room)).toHaveLength(6);
      for (const id of room.players) {
        const offer = offerOf(room, id, "AnswerAdjustment");
        expect(offer?.values?.every((range) => range?.choices === trustLevels)).toBe(true);
        const values = numbersOf(room, id).map(() => trustLevels[random.below(trustLevels.length)] ?? 0);
        room.must(room.player(id, { type: "AnswerAdjustment", values }));
      }
      betAll(room, 1);
      const { trial, costs, quarters, network } = bookAt(room);
      expect(trial?.isKept).toBe((trial?.tried ?? 1) < best);
      best = Math.min(best, trial?.tried ?? 1);
      expect([costs.at(-1)?.cost, bookCost(network, customers), quarters]).toEqual([best, best, round]);
      room.must(room.host({ type: "Next" }));
    }
    expect(best).toBeLessThan(bookAt(room).costs[0]?.cost ?? 0);
  });

  test("of a department the middle pick counts, of an even group the smaller middle one", () => {
    const room = new ClassRoom({ seed: 11, players: 20, settings: { method: "weight-combinations", companies: 1 } });
    room.must(room.host({ type: "Start" }));
    const picked = new Map<string, number[]>();
    for (const [place, id] of room.players.entries()) {
      const key = seatKey(room.seatOf(id));
      const level = trustLevels[place % trustLevels.length] ?? 0;
      picked.set(key, [...(picked.get(key) ?? []), level]);
      room.must(room.player(id, { type: "AnswerAdjustment", values: numbersOf(room, id).map(() => level) }));
    }
    const wanted = { ...bookAt(room).network };
    const middle = (seat: SeatRef) => {
      const levels = (picked.get(seatKey(seat)) ?? []).toSorted((one, other) => one - other);
      return levels[Math.ceil(levels.length / 2) - 1] ?? Number.NaN;
    };
    const network = {
      ...wanted,
      weights: wanted.weights.map((layer, at) => {
        const inputs = wanted.sizes[at] ?? 1;
        return layer.map((_, place) => middle({ company: 0, layer: at, index: Math.floor(place / inputs) }));
      }),
      biases: wanted.biases.map((layer, at) => layer.map((_, index) => middle({ company: 0, layer: at, index }))),
    };
    betAll(room, 1);
    expect(bookAt(room).trial?.tried).toBe(bookCost(network, customers));
  });

  test("what others pick stands on no desk before it is tried", () => {
    const room = classMoving("weight-combinations", 6);
    const [one, other] = room.players;
    const blank = JSON.stringify({ ...room.viewOf(other), waitingFor: null, company: null });
    room.must(room.player(one, { type: "AnswerAdjustment", values: numbersOf(room, room.at(0)).map(() => 5) }));
    expect(JSON.stringify({ ...room.viewOf(other), waitingFor: null, company: null })).toBe(blank);
  });
});
