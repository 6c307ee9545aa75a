import { expect, test } from "vitest";
import { playerId, sameSeat } from "#game/ids.ts";
import { allSeats, isEmpty, playerOf } from "#game/seating.ts";
import { ClassRoom, classAdjusting, isAnswer, line, rightly, wrongly } from "../support/class-room.ts";

test("layers take turns, so that three players are a salesperson, a manager and the CEO", () => {
  const room = new ClassRoom({ players: 3 });
  expect(room.players.map((id) => room.seatOf(id).layer)).toEqual([0, 1, 2]);
});

test("at the start every empty seat gets a teammate, and a latecomer takes over one of theirs", () => {
  const room = new ClassRoom({ players: 2 });
  room.playTo("verdict");
  expect(allSeats(room.session).filter(({ teammate }) => teammate !== null)).toHaveLength(4);
  const late = room.join();
  expect(allSeats(room.session).filter(({ teammate }) => teammate !== null)).toHaveLength(3);
  expect(room.viewOf(late).company?.people.filter(({ isTeammate }) => isTeammate)).toHaveLength(3);
  expect(() => room.playTo("play-on")).not.toThrow();
  expect(room.session.play.points[late]).toBeGreaterThan(0);
});

test("a latecomer does not read the answer that the teammate gave from their seat", () => {
  const room = new ClassRoom({ settings: { level: 3 }, players: 1 });
  room.playTo("adjust");
  room.wait(3000);
  const late = room.join();
  const view = room.viewOf(late);
  expect(view.me?.answer).toMatchObject({ byTeammate: true });
  expect(view.me?.answer?.values.every((value) => value === null)).toBe(true);
  expect(view.mayDo.filter(isAnswer)).toEqual([]);
});

test("a session takes in 400 students and no more", () => {
  const room = new ClassRoom({ players: 400 });
  expect(() => room.join()).toThrow("SESSION_FULL");
});

test("a locked door opens for nobody, and not for a session that is over", () => {
  const locked = new ClassRoom({ settings: { door: "locked" } });
  expect(() => locked.join()).toThrow("SESSION_LOCKED");
  const over = new ClassRoom({});
  over.host({ type: "End" });
  expect(() => over.join()).toThrow("CANNOT_JOIN");
});

test("who asks at the door waits for the teacher", () => {
  const room = new ClassRoom({ settings: { door: "ask" } });
  const id = room.join();
  expect(room.viewOf(id).me).toMatchObject({ standing: "asking", seat: null });
  expect(room.viewOf(id).company).toBeUndefined();
  room.host({ type: "Start" });
  expect(room.player(id, { type: "Bet", value: 1 })).toBe("NEEDS_APPROVAL");
  expect(room.desk.mayDo.find(({ type }) => type === "LetIn")?.players).toEqual([id]);
  expect(room.host({ type: "LetIn", playerId: id })).toBe("ok");
  expect(room.viewOf(id).me?.standing).toBe("in");
  expect(room.player(id, { type: "Bet", value: 1 })).toBe("ok");
});

test("who was removed may be let in again, who was banned may not", () => {
  const room = new ClassRoom({ players: 3 });
  room.playTo("verdict");
  const [removed, banned] = room.players;
  if (removed === undefined || banned === undefined) throw new Error("Two players must sit here");
  const seat = room.seatOf(removed);
  room.host({ type: "RemovePlayer", playerId: removed });
  expect(room.viewOf(removed).me).toBeUndefined();
  expect(room.viewOf(removed).company).toBeUndefined();
  expect(room.viewOf(removed).mayDo).toEqual([]);
  expect(room.player(removed, { type: "Bet", value: 1 })).toBe("REMOVED");
  expect(room.house({ type: "Connect", playerId: removed, line })).toBe("REMOVED");
  expect(allSeats(room.session).find((each) => sameSeat(each, seat))?.teammate).not.toBeNull();
  expect(room.host({ type: "LetIn", playerId: removed })).toBe("ok");
  // The device was sent away with the player: until it is back, nobody is waited for as if they sat there.
  expect(playerOf(room.session, removed)).toMatchObject({ isOnline: false, since: room.now });
  expect(room.house({ type: "Connect", playerId: removed, line })).toBe("ok");
  expect(playerOf(room.session, removed)?.isOnline).toBe(true);
  room.host({ type: "BanPlayer", playerId: banned });
  expect(room.player(banned, { type: "Leave" })).toBe("REMOVED");
  expect(room.host({ type: "LetIn", playerId: banned })).toBe("REMOVED");
});

