import { expect, test } from "vitest";
import type { HouseCommand } from "#game/command.ts";
import { replay } from "#game/evolve.ts";
import { playerId } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import type { Update } from "#game/ledger.ts";
import { openTable, type Table } from "#game/table.ts";
import { viewFor } from "#game/view-for.ts";
import { goldenEntries, poisoned } from "../support/golden-logs.ts";
import { HandClock } from "../support/hand-clock.ts";
import { MemoryJournal } from "../support/memory-journal.ts";

const host = { role: "host" } as const;
const house = { role: "house" } as const;
const kim = playerId("kim");
const joining: HouseCommand = { type: "Join", playerId: kim, name: null, isDoubtful: false, keyHash: "hash" };

async function opened(): Promise<{ table: Table; memory: MemoryJournal; clock: HandClock; updates: Update[] }> {
  const [memory, clock, updates] = [new MemoryJournal(), new HandClock(), [] as Update[]];
  const table = openTable({ entries: memory.entries, journal: memory, clock });
  table.subscribe((update) => updates.push(update));
  await table.play(house, "join", joining);
  return { table, memory, clock, updates };
}

test("a command is stored before it is acknowledged and before anybody sees it", async () => {
  const { table, memory, updates } = await opened();
  const seen: number[] = [];
  table.subscribe(({ version }) => seen.push(memory.entries.length - version));
  expect(await table.play(host, "1", { type: "Start" })).toEqual({ ok: true, version: 3 });
  expect(seen).toEqual([0]);
  expect(table.version()).toBe(3);
  expect(memory.entries.map(({ version }) => version)).toEqual([1, 2, 3]);
  expect(updates.at(-1)?.events.map(({ type }) => type)).toContain("SaleOpened");
  table.close();
});

test("the same id gets the same answer and has no second effect, also after a restart", async () => {
  const { table, memory, clock } = await opened();
  const first = await table.play(host, "1", { type: "Start" });
  await table.play(host, "2", { type: "Next" });
  const { session } = table;
  const before = session();
  expect(await table.play(host, "1", { type: "Start" })).toEqual(first);
  const twins = await Promise.all([table.play(host, "3", { type: "Next" }), table.play(host, "3", { type: "Next" })]);
  expect(twins[0]).toEqual(twins[1]);
  expect(session().turn).toBe(before.turn + 1);
  table.close();
  const again = openTable({ entries: memory.entries, journal: memory, clock });
  expect(await again.play(host, "3", { type: "Next" })).toEqual(twins[0]);
  expect(again.session()).toEqual(session());
  again.close();
});

test("ids of different people have nothing to do with each other", async () => {
  const { table } = await opened();
  await table.play(host, "1", { type: "Start" });
  const { version } = table;
  const before = version();
  expect(await table.play({ role: "player", playerId: kim }, "1", { type: "Bet", value: 1 })).toEqual({
    ok: true,
    version: before + 1,
  });
  table.close();
});

test("what could not be stored has not happened, and may be sent again", async () => {
  const { table, memory, updates } = await opened();
  const before = table.session();
  memory.isBroken = true;
  const reply = await table.play(host, "1", { type: "Start" });
  expect(reply).toMatchObject({ ok: false, refusal: { refused: "STORAGE_UNAVAILABLE" } });
  expect(table.session()).toBe(before);
  expect(updates).toHaveLength(1);
  memory.isBroken = false;
  expect(await table.play(host, "1", { type: "Start" })).toEqual({ ok: true, version: 3 });
  expect(replay(memory.entries.flatMap(({ events }) => events))).toEqual(table.session());
  table.close();
});

test("the clock tries again what could not be stored, but not in a rush", async () => {
  const { table, memory, clock } = await opened();
  await table.play(host, "1", { type: "Start" });
  await table.play(host, "2", { type: "Next" });
  memory.isBroken = true;
  const before = memory.appended;
  await clock.turn(10_000);
  expect(memory.appended - before).toBeLessThanOrEqual(12);
  expect(memory.appended - before).toBeGreaterThan(3);
  memory.isBroken = false;
  const { turn } = table.session();
  const { version } = table;
  const stored = version();
  await clock.turn(5_000);
  expect(version()).toBeGreaterThan(stored);
  expect(table.session().turn).toBeGreaterThanOrEqual(turn);
  table.close();
});

test("FLT-21 a clock on which the rules fail every time tells it, and asks ever more seldom", async () => {
  const race = goldenEntries("race");
  const ordered = race.findIndex(({ events }) => events.some(({ type }) => type === "FastForwardOrdered"));
  const [memory, clock, failures] = [new MemoryJournal(), new HandClock(), [] as unknown[]];
  const entries = poisoned(race.slice(0, ordered + 1));
  const table = openTable({ entries, journal: memory, clock, onFailure: (error) => failures.push(error) });
  await clock.turn(60 * 60_000);
  expect(failures.length).toBeGreaterThan(50);
  expect(failures.length).toBeLessThan(90); // once a minute in the end
  expect(table.version()).toBe(entries.length);
  table.close();
});

