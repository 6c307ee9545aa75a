// Same-role tables: companies that stay alike, a talk after the adjustment, and what it changes.
import { expect, test } from "vitest";
import { type PlayerId, seatKey } from "#game/ids.ts";
import { isRefusal } from "#game/refusal.ts";
import { reportOf } from "#game/report/report-of.ts";
import type { Settings } from "#game/settings.ts";
import { parseCreation } from "#protocol/parse-creation.ts";
import { type ClassPlan, ClassRoom, line, rightly, wrongly } from "../support/class-room.ts";
import { loggedRoom } from "../support/logged-room.ts";
import { Recount } from "../support/recount.ts";

const talk = "adjust/all/talk";

/** Three companies of six at their first adjustment. */
function atAdjustment(settings: Partial<Settings> = {}, plan: ClassPlan = {}): ClassRoom {
  const room = new ClassRoom({
    seed: 5,
    players: 18,
    ...plan,
    settings: { level: 1, companies: 3, tables: true, ...settings },
  });
  return room.playTo("adjust");
}

const asked = (room: ClassRoom): PlayerId[] => room.players.filter((id) => room.askOf(id) !== undefined);

/** The students on the same seat of all companies, of a seat that is asked. */
function sameSeats(room: ClassRoom): PlayerId[] {
  const [one] = asked(room);
  const { layer, index } = room.seatOf(one);
  return room.players.filter((id) => room.seatOf(id).layer === layer && room.seatOf(id).index === index);
}

test("all companies start alike and stay alike, whatever their people answer", () => {
  const room = atAdjustment();
  const alike = () => {
    const [first, ...others] = room.session.play.books.map(({ network, quarters, costs }) => ({
      network,
      quarters,
      costs,
    }));
    for (const other of others) expect(other).toEqual(first);
  };
  alike();
  expect(new Set(room.session.companies.map(({ name }) => name)).size).toBe(3);
  room.answerAll(wrongly);
  room.playTo("play-on", (ask) => (ask.kind === "own" ? wrongly(ask) : rightly(ask)));
  alike();
  room.must(room.host({ type: "FastForward", quarters: 30 }));
  room.wait(60_000);
  alike();
  room.playTo("briefing").playTo("play-on", wrongly);
  alike();
  const [truth, ...truths] = room.session.play.sale?.truths ?? [];
  for (const other of truths) expect(other).toEqual(truth);
});

test("without tables every company has a start of its own, and nobody is sent to talk", () => {
  const room = atAdjustment({ tables: false });
  const [first, second] = room.session.play.books;
  expect(first?.network).not.toEqual(second?.network);
  room.answerAll(wrongly);
  room.wait(3000);
  expect(room.step).toBe("reveal/all/retry");
  expect(room.screen.tables).toEqual([]);
});

test("a company that is founded for late students is like the others", () => {
  const room = new ClassRoom({ seed: 5, players: 6, settings: { tables: true } });
  room.join();
  expect(room.session.companies).toHaveLength(2);
  expect(room.session.play.books[1]?.network).toEqual(room.session.play.books[0]?.network);
  expect(room.session.play.books[1]?.costs).toEqual(room.session.play.books[0]?.costs);
  room.must(room.host({ type: "ChangeSettings", settings: { companies: 4 } }));
  for (const { network } of room.session.play.books) expect(network).toEqual(room.session.play.books[0]?.network);
  room.playTo("report");
  room.join(); // takes a teammate's seat: no company is founded any more
  expect(room.session.companies).toHaveLength(4);
});

test("the players' own steps would make companies differ, so both together are refused", () => {
  for (const fault of [{ applied: "players" }, { method: "race" }, { method: "weight-combinations" }]) {
    const read = parseCreation({ tables: true, ...fault }, { maySeed: false });
    expect(isRefusal(read) && read.refused).toBe("BAD_PAYLOAD");
  }
  expect(isRefusal(parseCreation({ tables: true }, { maySeed: false }))).toBe(false);
  const room = new ClassRoom({ players: 6, settings: { tables: true } });
  expect(room.host({ type: "ChangeSettings", settings: { applied: "players" } })).toBe("BAD_PAYLOAD");
  expect(room.host({ type: "ChangeSettings", settings: { applied: "engine", level: 2 } })).toBe("ok");
});