test("who leaves is replaced by a teammate, and the class goes on", () => {
  const room = classAdjusting();
  const [leaver, ...others] = room.players;
  for (const id of others) room.answer(id);
  expect(room.player(leaver, { type: "Leave" })).toBe("ok");
  expect(room.player(leaver, { type: "Leave" })).toBe("REMOVED");
  expect(room.player(playerId("nobody"), { type: "Leave" })).toBe("NOT_JOINED");
  expect(allSeats(room.session).filter(isEmpty)).toEqual([]);
  room.wait(3000);
  expect(room.step).toMatch(/^reveal/);
});

test("two players change places, and nobody is left standing", () => {
  const room = new ClassRoom({ players: 6 });
  const [one, other] = room.players;
  if (one === undefined || other === undefined) throw new Error("Two players must sit here");
  const [here, there] = [room.seatOf(one), room.seatOf(other)];
  expect(room.host({ type: "MovePlayer", playerId: one, seat: there })).toBe("ok");
  expect([room.seatOf(one), room.seatOf(other)]).toEqual([there, here]);
  const sitters = allSeats(room.session).flatMap(({ players }) => players);
  expect(new Set(sitters)).toEqual(new Set(room.players));
  room.playTo("report");
  for (const id of room.players) expect(room.viewOf(id).mayDo.length).toBeGreaterThan(0);
});

test("who takes another's place sees nothing of what was answered, bet or marked there", () => {
  const room = classAdjusting();
  const [one, other] = room.players;
  if (one === undefined || other === undefined) throw new Error("Two players must sit here");
  room.answer(other, wrongly);
  const seat = room.seatOf(other);
  room.host({ type: "MovePlayer", playerId: one, seat });
  const me = room.viewOf(one).me;
  expect(me?.answer).toBeNull();
  expect(me?.marks).toEqual([]);
  while (room.step !== "reveal/all/sale") room.must(room.host({ type: "Next" }));
  expect(room.viewOf(one).me?.marks.filter(({ kind }) => kind === "adjust")).toEqual([]);
  expect(room.viewOf(one).me?.reveal?.rows.every(({ mine }) => mine === null)).toBe(true);
  room.playTo("briefing");
  room.player(one, { type: "Bet", value: 1 });
  room.host({ type: "MovePlayer", playerId: other, seat });
  expect(room.viewOf(other).me?.bet).toBeNull();
});

test("a player may be moved to a teammate's seat, whose old seat then gets a teammate", () => {
  const room = new ClassRoom({ players: 1 });
  room.playTo("report");
  const [id] = room.players;
  if (id === undefined) throw new Error("One player must sit here");
  const from = room.seatOf(id);
  expect(room.host({ type: "MovePlayer", playerId: id, seat: { company: 0, layer: 2, index: 0 } })).toBe("ok");
  expect(room.seatOf(id).layer).toBe(2);
  expect(allSeats(room.session).find((seat) => sameSeat(seat, from))?.teammate).not.toBeNull();
  expect(room.host({ type: "MovePlayer", playerId: id, seat: { company: 3, layer: 0, index: 0 } })).toBe("BAD_PAYLOAD");
});

test("names are generated, kept apart, and free only where the teacher allows it", () => {
  const room = new ClassRoom({});
  const names = [room.join("Rude Name"), room.join("Brisk Fox"), room.join("brisk fox"), room.join("Brisk Fox")].map(
    (id) => room.viewOf(id).me?.name ?? "",
  );
  expect(names[0]).not.toBe("Rude Name");
  expect(names[1]).toBe("Brisk Fox");
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
  const free = new ClassRoom({ settings: { names: "free" } });
  expect([free.join("Ada"), free.join("ada")].map((id) => free.viewOf(id).me?.name)).toEqual(["Ada", "ada 2"]);
});

test("the teacher renames a player, whatever names are allowed at the door", () => {
  const room = new ClassRoom({ players: 2 });
  const [one, other] = room.players;
  if (one === undefined || other === undefined) throw new Error("Two players must sit here");
  room.host({ type: "RenamePlayer", playerId: one, name: "Kim" });
  room.host({ type: "RenamePlayer", playerId: other, name: "Kim" });
  expect([one, other].map((id) => room.viewOf(id).me?.name)).toEqual(["Kim", "Kim 2"]);
});

