import { describe, expect, test } from "vitest";
import { betAll, bookAt, classMoving, moverOf, offerOf } from "../../support/class-moving.ts";
import { ClassRoom } from "../../support/class-room.ts";

describe("all of them", () => {
  const methods = ["one-weight-at-a-time", "weight-combinations", "race"] as const;

  test.each(methods)("%s: undo takes back a trial, a wager and a move", (method) => {
    const room = classMoving(method, 6);
    const before = room.session.play.books;
    room.playTo("trial");
    const once = room.session.play.books;
    expect(once).not.toEqual(before);
    room.must(room.host({ type: "FastForward", quarters: 20 }));
    room.wait(10_000);
    room.must(room.host({ type: "Undo" }));
    expect([room.step, room.session.play.books]).toEqual(["trial/all/all", once]);
    room.must(room.host({ type: "Undo" }));
    expect([room.step, room.session.play.books]).toEqual(["wager/all/all", before]);
    room.playTo("trial");
    expect(room.session.play.books).toEqual(once);
    room.must(room.host({ type: "Undo" }));
    room.must(room.host({ type: "Undo" }));
    expect(room.step).toBe("move/all/all");
    expect(Object.keys(room.session.play.sale?.answers ?? {})).toEqual([]);
    expect(room.host({ type: "Undo" })).toBe("WRONG_PHASE");
  });

  test.each(methods)("%s: a class of teammates alone goes on by itself up to the trial", (method) => {
    const room = classMoving(method, 0);
    for (let round = 1; round <= 3; round += 1) {
      room.wait(10_000);
      expect(room.step).toBe("trial/all/all");
      for (const { quarters } of room.session.play.books) expect(quarters).toBeGreaterThanOrEqual(round);
      room.must(room.host({ type: "Next" }));
    }
  });

  test("teammates move by chance, and not all alike", () => {
    const room = classMoving("weight-combinations", 0, 2);
    room.wait(4000);
    const moves = Object.values(room.session.play.sale?.answers["move/all/all"] ?? {}).map(({ teammate }) =>
      JSON.stringify(teammate?.values),
    );
    expect(moves).toHaveLength(12);
    expect(new Set(moves).size).toBeGreaterThan(6);
  });

  test("a quiz opens before the first move, and again after a trial, to which it leads back", () => {
    const room = new ClassRoom({ players: 3, settings: { method: "race", quiz: true } });
    room.must(room.host({ type: "Start" }));
    expect(room.step).toBe("quiz/all/before");
    room.must(room.host({ type: "Next" }));
    expect(room.step).toBe("move/all/all");
    room.playTo("trial");
    const { books } = room.session.play;
    room.must(room.host({ type: "Quiz" }));
    expect(room.step).toBe("quiz/all/after");
    room.must(room.host({ type: "Next" }));
    expect([room.step, room.session.play.books]).toEqual(["trial/all/all", books]);
    room.must(room.host({ type: "Next" }));
    expect(room.step).toBe("move/all/all");
  });

  test("nobody who moves is offered a hint", () => {
    const room = classMoving("weight-combinations", 6);
    for (const id of room.players) expect(offerOf(room, id, "TakeHint")).toBeUndefined();
    expect(room.player(room.at(0), { type: "TakeHint" })).not.toBe("ok");
  });

  test("a seat that is skipped keeps its numbers, and where nobody has moved nothing is counted", () => {
    const room = classMoving("one-weight-at-a-time", 6);
    room.must(room.host({ type: "Skip", seat: room.seatOf(moverOf(room)) }));
    betAll(room, 1);
    expect(bookAt(room)).toMatchObject({ quarters: 0, trial: { tried: null, runs: 0 } });
    expect(bookAt(room).costs).toHaveLength(1);
  });
});