test("who holds the same numbers in other companies meets at one table, and answers once more", () => {
  const room = atAdjustment();
  const before = asked(room);
  room.answerAll(wrongly);
  expect(room.step).toBe(talk);
  for (const id of before) {
    const { me, mayDo } = room.viewOf(id);
    const { layer, index } = room.seatOf(id);
    const there = room.screen.tables?.find((table) => table.layer === layer && table.index === index);
    expect(me?.table?.number).toBe(there?.number);
    expect(me?.table?.companies).toBe(3);
    expect(me?.table?.first).toEqual(
      room.session.play.sale?.answers["adjust/all/all"]?.[seatKey(room.seatOf(id))]?.[id]?.values,
    );
    expect(mayDo.map(({ type }) => type)).toContain("AnswerAdjustment");
    expect(mayDo.map(({ type }) => type)).not.toContain("TakeHint");
  }
  const numbers = room.screen.tables?.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers?.length);
});

test("during the talk no screen but the teacher's holds an answer, a mark or a count of right ones", () => {
  const room = atAdjustment();
  room.answerAll(wrongly);
  for (const view of [room.screen, ...room.players.map((id) => room.viewOf(id))]) {
    for (const { before, after } of view.tables ?? []) expect([before, after]).toEqual([null, null]);
    expect(view.tally).toBeUndefined();
    expect(view.me?.marks.filter(({ kind }) => kind === "adjust") ?? []).toEqual([]);
    expect(view.me?.reveal ?? null).toBeNull();
  }
  for (const id of room.players) expect(room.viewOf(id).tables).toBeUndefined();
  for (const { before, after, of } of room.desk.tables ?? []) {
    expect([before, after]).toEqual([0, null]);
    expect(of).toBe(3);
  }
});

test("both answers are kept, the second one counts, and being put right by others earns as a retry does", () => {
  const room = atAdjustment();
  const [one, two, three] = sameSeats(room);
  for (const id of asked(room)) room.answer(id, id === one || id === two ? wrongly : rightly);
  expect(room.step).toBe(talk);
  const points = (id: PlayerId | undefined) => room.session.play.points[id ?? ""] ?? 0;
  const before = [one, two, three].map(points);
  const shown = room.viewOf(one).me?.points;
  room.must(room.answer(one, rightly));
  room.must(room.answer(two, wrongly));
  room.must(room.answer(three, wrongly));
  expect([one, two, three].map(points).map((now, at) => now - (before[at] ?? 0))).toEqual([70, 0, 0]);
  expect(room.viewOf(one).me?.points).toBe(shown); // nothing is told before the reveal
  const answersOf = (step: string, id: PlayerId | undefined) =>
    room.session.play.sale?.answers[step]?.[seatKey(room.seatOf(id))]?.[id ?? ""]?.mark?.outcome;
  expect([answersOf("adjust/all/all", one), answersOf(talk, one)]).toEqual(["wrong", "right"]);
  expect([answersOf("adjust/all/all", three), answersOf(talk, three)]).toEqual(["right", "wrong"]);
  room.must(room.host({ type: "Next" }));
  expect(room.step).toBe("reveal/all/retry");
  expect(room.viewOf(one).me?.reveal?.mayRetry).toBe(false);
  expect(room.viewOf(two).me?.reveal?.mayRetry).toBe(true);
  expect(room.viewOf(three).me?.reveal?.mayRetry).toBe(true);
  expect(
    room
      .viewOf(one)
      .me?.marks.filter(({ kind }) => kind === "adjust")
      .map(({ outcome }) => outcome),
  ).toEqual(["right"]);
  room.must(room.answer(three, rightly));
  expect(points(three) - (before[2] ?? 0)).toBe(0); // it had earned the whole at first
  room.playTo("reveal/all/quarter", wrongly);
  const costs = [one, two].map((id) => room.session.play.books[room.seatOf(id).company]?.outcome);
  expect(costs[0]?.playersCost).toBeCloseTo(costs[0]?.engineCost ?? Number.NaN, 12);
  expect(costs[1]?.playersCost).not.toBe(costs[1]?.engineCost);
});