test("a doubtful name waits for the teacher, who allows it, declines it, or gives another one", () => {
  const room = new ClassRoom({ settings: { names: "free" } });
  const [allowed, declined, other] = [room.join("Moby", true), room.join("Teacher", true), room.join("Ahab", true)];
  const given = room.viewOf(declined).me?.name;
  expect(room.viewOf(allowed).me).toMatchObject({ wish: "Moby", name: expect.not.stringContaining("Moby") });
  expect(room.desk.players?.map(({ wish }) => wish)).toEqual(["Moby", "Teacher", "Ahab"]);
  expect(room.desk.mayDo.find(({ type }) => type === "DeclineName")?.players).toEqual([allowed, declined, other]);
  room.host({ type: "RenamePlayer", playerId: allowed, name: "Moby" });
  room.host({ type: "DeclineName", playerId: declined });
  room.host({ type: "RenamePlayer", playerId: other, name: "Kim" });
  const names = room.players.map((id) => room.viewOf(id).me);
  expect(names.map((me) => me?.name)).toEqual(["Moby", given, "Kim"]);
  expect(names.map((me) => me?.wish)).toEqual([null, null, null]);
  expect(room.desk.mayDo.some(({ type }) => type === "DeclineName")).toBe(false);
  expect(room.give({ role: "host" }, { type: "DeclineName", playerId: declined })).toEqual([]);
});

test("a wish is told to nobody but the teacher and the player, and ends with the player's stay", () => {
  const room = new ClassRoom({ settings: { names: "free" }, players: 2 });
  const [mate] = room.players;
  const id = room.join("Moby", true);
  room.playTo("report");
  expect(JSON.stringify([room.screen, room.viewOf(mate)])).not.toContain("Moby");
  room.host({ type: "RemovePlayer", playerId: id });
  expect(room.desk.mayDo.some(({ type }) => type === "DeclineName")).toBe(false);
});

test("a doubtful name is no wish where names are given, and never one of the curated two words", () => {
  const given = new ClassRoom({});
  expect(given.viewOf(given.join("Moby", true)).me?.wish).toBeNull();
  const free = new ClassRoom({ settings: { names: "free" } });
  expect(free.viewOf(free.join("Daring Gazelle", true)).me).toMatchObject({ name: "Daring Gazelle", wish: null });
});

test("nobody is called like a teammate, and a teammate like nobody", () => {
  const room = new ClassRoom({ settings: { names: "free" } });
  room.join("omar");
  room.playTo("report");
  const late = room.join("Noor");
  const names = room.screen.companies?.flatMap(({ people }) => people.map(({ name }) => name)) ?? [];
  expect(names).toContain("omar");
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(room.viewOf(late).me?.name).toBe("Noor 2");
});

test("a teammate covers for whoever is away, after 20 seconds and only when the step would otherwise end", () => {
  const room = classAdjusting();
  const [away, ...others] = room.players;
  room.house({ type: "Disconnect", playerId: away ?? playerId(""), line });
  for (const id of others.slice(0, 3)) room.answer(id);
  room.wait(30_000);
  expect(room.step).toBe("adjust/all/all");
  expect(room.desk.waitingFor.answered).toBe(3);
  for (const id of others) room.answer(id);
  expect(room.step).toMatch(/^reveal/);
  const answers = Object.values(room.session.play.sale?.answers["adjust/all/all"] ?? {}).flatMap(Object.values);
  expect(answers.filter(({ by }) => by === "cover")).toHaveLength(1);
});

test("the owner replaces what a teammate answered for them, and is not shown it before", () => {
  const room = classAdjusting();
  const [away] = room.players;
  if (away === undefined) throw new Error("A player must sit here");
  const seat = room.seatOf(away);
  expect(room.host({ type: "AnswerFor", seat })).toBe("ok");
  expect(room.host({ type: "AnswerFor", seat })).toBe("ALREADY_ANSWERED");
  expect(room.viewOf(away).me?.answer).toMatchObject({ byTeammate: true });
  expect(room.viewOf(away).me?.answer?.values.every((value) => value === null)).toBe(true);
  expect(room.answer(away, rightly)).toBe("ok");
  expect(room.viewOf(away).me?.answer).toMatchObject({ byTeammate: false });
  expect(room.answer(away, rightly)).toBe("not asked");
});

