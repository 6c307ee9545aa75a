import { describe, expect, test } from "vitest";
import { bookOf } from "#company/scenarios.ts";
import { createRandom } from "#engine/random.ts";
import { type PlayerId, type SeatRef, seatKey } from "#game/ids.ts";
import { companyMethods, nudgeStep, runsOfAdjustment, trustLevels } from "#game/method-run.ts";
import { replayRound } from "#game/report/replay-round.ts";
import { reportOf } from "#game/report/report-of.ts";
import { storyOf } from "#game/report/story-of.ts";
import { bookCost } from "#game/rules/training.ts";
import type { Method } from "#game/settings.ts";
import { gutOf, trustsOf } from "#game/truth.ts";
import { ClassRoom, rightly } from "../support/class-room.ts";
import { loggedRoom } from "../support/logged-room.ts";

/** A class that has started its first move. */
function classMoving(method: Method, players: number, companies: number | null = null): ClassRoom {
  const room = new ClassRoom({ seed: 11, players, settings: { method, companies } });
  room.must(room.host({ type: "Start" }));
  return room;
}

const { customers } = bookOf("BUY");

const bookAt = (room: ClassRoom, company = 0) => {
  const book = room.session.play.books[company];
  if (book === undefined) throw new Error(`There must be a company ${company}`);
  return book;
};

const numbersOf = (room: ClassRoom, id: PlayerId): number[] => {
  const { company, layer, index } = room.seatOf(id);
  const { network } = bookAt(room, company);
  return [...trustsOf(network, layer, index), gutOf(network, layer, index)];
};

const offerOf = (room: ClassRoom, id: PlayerId, type: string) =>
  room.viewOf(id).mayDo.find((offer) => offer.type === type);

const movers = (room: ClassRoom): PlayerId[] =>
  room.players.filter((id) => offerOf(room, id, "AnswerAdjustment") !== undefined);

/** The only player who may move. */
function moverOf(room: ClassRoom): PlayerId {
  const [mover, ...others] = movers(room);
  if (mover === undefined || others.length > 0) throw new Error(`One must move: ${others.length + 1} may`);
  return mover;
}

function nudge(room: ClassRoom, position: number, by: 1 | -1): string {
  const mover = moverOf(room);
  const values = numbersOf(room, mover).map((_, at) => (at === position ? by : 0));
  return room.player(mover, { type: "AnswerAdjustment", values });
}