test("once it is over the projector and the panel show the shift, as counts without names", () => {
  const room = atAdjustment();
  const [one, two] = sameSeats(room);
  for (const id of asked(room)) room.answer(id, id === one || id === two ? wrongly : rightly);
  room.answerAll((ask) => rightly(ask));
  expect(room.step).toMatch(/^reveal/);
  const { layer, index } = room.seatOf(one);
  for (const view of [room.screen, room.desk]) {
    const table = view.tables?.find((each) => each.layer === layer && each.index === index);
    expect(table).toMatchObject({ of: 3, before: 1, after: 3, companies: 3, people: 3 });
    for (const each of view.tables ?? []) expect(each.after).toBe(3);
    expect(JSON.stringify(view.tables)).not.toContain("player");
  }
  room.playTo("play-on").playTo("briefing");
  expect(room.screen.tables).toEqual([]);
});

test("nobody is sent to a table alone: a student whom no other company asks the same has no talk", () => {
  const alone = new ClassRoom({ seed: 5, players: 6, settings: { level: 1, companies: 1, tables: true } });
  alone.playTo("adjust").answerAll(wrongly);
  alone.wait(3000);
  expect(alone.step).toBe("reveal/all/retry");
  const apart = atAdjustment();
  apart.must(apart.host({ type: "Undo" })); // nothing is lost by coming back
  const levels = new ClassRoom({ seed: 5, players: 12, settings: { level: 1, companies: 2, tables: true } });
  const seat = (id: PlayerId) => levels.seatOf(id);
  for (const id of levels.players.filter((each) => seat(each).company === 1))
    levels.must(levels.host({ type: "SetLevel", playerId: id, level: 3 }));
  levels.playTo("adjust").answerAll(wrongly);
  levels.wait(3000);
  expect(levels.step).toBe("reveal/all/retry");
});

test("nobody is waited for for ever: Next, a skipped seat, a lost device and leaving all end the talk", () => {
  const ways: ((room: ClassRoom, silent: PlayerId) => void)[] = [
    (room) => room.must(room.host({ type: "Next" })),
    (room, silent) => room.must(room.host({ type: "Skip", seat: room.seatOf(silent) })),
    (room, silent) => room.must(room.host({ type: "AnswerFor", seat: room.seatOf(silent) })),
    (room, silent) => {
      room.house({ type: "Disconnect", playerId: silent, line });
      room.wait(20_000);
    },
    (room, silent) => {
      room.must(room.player(silent, { type: "Leave" }));
      room.wait(3000);
    },
    (room) => room.wait(15_000), // most have answered
  ];
  const start = atAdjustment();
  start.answerAll(wrongly);
  const [silent] = asked(start);
  if (silent === undefined) throw new Error("Somebody must be asked");
  for (const id of asked(start)) if (id !== silent) start.answer(id, rightly);
  expect(start.step).toBe(talk);
  for (const go of ways) {
    const room = new ClassRoom({ log: start.log });
    room.now = start.now;
    go(room, silent);
    expect(room.step).not.toBe(talk);
    const first = room.session.play.sale?.answers[talk]?.[seatKey(start.seatOf(silent))]?.[silent];
    expect(first).toBeUndefined(); // what was said first still counts
  }
});

