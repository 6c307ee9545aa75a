import { expect, test } from "vitest";
import { nextDue } from "#game/due.ts";
import { ClassRoom, classAdjusting, isAnswer, rightly, wrongly } from "../support/class-room.ts";

test("a step ends at once when all have answered", () => {
  const room = classAdjusting();
  for (const id of room.players.slice(1)) expect(room.answer(id)).toBe("ok");
  expect(room.step).toBe("adjust/all/all");
  const before = room.now;
  expect(room.answer(room.players[0])).toBe("ok");
  expect(room.step).toMatch(/^reveal/);
  expect(room.now).toBe(before);
});

test("a step ends 15 seconds after 80 % of the players have answered, and not before", () => {
  const room = classAdjusting();
  for (const id of room.players.slice(0, 4)) room.answer(id);
  expect(room.desk.clock.closesIn).toBeNull();
  expect(room.desk.waitingFor.mayClose).toBe(false);
  room.answer(room.players[4]);
  expect(room.desk.clock).toMatchObject({ closesIn: 15_000, why: "most have answered" });
  expect(room.desk.waitingFor).toMatchObject({ mayClose: true, answered: 5, asked: 6 });
  room.wait(14_999);
  expect(room.step).toBe("adjust/all/all");
  room.wait(1);
  expect(room.step).toMatch(/^reveal/);
});

test("three of four are not yet 80 %, four of five are", () => {
  for (const [players, answering, closesIn] of [
    [4, 3, null],
    [5, 4, 15_000],
  ] as const) {
    const room = new ClassRoom({ players, settings: { level: 2 } });
    room.playTo("adjust");
    expect(room.players.filter((id) => room.askOf(id) !== undefined)).toHaveLength(players);
    for (const id of room.players.slice(0, answering)) room.answer(id);
    expect(room.desk.clock.closesIn).toBe(closesIn);
  }
});

test("nobody who is here is hurried before 80 % have answered", () => {
  const room = classAdjusting();
  for (const id of room.players.slice(0, 4)) room.answer(id);
  room.wait(3_600_000);
  expect(room.step).toBe("adjust/all/all");
});

test("a teammate's answer does not make the class hurry a lone player", () => {
  const room = new ClassRoom({ settings: { level: 3 }, players: 1 });
  room.playTo("adjust");
  room.wait(3_600_000);
  expect(room.desk.waitingFor.seats.map(({ isTeammate }) => isTeammate)).toEqual([false]);
  expect(room.desk.clock.closesIn).toBeNull();
});

test("the teacher holds a step open, and when they let go it ends as it would have", () => {
  const room = classAdjusting();
  for (const id of room.players.slice(0, 5)) room.answer(id);
  expect(room.host({ type: "Hold" })).toBe("ok");
  expect(room.desk.clock).toMatchObject({ isHeld: true, closesIn: null });
  room.wait(60_000);
  expect(room.step).toBe("adjust/all/all");
  expect(room.host({ type: "Hold" })).toBe("ok");
  expect(room.desk.clock).toMatchObject({ isHeld: false, closesIn: 15_000 });
  room.host({ type: "Hold" });
  room.answer(room.players[5]);
  room.wait(60_000);
  expect(room.step).toBe("adjust/all/all");
  room.host({ type: "Hold" });
  room.wait(0);
  expect(room.step).toMatch(/^reveal/);
});

test("a step that asks nobody is shown for a while, also after it was held", () => {
  const handsOn = { report: "never", feedback: "always", adjust: "always" } as const;
  const room = new ClassRoom({ settings: { handsOn }, players: 2 });
  room.playTo("report/0");
  expect(room.desk.clock).toMatchObject({ closesIn: 2500, why: "shown" });
  room.host({ type: "Hold" });
  room.wait(60_000);
  expect(room.step).toBe("report/0/all");
  room.host({ type: "Hold" });
  room.wait(2500);
  expect(room.step).toBe("report/1/all");
});

test("a deadline ends a step without those who did not answer", () => {
  const room = classAdjusting({ deadlines: { adjust: 40 } });
  expect(room.desk.clock).toMatchObject({ closesIn: 40_000, why: "deadline" });
  room.wait(39_999);
  expect(room.step).toBe("adjust/all/all");
  room.wait(1);
  expect(room.step).toMatch(/^reveal/);
});

test("more time moves the end of a step, and needs one", () => {
  const room = classAdjusting({ deadlines: { adjust: 40 } });
  expect(room.host({ type: "AddTime", seconds: 30 })).toBe("ok");
  room.wait(69_999);
  expect(room.step).toBe("adjust/all/all");
  room.wait(1);
  expect(room.step).toMatch(/^reveal/);
  const endless = classAdjusting();
  expect(endless.host({ type: "AddTime", seconds: 30 })).toBe("WRONG_PHASE");
});