function betAll(room: ClassRoom, value: 1 | -1): void {
  for (const id of room.players) if (room.step === "wager/all/all") room.player(id, { type: "Bet", value });
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

describe("the race", () => {
  test("has a company for each method, all with the same start and names of their own", () => {
    const room = new ClassRoom({ players: 2, settings: { method: "race" } });
    const { books, step } = room.session.play;
    expect([books.length, step.phase]).toEqual([3, "lobby"]);
    expect(new Set(books.map(({ network }) => JSON.stringify(network))).size).toBe(1);
    expect(new Set(room.session.companies.map(({ name }) => name)).size).toBe(3);
    expect(room.host({ type: "ChangeSettings", settings: { companies: 2 } })).toBe("BAD_PAYLOAD");
    room.must(room.host({ type: "ChangeSettings", settings: { companies: 5 } }));
    room.must(room.host({ type: "Start" }));
    expect(room.screen.companies?.map(({ method }) => method?.name)).toEqual([
      ...companyMethods,
      ...companyMethods.slice(0, 2),
    ]);
    expect(new Set(room.session.play.books.map(({ network }) => JSON.stringify(network))).size).toBe(1);
  });

  test("companies of another method start apart", () => {
    const room = new ClassRoom({ players: 2, settings: { method: "one-weight-at-a-time", companies: 2 } });
    expect(bookAt(room, 0).network).not.toEqual(bookAt(room, 1).network);
  });

  test("each company moves by its own method; backprop is asked as at level 1, marked, and never puts anything back", () => {
    const room = classMoving("race", 18);
    const kinds = room.players.map((id) => [room.seatOf(id).company, room.viewOf(id).me?.ask?.variant ?? null]);
    const of = (company: number) => new Set(kinds.filter(([at]) => at === company).map(([, variant]) => variant));
    expect([...of(1)].sort()).toEqual(["nudge", null].sort());
    expect([...of(2)]).toEqual(["combination"]);
    expect(of(0).has("directions") || of(0).has("direction-once")).toBe(true);
    for (const id of room.players) expect(room.viewOf(id).customer === null).toBe(room.seatOf(id).company !== 0);
    const learner = room.players.find((id) => room.seatOf(id).company === 0 && room.askOf(id) !== undefined);
    for (const id of room.players) {
      const ask = room.askOf(id);
      if (ask === undefined) continue;
      if (ask.variant === "nudge") nudgeBy(room, id);
      else if (ask.variant === "combination")
        room.must(room.player(id, { type: "AnswerAdjustment", values: ask.slots.map(() => 2.5) }));
      else room.answer(id, rightly);
    }
    betAll(room, 1);
    expect(room.step).toBe("trial/all/all");
    const [adjusted, nudged, combined] = room.session.play.books;
    expect([adjusted?.quarters, nudged?.quarters, combined?.quarters]).toEqual([runsOfAdjustment, 1, 1]);
    expect(adjusted?.trial).toMatchObject({ isKept: true, tried: adjusted?.costs.at(-1)?.cost });
    expect(room.viewOf(learner).me?.marks).toMatchObject([{ kind: "adjust", outcome: "right" }]);
    expect(room.viewOf(learner).me?.points).toBe(100);
  });

  test("fast-forward spends the same on every method, each by its own", () => {
    const room = classMoving("race", 3);
    room.playTo("trial");
    const before = room.session.play.books.map(({ quarters }) => quarters);
    room.must(room.host({ type: "FastForward", quarters: 200 }));
    room.wait(60_000);
    expect(room.session.play.fastForward).toBeNull();
    expect(room.session.play.books.map(({ quarters }, at) => quarters - (before[at] ?? 0))).toEqual([200, 200, 200]);
    for (const [company, { network, costs }] of room.session.play.books.entries()) {
      expect(costs.at(-1)?.cost).toBe(bookCost(network, customers));
      expect(costs.length).toBeGreaterThan(20);
      const isSearch = company > 0;
      if (isSearch)
        for (const [at, { cost }] of costs.entries()) expect(cost).toBeLessThanOrEqual(costs[at - 1]?.cost ?? 1);
    }
    const [backprop = 1, ...others] = room.session.play.books.map(({ costs }) => costs.at(-1)?.cost ?? 1);
    for (const other of others) expect(backprop).toBeLessThan(other);
  });

  test("the companies of one method in a large race search apart from each other", () => {
    const room = new ClassRoom({ seed: 4, players: 3, settings: { method: "race", companies: 6 } });
    room.playTo("trial");
    room.must(room.host({ type: "FastForward", quarters: 60 }));
    room.wait(60_000);
    expect(bookAt(room, 2).network).not.toEqual(bookAt(room, 5).network);
  });

  test("the teacher may deploy and go on, roles stay where they are, and the end ends it", () => {
    const room = classMoving("race", 4);
    const seats = room.players.map((id) => room.seatOf(id));
    for (let round = 0; round < 4; round += 1) {
      room.playTo("trial");
      room.must(room.host({ type: "Next" }));
    }
    expect(room.players.map((id) => room.seatOf(id))).toEqual(seats);
    room.playTo("trial");
    room.must(room.host({ type: "Deploy" }));
    for (const id of room.players) room.must(room.player(id, { type: "Bet", value: 0.7 }));
    expect(room.step).toBe("deployed/all/all");
    expect(room.screen.deployment?.results).toHaveLength(3);
    room.must(room.host({ type: "Next" }));
    expect(room.step).toBe("move/all/all");
    room.must(room.host({ type: "End" }));
    expect(room.step).toBe("over/all/all");
  });
});

function nudgeBy(room: ClassRoom, id: PlayerId): void {
  const values = numbersOf(room, id).map((_, at) => (at === 0 ? 1 : 0));
  room.must(room.player(id, { type: "AnswerAdjustment", values }));
}

describe("the report of a race", () => {
  test("tells every round and every curve, marks what backprop asked and nothing else, and each takes home their own", () => {
    const { room, entries } = loggedRoom({ players: 9, seed: 11, settings: { method: "race" } });
    for (let round = 0; round < 2; round += 1) {
      room.playTo("trial", rightly);
      if (round === 0) room.must(room.host({ type: "Next" }));
    }
    room.must(room.host({ type: "FastForward", quarters: 30 }));
    room.wait(20_000);
    room.must(room.host({ type: "End" }));
    const report = reportOf(entries);
    expect(report.rounds.map(({ round, isFinished }) => [round, isFinished])).toEqual([
      [1, true],
      [2, true],
    ]);
    for (const [company, { costs, marks }] of report.companies.entries()) {
      expect(costs).toEqual(bookAt(room, company).costs);
      expect(marks.at(-1)).toMatchObject({ kind: "fast-forward", to: bookAt(room, company).quarters });
      const [first, second] = report.rounds.map(({ companies }) => companies[company]);
      expect(first?.bookBefore).toBeCloseTo(costs[0]?.cost ?? 0, 12);
      expect(second?.bookBefore).toBeCloseTo(first?.bookAfter ?? 0, 12);
      expect(second?.bookAfter).toBeCloseTo(costs[2]?.cost ?? 0, 12);
    }
    const marked = report.answers.filter(({ outcome }) => outcome !== null);
    expect(new Set(marked.map(({ company }) => company))).toEqual(new Set([0]));
    expect(new Set(report.answers.map(({ company }) => company))).toEqual(new Set([0, 1, 2]));
    for (const id of room.players) {
      const { company } = room.seatOf(id);
      const because = storyOf(entries, id)?.lesson.because;
      expect(because === "searched").toBe(company !== 0);
    }
    const views = replayRound(entries, { round: 1, company: 1, hasNames: true });
    expect(views.map(({ phase }) => phase)).toEqual(["move", "wager", "trial"]);
  });
});

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
