import { describe, expect, test } from "vitest";
import type { PlayerId } from "#game/ids.ts";
import { companyMethods, runsOfAdjustment } from "#game/method-run.ts";
import { replayRound } from "#game/report/replay-round.ts";
import { reportOf } from "#game/report/report-of.ts";
import { storyOf } from "#game/report/story-of.ts";
import { bookCost } from "#game/rules/training.ts";
import { betAll, bookAt, classMoving, customers, numbersOf } from "../../support/class-moving.ts";
import { ClassRoom, rightly } from "../../support/class-room.ts";
import { loggedRoom } from "../../support/logged-room.ts";

/** The first number goes up. */
function nudgeBy(room: ClassRoom, id: PlayerId): void {
  const values = numbersOf(room, id).map((_, at) => (at === 0 ? 1 : 0));
  room.must(room.player(id, { type: "AnswerAdjustment", values }));
}

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