test("Next goes on at any time, whoever has answered", () => {
  const room = new ClassRoom({ settings: { level: 2 }, players: 4 });
  expect(room.host({ type: "Next" })).toBe("WRONG_PHASE");
  room.host({ type: "Start" });
  const { turn } = room.session;
  for (let steps = 1; steps <= 40; steps += 1) {
    expect(room.host({ type: "Next" })).toBe("ok");
    expect(room.session.turn).toBe(turn + steps);
  }
  expect(room.session.play.round).toBeGreaterThan(2);
});

test("clocks stand still during a pause, and nobody answers", () => {
  const room = classAdjusting({ deadlines: { adjust: 40 } });
  room.wait(10_000);
  expect(room.host({ type: "Pause" })).toBe("ok");
  expect(room.answer(room.players[0])).toBe("not asked");
  expect(room.player(room.players[0], { type: "AnswerAdjustment", values: [] })).toBe("PAUSED");
  expect(room.host({ type: "Next" })).toBe("PAUSED");
  expect(room.host({ type: "AnswerFor", seat: room.seatOf(room.players[0]) })).toBe("PAUSED");
  room.wait(1_000_000);
  expect(room.desk.clock).toMatchObject({ isPaused: true, closesIn: 30_000 });
  expect(room.host({ type: "Resume" })).toBe("ok");
  expect(room.desk.clock).toMatchObject({ isPaused: false, closesIn: 30_000 });
  room.wait(30_000);
  expect(room.step).toMatch(/^reveal/);
});

test("a pause with a countdown ends by itself", () => {
  const room = classAdjusting({ deadlines: { adjust: 40 } });
  room.host({ type: "Pause", seconds: 90 });
  room.wait(60_000);
  expect(room.desk.clock).toMatchObject({ isPaused: true, pauseEndsIn: 30_000 });
  room.wait(30_000);
  expect(room.desk.clock).toMatchObject({ isPaused: false, closesIn: 40_000 });
});

test("teammates answer soon after a pause in which a step was taken back", () => {
  const room = new ClassRoom({ settings: { level: 2 }, players: 1 });
  room.playTo("adjust");
  room.host({ type: "Pause" });
  room.wait(600_000);
  room.host({ type: "Undo" });
  expect(room.step).toMatch(/^feedback/);
  room.wait(60_000);
  room.host({ type: "Resume" });
  expect(nextDue(room.session)).toBeLessThan(room.now + 3000);
});

test("a session that has ended takes no more answers and rings no more", () => {
  const room = classAdjusting({ deadlines: { adjust: 40 } });
  expect(room.host({ type: "End" })).toBe("ok");
  expect(nextDue(room.session)).toBeNull();
  expect(room.host({ type: "Next" })).toBe("WRONG_PHASE");
  expect(room.player(room.players[0], { type: "AnswerAdjustment", values: [] })).toBe("WRONG_PHASE");
  expect(room.host({ type: "End" })).toBe("WRONG_PHASE");
  expect(room.viewOf(room.players[0]).mayDo.filter(isAnswer)).toEqual([]);
});

test("the end shows the whole curve of cost", () => {
  const room = new ClassRoom({ players: 2 });
  room.playTo("play-on");
  const before = room.screen.companies?.[0]?.costs;
  const arrows = room.screen.companies?.[0]?.arrows.map(({ trust }) => trust);
  room.host({ type: "End" });
  expect(room.screen.companies?.[0]?.costs).toEqual(before);
  expect(room.screen.companies?.[0]?.arrows.map(({ trust }) => trust)).toEqual(arrows);
});

test("playing on lowers the cost by a tenth, or stops after twenty quarters", () => {
  for (const scenario of ["BUY", "XOR", "CAT"] as const) {
    const room = new ClassRoom({ scenario, players: 1 });
    room.playTo("reveal/all/quarter");
    const cost = room.session.play.books[0]?.costs.at(-1)?.cost ?? 0;
    room.playTo("play-on");
    const outcome = room.session.play.books[0]?.outcome?.playedOn;
    expect((outcome?.quarters ?? 0) === 20 || (outcome?.cost ?? 1) <= 0.9 * cost).toBe(true);
    expect(outcome?.quarters ?? 0).toBeLessThanOrEqual(20);
    expect(room.viewOf(room.players[0]).company?.outcome?.playedOn?.quarters).toBe(outcome?.quarters);
  }
});