test("nothing goes on while nobody is connected", () => {
  const room = new ClassRoom({ settings: { level: 2, deadlines: { adjust: 30 } }, players: 2 });
  room.playTo("adjust");
  for (const id of room.players) room.house({ type: "Disconnect", playerId: id, line });
  room.wait(3_600_000);
  expect(room.step).toBe("adjust/all/all");
});

test("after the house was down nobody is hurried", () => {
  const room = new ClassRoom({ settings: { level: 2, deadlines: { adjust: 30 } }, players: 2 });
  room.playTo("adjust");
  room.now = (room.now + 3_600_000) as typeof room.now;
  room.house({ type: "Wake", living: [] });
  for (const id of room.players) room.house({ type: "Connect", playerId: id, line });
  room.wait(9_999);
  expect(room.step).toBe("adjust/all/all");
  room.wait(1);
  expect(room.step).toMatch(/^reveal/);
});

test("teammates can be chosen before the start, and their way of thinking too", () => {
  const room = new ClassRoom({ players: 1 });
  const seat = { company: 0, layer: 2, index: 0 };
  expect(room.host({ type: "AddTeammate", seat, kind: "no-slope" })).toBe("ok");
  expect(room.host({ type: "AddTeammate", seat: room.seatOf(room.players[0]), kind: "expert" })).toBe("SESSION_FULL");
  expect(room.host({ type: "RemoveTeammate", seat })).toBe("ok");
  expect(room.host({ type: "RemoveTeammate", seat })).toBe("BAD_PAYLOAD");
  room.host({ type: "AddTeammate", seat, kind: "no-slope" });
  room.host({ type: "Start" });
  expect(room.host({ type: "RemoveTeammate", seat })).toBe("WRONG_PHASE");
  expect(allSeats(room.session).find((each) => sameSeat(each, seat))?.teammate?.habit).toBe("no-slope");
});

test("only the teacher steers, and only players answer", () => {
  const room = new ClassRoom({ players: 2 });
  const [id] = room.players;
  const player = { role: "player", playerId: id ?? playerId("") } as const;
  for (const type of ["Start", "Next", "Undo", "Hold", "Resume", "End"] as const) {
    for (const actor of [player, { role: "screen" }, { role: "house" }] as const)
      expect(room.give(actor, { type })).toMatchObject({ refused: "NOT_HOST" });
  }
  for (const actor of [{ role: "host" }, { role: "screen" }] as const) {
    expect(room.give(actor, { type: "Bet", value: 1 })).toMatchObject({ refused: "NOT_YOUR_TURN" });
    expect(room.give(actor, { type: "Tick" })).toMatchObject({ refused: "UNKNOWN_COMMAND" });
  }
  expect(
    room.give(player, { type: "Join", playerId: playerId("x"), name: null, isDoubtful: false, keyHash: "" }),
  ).toMatchObject({
    refused: "UNKNOWN_COMMAND",
  });
});

test("the newest line of a player counts: an older one ends without a word", () => {
  const room = new ClassRoom({ players: 1 });
  const kim = room.players[0] ?? playerId("");
  const [old, young] = [line, { node: "other", number: 1 }];
  const isOnline = () => room.session.players[0]?.isOnline;
  room.house({ type: "Connect", playerId: kim, line: old });
  room.house({ type: "Connect", playerId: kim, line: young });
  room.house({ type: "Disconnect", playerId: kim, line: old });
  expect([isOnline(), room.session.players[0]?.line]).toEqual([true, young]);
  room.house({ type: "Disconnect", playerId: kim, line: young });
  expect([isOnline(), room.session.players[0]?.line]).toEqual([false, null]);
});

test("when one of two nodes dies its students are away and the others play on, unhurried and undisturbed", () => {
  const room = new ClassRoom({ settings: { level: 2, deadlines: { adjust: 30 } }, players: 2 });
  room.players.forEach((id, index) => {
    room.house({ type: "Connect", playerId: id, line: { node: `node ${index}`, number: 1 } });
  });
  room.playTo("adjust");
  const closing = room.session.play.closing;
  room.house({ type: "Wake", living: ["node 1", "another"] });
  expect(room.session.players.map(({ isOnline }) => isOnline)).toEqual([false, true]);
  expect(room.session.play.closing).toEqual(closing);
  expect(room.log.at(-1)?.type).toBe("PlayerDisconnected");
});