test("a refusal is no entry and changes nothing", async () => {
  const { table, memory, updates } = await opened();
  expect(await table.play(host, "1", { type: "Next" })).toMatchObject({
    ok: false,
    refusal: { refused: "WRONG_PHASE" },
  });
  expect(memory.entries).toHaveLength(2);
  expect(updates).toHaveLength(1);
  table.close();
});

test("commands that come at once are played one after the other, in the order in which they came", async () => {
  const { table, memory } = await opened();
  const said = await Promise.all([
    table.play(host, "1", { type: "Start" }),
    table.play({ role: "player", playerId: kim }, "2", { type: "Bet", value: 1 }),
    table.play(host, "3", { type: "Next" }),
    table.play({ role: "player", playerId: kim }, "4", { type: "Bet", value: 1, turn: 1 }),
  ]);
  expect(said.map((reply) => (reply.ok ? reply.version : reply.refusal.refused))).toEqual([3, 4, 5, "STALE_TURN"]);
  expect(memory.entries.map(({ id }) => id).slice(2)).toEqual(["1", "2", "3"]);
  table.close();
});

test("the clock plays what is due, without anybody's command", async () => {
  const { table, memory, clock } = await opened();
  for (let step = 0; step < 30 && table.session().play.step.phase !== "adjust"; step += 1)
    await table.play(host, `next ${step}`, step === 0 ? { type: "Start" } : { type: "Next" });
  const { turn } = table.session();
  await clock.turn(29_000);
  expect(table.session().turn).toBe(turn);
  const answers = Object.keys(table.session().play.sale?.answers["adjust/all/all"] ?? {});
  expect(answers.length).toBeGreaterThanOrEqual(3); // the teammates
  await clock.turn(1_000);
  expect(table.session().play.step.phase).toBe("reveal");
  expect(memory.entries.at(-1)?.actor).toBe("house");
  table.close();
});

test("there is never more than one timer, and none after the table has closed", async () => {
  const { table, clock } = await opened();
  await table.play(host, "1", { type: "Start" });
  for (let step = 0; step < 8; step += 1) await table.play(host, `next ${step}`, { type: "Next" });
  expect(clock.waiting).toBeLessThanOrEqual(1);
  table.close();
  expect(clock.waiting).toBe(0);
  const { version } = table;
  const before = version();
  await clock.turn(1_000_000);
  expect(version()).toBe(before);
});

test("who has stopped listening hears nothing more", async () => {
  const { table } = await opened();
  const heard: number[] = [];
  const stop = table.subscribe(({ version }) => heard.push(version));
  await table.play(host, "1", { type: "Start" });
  stop();
  await table.play(host, "2", { type: "Next" });
  expect(heard).toEqual([3]);
  table.close();
});

test("a table opened over the log goes on where the other stopped", async () => {
  const { table, memory, clock } = await opened();
  await table.play(host, "1", { type: "Start" });
  await table.play(host, "2", { type: "Next" });
  await clock.turn(1000);
  table.close();
  const again = openTable({
    entries: JSON.parse(JSON.stringify(memory.entries)) as LogEntry[],
    journal: memory,
    clock,
  });
  const viewer = { role: "player", playerId: kim } as const;
  expect(viewFor(again.session(), viewer, clock.now())).toEqual(viewFor(table.session(), viewer, clock.now()));
  expect(again.version()).toBe(table.version());
  const before = again.version();
  await clock.turn(10_000);
  expect(again.version()).toBeGreaterThan(before);
  again.close();
});

test("a log without its beginning, or with a gap, opens no table", () => {
  const memory = new MemoryJournal();
  const [first] = memory.entries;
  if (first === undefined) throw new Error("The log must have a first entry");
  expect(() => openTable({ entries: [], journal: memory, clock: new HandClock() })).toThrow(
    "Cannot open a table as its log must have a first entry: it has 0",
  );
  const gap = [first, { ...first, version: 3, id: "x", events: [] }];
  expect(() => openTable({ entries: gap, journal: memory, clock: new HandClock() })).toThrow(
    "entry 2 must have that version: it is 3",
  );
});

test("a listener that fails does not make the clock hurry, nor stop the table", async () => {
  const { table, memory, clock } = await opened();
  await table.play(host, "1", { type: "Start" });
  table.subscribe(() => {
    throw new Error("The line is cut");
  });
  await expect(table.play(host, "2", { type: "Next" })).rejects.toThrow("The line is cut");
  const { step } = table.session().play;
  expect(step.phase).toBe("report");
  await expect(table.play(host, "3", { type: "Next" })).rejects.toThrow("The line is cut");
  expect(memory.entries).toHaveLength(5);
  expect(clock.waiting).toBe(1);
  table.close();
});