test("a change of settings counts from the next sale on", () => {
  const room = new ClassRoom({ players: 2 });
  room.playTo("verdict");
  expect(room.host({ type: "ChangeSettings", settings: { level: 3, boldness: 1, door: undefined } })).toBe("ok");
  expect(room.session.settings).toMatchObject({ level: 3, boldness: 1, door: "open" });
  expect(room.viewOf(room.players[0])).toMatchObject({ level: 1, boldness: 3 });
  room.playTo("play-on");
  expect(room.viewOf(room.players[0])).toMatchObject({ level: 1, boldness: 3 });
  room.playTo("briefing");
  expect(room.viewOf(room.players[0])).toMatchObject({ level: 3, boldness: 1 });
});

test("each hint costs part of the answer's points", () => {
  const points = [0, 1, 2, 3].map((hints) => {
    const room = classAdjusting();
    const [id] = room.players;
    for (let taken = 0; taken < hints; taken += 1) expect(room.player(id, { type: "TakeHint" })).toBe("ok");
    const before = room.session.play.points[id ?? ""] ?? 0;
    room.answer(id);
    expect(room.player(id, { type: "TakeHint" })).toBe("ALREADY_ANSWERED");
    return (room.session.play.points[id ?? ""] ?? 0) - before;
  });
  expect(points).toEqual([100, 90, 70, 40]);
});

test("the third hint works the answer out, and there is no fourth", () => {
  const room = classAdjusting();
  const [id] = room.players;
  for (let taken = 0; taken < 3; taken += 1) {
    expect(room.viewOf(id).me?.hints.worked).toBeNull();
    room.player(id, { type: "TakeHint" });
  }
  expect(room.viewOf(id).mayDo.map(({ type }) => type)).not.toContain("TakeHint");
  expect(room.player(id, { type: "TakeHint" })).toBe("ALREADY_ANSWERED");
  const worked = room.viewOf(id).me?.hints.worked ?? [];
  room.answer(id, () => worked);
  expect(room.viewOf(id).me?.answer?.values).toEqual(worked);
  room.host({ type: "Next" });
  expect(room.viewOf(id).me?.marks.find(({ kind }) => kind === "adjust")?.outcome).toBe("right");
});

test("right at the retry earns 70, and there is one retry", () => {
  const room = classAdjusting();
  const [id, other] = room.players;
  for (const player of room.players) room.answer(player, player === id || player === other ? wrongly : rightly);
  expect(room.step).toBe("reveal/all/retry");
  const before = room.session.play.points[id ?? ""] ?? 0;
  expect(room.viewOf(id).me?.marks.find(({ kind }) => kind === "adjust")).toMatchObject({
    outcome: "wrong",
    truth: null,
  });
  expect(room.viewOf(room.players[2]).mayDo.filter(isAnswer)).toEqual([]);
  expect(room.player(room.players[2], { type: "Retry", values: [] })).toBe("NOT_YOUR_TURN");
  expect(room.answer(id)).toBe("ok");
  expect((room.session.play.points[id ?? ""] ?? 0) - before).toBe(70);
  expect(room.player(id, { type: "Retry", values: [] })).toBe("ALREADY_ANSWERED");
  expect(room.answer(other, wrongly)).toBe("ok");
  expect(room.step).toBe("reveal/all/sale");
  expect(room.viewOf(other).me?.marks.find(({ kind }) => kind === "adjust")?.truth).not.toBeNull();
});

test("whoever gives the retry up is not waited for", () => {
  const room = classAdjusting();
  const [id] = room.players;
  for (const player of room.players) room.answer(player, player === id ? wrongly : rightly);
  const size = room.askOf(id)?.size ?? 0;
  expect(room.player(id, { type: "Retry", values: Array.from({ length: size }, () => null) })).toBe("ok");
  expect(room.step).toBe("reveal/all/sale");
});

test("where all are right at once there is no retry", () => {
  const room = classAdjusting();
  room.answerAll();
  expect(room.step).toBe("reveal/all/sale");
});

test("bets are taken again and again, and never waited for", () => {
  const room = new ClassRoom({ players: 6 });
  room.host({ type: "Start" });
  const [id] = room.players;
  expect(room.player(id, { type: "Bet", value: 0.5 })).toBe("ok");
  expect(room.player(id, { type: "Bet", value: 1 })).toBe("ok");
  expect(room.viewOf(id).me?.bet).toBe(1);
  for (const value of [0.7, -1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(room.player(id, { type: "Bet", value })).toBe("BAD_ANSWER");
  expect(room.desk.waitingFor.asked).toBe(0);
  expect(room.session.play.points).toEqual({});
});

test("the clock runs for a seed of any size", () => {
  const room = new ClassRoom({ seed: Number.MAX_SAFE_INTEGER, settings: { level: 2 }, players: 1 });
  expect(() => room.playRounds(1)).not.toThrow();
});
