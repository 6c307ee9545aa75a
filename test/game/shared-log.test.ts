import { expect, test } from "vitest";
import type { HouseCommand } from "#game/command.ts";
import { type PlayerId, playerId } from "#game/ids.ts";
import { openTable, type Table } from "#game/table.ts";
import { HandClock } from "../support/hand-clock.ts";
import { MemoryJournal } from "../support/memory-journal.ts";

const host = { role: "host" } as const;
const house = { role: "house" } as const;
const kim = playerId("kim");
const joining = (id: PlayerId): HouseCommand => ({
  type: "Join",
  playerId: id,
  name: null,
  isDoubtful: false,
  keyHash: "hash",
});

/** Two tables of two machines over one log; neither is told what the other does. */
function twoTables(): { here: Table; there: Table; log: MemoryJournal; clock: HandClock } {
  const [log, clock] = [new MemoryJournal({ isShared: true }), new HandClock()];
  const open = () => openTable({ entries: [...log.entries], journal: log, clock });
  return { here: open(), there: open(), log, clock };
}

const actsAt = ({ entries }: MemoryJournal): string[] => entries.map(({ actor, id }) => `${actor} ${id}`);

test("a table that others were faster than reads on and decides again", async () => {
  const { here, there, log } = twoTables();
  await here.play(house, "join", joining(kim));
  await here.play(host, "1", { type: "Start" });
  expect(there.version()).toBe(1);
  expect(await there.play(host, "2", { type: "Next" })).toEqual({ ok: true, version: 4 });
  expect(await there.play(house, "late", joining(playerId("lee")))).toEqual({ ok: true, version: 5 });
  expect(log.entries.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
  await here.readOn();
  expect(here.session()).toEqual(there.session());
});

test("a table that is behind refuses nothing, and calls nothing done, before it has read on", async () => {
  const { here, there } = twoTables();
  await here.play(house, "join", joining(kim));
  await here.play(host, "1", { type: "Start" });
  const bet = { type: "Bet", value: 1 } as const;
  expect(await there.play({ role: "player", playerId: kim }, "b", bet)).toEqual({ ok: true, version: 4 });
  expect(await here.play(host, "2", { type: "Start" })).toMatchObject({ refusal: { refused: "WRONG_PHASE" } });
  expect(here.version()).toBe(4);
});

test("what two tables append at once is stored once each, one after the other", async () => {
  const { here, there, log } = twoTables();
  const names = Array.from({ length: 12 }, (_, index) => playerId(`p${index}`));
  const replies = await Promise.all(
    names.map((id, index) => (index % 2 === 0 ? here : there).play(house, `join ${id}`, joining(id))),
  );
  expect(replies.every(({ ok }) => ok)).toBe(true);
  expect(log.entries.map(({ version }) => version)).toEqual(log.entries.map((_, index) => index + 1));
  await Promise.all([here.readOn(), there.readOn()]);
  expect(here.session().players.map(({ id }) => id)).toHaveLength(12);
  expect(here.session()).toEqual(there.session());
});

test("the same id sent through two machines has one effect and one answer", async () => {
  const { here, there, log } = twoTables();
  await here.play(house, "join", joining(kim));
  await there.readOn();
  const start = { type: "Start" } as const;
  const replies = await Promise.all([here.play(host, "1", start), there.play(host, "1", start)]);
  expect(replies[0]).toEqual(replies[1]);
  expect(actsAt(log).filter((act) => act === "host 1")).toHaveLength(1);
});

test("an answer that is in the log though nobody was told counts once when it is sent again", async () => {
  const { here, log } = twoTables();
  await here.play(house, "join", joining(kim));
  log.isUnsure = true;
  const lost = await here.play(host, "1", { type: "Start" });
  expect(lost).toMatchObject({ ok: false, refusal: { refused: "STORAGE_UNAVAILABLE" } });
  log.isUnsure = false;
  expect(await here.play(host, "1", { type: "Start" })).toEqual({ ok: true, version: 3 });
  expect(here.session().play.step.phase).not.toBe("lobby");
  expect(actsAt(log).filter((act) => act === "host 1")).toHaveLength(1);
});

test("while the log cannot be read after a doubtful append, nothing is decided on a state that may be old", async () => {
  const { here, log } = twoTables();
  await here.play(house, "join", joining(kim));
  log.isUnsure = true;
  await here.play(host, "1", { type: "Start" });
  log.isUnsure = false;
  log.isUnreadable = true;
  expect(await here.play(host, "2", { type: "Next" })).toMatchObject({ refusal: { refused: "STORAGE_UNAVAILABLE" } });
  await expect(here.readOn()).rejects.toThrow("The disk is gone");
  log.isUnreadable = false;
  expect(await here.play(host, "2", { type: "Next" })).toEqual({ ok: true, version: 4 });
});

test("who listens hears what others have done, entry by entry", async () => {
  const { here, there } = twoTables();
  const heard: number[] = [];
  there.subscribe(({ version }) => heard.push(version));
  await here.play(house, "join", joining(kim));
  await here.play(host, "1", { type: "Start" });
  await there.readOn();
  await there.readOn();
  expect(heard).toEqual([2, 3]);
});

test("what is due happens once, however many machines have a clock", async () => {
  const { here, there, log, clock } = twoTables();
  await here.play(house, "join", joining(kim));
  await here.play(host, "start", { type: "Start" });
  while (here.session().play.step.phase !== "adjust") await here.play(host, `next ${here.version()}`, { type: "Next" });
  await there.readOn();
  const { turn } = here.session();
  await clock.turn(40_000);
  await Promise.all([here.readOn(), there.readOn()]);
  expect(here.session()).toEqual(there.session());
  expect(here.session().turn).toBeGreaterThan(turn);
  const answered = log.entries.flatMap(({ events }) => events).filter(({ type }) => type === "Answered");
  expect(new Set(answered.map((event) => JSON.stringify(event))).size).toBe(answered.length);
});

test("a machine whose clock is behind does not turn the log's time back", async () => {
  const { here, there, log, clock } = twoTables();
  await here.play(house, "join", joining(kim));
  await clock.turn(5000);
  await here.play(host, "1", { type: "Start" });
  const slow = openTable({
    entries: [...log.entries],
    journal: log,
    clock: { now: () => (log.entries[0] ?? { at: clock.now() }).at, after: () => () => {} },
  });
  await slow.play(host, "2", { type: "Next" });
  const times = log.entries.map(({ at }) => at);
  expect(times).toEqual([...times].sort((one, other) => one - other));
  await there.readOn();
  expect(there.version()).toBe(4);
});

test("a session that has been deleted takes nothing more, and says so", async () => {
  const { here, log } = twoTables();
  log.isGone = true;
  expect(await here.play(house, "join", joining(kim))).toMatchObject({ refusal: { refused: "CANNOT_JOIN" } });
  expect(here.version()).toBe(1);
});

test("a command on which the rules fail is stored nowhere, and the table plays on", async () => {
  const { here, log } = twoTables();
  await here.play(house, "join", joining(kim));
  const broken = { type: "MovePlayer", playerId: kim, seat: null } as unknown as HouseCommand;
  await expect(here.play(host, "1", broken)).rejects.toThrow();
  expect(log.entries).toHaveLength(2);
  expect(await here.play(host, "2", { type: "Start" })).toEqual({ ok: true, version: 3 });
});
