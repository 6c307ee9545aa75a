import { expect, test } from "vitest";
import { forward } from "#engine/forward.ts";
import { fromPlain } from "#engine/network.ts";
import { createTrace } from "#engine/trace.ts";
import { ClassRoom } from "../support/class-room.ts";

/** Lets the engine play until it is done. */
function forwardBy(room: ClassRoom, quarters: number): ClassRoom {
  room.must(room.host({ type: "FastForward", quarters }));
  for (let waits = 0; room.session.play.fastForward !== null && waits < 500; waits += 1) room.wait(200);
  return room;
}

test("fast-forward plays just so many quarters, shows its progress and draws the curve", () => {
  const room = new ClassRoom({ players: 2, settings: { companies: 3 } });
  room.playRounds(1);
  const before = room.session.play.books.map(({ quarters, costs }) => ({ quarters, points: costs.length }));
  room.must(room.host({ type: "FastForward", quarters: 1000 }));
  expect(room.screen.fastForward).toEqual({ done: 0, of: 1000 });
  const seen: number[] = [];
  while (room.session.play.fastForward !== null) {
    seen.push(room.screen.fastForward?.done ?? 0);
    room.wait(150);
  }
  expect(seen.length).toBeGreaterThan(5);
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  room.session.play.books.forEach(({ quarters, costs }, company) => {
    expect(quarters - (before[company]?.quarters ?? 0)).toBe(1000);
    expect(costs.length - (before[company]?.points ?? 0)).toBeGreaterThan(5);
    expect(costs.at(-1)?.cost).toBeLessThan((costs[0]?.cost ?? 0) / 4);
  });
  expect(room.host({ type: "FastForward", quarters: 5 })).toBe("ok");
  expect(room.host({ type: "FastForward", quarters: 5 })).toBe("WRONG_PHASE");
});

test("fast-forward survives a server that goes down in the middle, and undo takes it back", () => {
  const room = new ClassRoom({ players: 1 });
  room.playRounds(1);
  const cost = room.session.play.books[0]?.costs.at(-1)?.cost;
  room.host({ type: "FastForward", quarters: 300 });
  room.wait(400);
  const revived = new ClassRoom({ log: room.log });
  revived.now = room.now;
  revived.house({ type: "Wake", living: [] });
  revived.wait(60_000);
  room.wait(60_000);
  expect(revived.session.play.books[0]?.network).toEqual(room.session.play.books[0]?.network);
  expect(room.session.play.books[0]?.quarters).toBeGreaterThanOrEqual(300);
  room.must(room.host({ type: "Undo" }));
  expect(room.session.play.books[0]?.costs.at(-1)?.cost).toBe(cost);
});

test("after a long fast-forward blames are too small to work out, so the next sale is watched and says so", () => {
  const room = new ClassRoom({ players: 6, settings: { level: 3 } });
  forwardBy(room.playRounds(1), 10_000);
  room.playTo("briefing");
  expect(room.viewOf(room.players[0]).isFar).toBe(true);
  room.playTo("play-on");
  expect(room.session.play.sale?.asks).toEqual({});
});

test("the class votes in secret, and then every sealed customer is answered by every company's own network", () => {
  const room = new ClassRoom({ players: 4, settings: { companies: 2 } });
  forwardBy(room.playRounds(1), 400);
  expect(room.host({ type: "Next", turn: room.session.turn })).toBe("ok");
  expect(room.host({ type: "Deploy" })).toBe("WRONG_PHASE");
  room.playTo("play-on");
  room.must(room.host({ type: "Deploy" }));
  const [one, two, three, four] = room.players;
  expect(room.viewOf(one).mayDo.find(({ type }) => type === "Bet")?.value?.choices).toContain(0.7);
  room.must(room.player(one, { type: "Bet", value: 0.9 }));
  room.must(room.player(one, { type: "Bet", value: 0.7 }));
  expect(room.player(two, { type: "Bet", value: 0.6 })).toBe("BAD_ANSWER");
  room.must(room.player(two, { type: "Bet", value: -0.5 }));
  expect(room.screen.deployment).toMatchObject({ voted: 2, of: 4, go: 0, noGo: 0, results: [] });
  room.must(room.player(three, { type: "Bet", value: 0.5 }));
  room.must(room.player(four, { type: "Bet", value: 0.9 }));
  expect(room.step).toBe("deployed/all/all");
  expect(room.screen.deployment).toMatchObject({ go: 3, noGo: 1, voted: 4 });
  const { sealed } = room.session.book;
  room.session.play.books.forEach(({ network: plain }, company) => {
    const network = fromPlain(plain);
    const results = room.screen.deployment?.results[company]?.customers ?? [];
    expect(results.map(({ name }) => name)).toEqual(sealed.map(({ name }) => name));
    sealed.forEach(({ signals, outcome }, index) => {
      const said = forward(network, createTrace(network), signals)[0] ?? 0;
      expect(results[index]?.said).toBeCloseTo(said, 2);
      expect(results[index]?.isRight).toBe(Math.round(said) === outcome);
    });
  });
  const mine = room.viewOf(one).deployment?.results;
  expect(mine?.map(({ company }) => company)).toEqual([room.seatOf(one).company]);
});

test("going to the market teaches the company nothing, and the class may train on", () => {
  const room = new ClassRoom({ players: 2 });
  room.playRounds(1);
  const network = room.session.play.books[0]?.network;
  room.must(room.host({ type: "Deploy" }));
  room.must(room.host({ type: "Next" }));
  expect(room.step).toBe("deployed/all/all");
  expect(room.session.play.books[0]?.network).toEqual(network);
  room.must(room.host({ type: "Next" }));
  expect(room.step).toBe("briefing/all/all");
});

test("a vote can be taken back, and a book without sealed customers has none", () => {
  const room = new ClassRoom({ players: 2 });
  room.playRounds(1);
  room.must(room.host({ type: "Deploy" }));
  room.player(room.players[0], { type: "Bet", value: 0.9 });
  room.must(room.host({ type: "Undo" }));
  expect(room.step).toBe("play-on/all/all");
  const own = new ClassRoom({ book: { ...room.session.book, sealed: [] } });
  own.playRounds(1);
  expect(own.host({ type: "Deploy" })).toBe("WRONG_PHASE");
  expect(own.desk.mayDo.some(({ type }) => type === "Deploy")).toBe(false);
});