test("a talk that everybody leaves goes on by itself", () => {
  const room = new ClassRoom({ seed: 5, players: 4, settings: { level: 1, companies: 2, tables: true } });
  room.playTo("adjust").answerAll(wrongly);
  room.wait(3000);
  expect(room.step).toBe(talk);
  const stays = room.players.find((id) => !room.viewOf(id).me?.table) ?? room.players[0];
  for (const id of room.players) if (id !== stays) room.must(room.player(id, { type: "Leave" }));
  room.wait(5000);
  expect(room.step).not.toBe(talk);
});

test("two who share a seat and still differ after the talk get their while to agree", () => {
  const room = atAdjustment({ companies: 2 }, { players: 18 });
  room.answerAll(wrongly);
  const seat = room.session.companies
    .flatMap(({ seats }) => seats)
    .find(({ players }) => players.length === 2 && players.every((id) => room.viewOf(id).me?.table));
  const [one, other] = seat?.players ?? [];
  if (room.step === "adjust/all/all") room.must(room.host({ type: "Next" }));
  expect(room.step).toBe(talk);
  room.must(room.answer(one, rightly));
  room.must(room.answer(other, wrongly));
  expect(room.viewOf(one).me?.pair?.endsIn).toBe(20_000);
  room.must(room.answer(other, rightly));
  expect(room.viewOf(one).me?.pair).toBeNull();
});

test("Undo in the talk goes back to the adjustment alone", () => {
  const room = atAdjustment();
  room.answerAll(wrongly);
  room.must(room.host({ type: "Undo" }));
  expect(room.step).toBe("adjust/all/all");
  expect(room.session.play.sale?.answers["adjust/all/all"]).toBeUndefined();
});

test("the report counts the shift of every round as a count of the log does", () => {
  const { room, entries } = loggedRoom({ seed: 5, settings: { level: 1, companies: 3, tables: true } });
  for (let student = 0; student < 18; student += 1) room.join();
  let count = 0;
  const everyFourth = (ask: Parameters<typeof rightly>[0]) => (++count % 4 === 0 ? wrongly(ask) : rightly(ask));
  room.playTo(talk, everyFourth);
  room.must(room.host({ type: "Undo" }));
  room.playRounds(2, everyFourth);
  const counted = new Recount(entries);
  const report = reportOf(entries);
  const shifts = report.rounds.map(({ tables }) =>
    tables.map(({ layer, index, of, before, after }) => [`${layer}.${index}`, of, before, after]).sort(),
  );
  expect(shifts).toEqual(counted.rounds.map(({ shifts: each }) => each));
  expect(shifts.flat().length).toBeGreaterThan(3);
  expect(shifts.flat().some(([, , before, after]) => before !== after)).toBe(true);
  for (const student of report.students) {
    const rows = counted.rows.filter((row) => row.student === student.student && !row.undone);
    expect(student.points).toBe(rows.reduce((sum, { points }) => sum + points, 0));
    expect(student.answered).toBe(rows.filter(({ isRetry, outcome }) => !isRetry && outcome !== null).length);
  }
});

test("where only one of a table has answered alone, the projector does not tell their mark", () => {
  const room = atAdjustment({ companies: 2 }, { players: 12 });
  const [one, other] = sameSeats(room);
  for (const id of asked(room)) if (id !== other) room.answer(id, wrongly);
  room.must(room.host({ type: "Next" }));
  expect(room.step).toBe(talk);
  const place = room.seatOf(one);
  const tableIn = (view: typeof room.screen) =>
    view.tables?.find(({ layer, index }) => layer === place.layer && index === place.index);
  expect(tableIn(room.screen)).toMatchObject({ before: null, after: null }); // where to go is told
  room.must(room.host({ type: "Next" }));
  expect(tableIn(room.desk)).toMatchObject({ of: 1, before: 0 });
  expect(room.screen.tables?.length).toBeGreaterThan(0);
  expect(tableIn(room.screen)).toBeUndefined();
});
