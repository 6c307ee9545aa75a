// The embedded store: what it keeps, what it refuses, what it deletes for good.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Millis, millis, playerId } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import { openLibsqlStore } from "../../server/storage/libsql-store.ts";
import {
  Conflict,
  DamagedLog,
  SessionGone,
  type Store,
  type StoredSession,
  UnusableStore,
} from "../../server/storage/store.ts";

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chain-of-command-store-"));
  store = openLibsqlStore(folder);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const session = (id: string, code: string): StoredSession => ({
  id,
  code,
  hostKeyHash: "h".repeat(64),
  screenKeyHash: "s".repeat(64),
  createdAt: millis(1),
});

const entry = (version: number, { at = millis(version), name = "Bo" } = {}): LogEntry => ({
  version,
  at,
  actor: "host",
  id: `c${version}`,
  events: [{ type: "PlayerRenamed", playerId: playerId("p1"), name }],
});

/** Everything that lies in the folder, as bytes. */
const bytesOnDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("");

async function reopen(): Promise<void> {
  await store.close();
  store = openLibsqlStore(folder);
}

test("a store gives back, after a restart, what was acknowledged", async () => {
  await store.create(session("a", "482913"), entry(1));
  await store.append("a", entry(2));
  await store.append("a", entry(3));
  await reopen();
  expect(await store.find("482913")).toEqual(session("a", "482913"));
  expect(await store.read("a")).toEqual([entry(1), entry(2), entry(3)]);
  expect(await store.find("111111")).toBeNull();
});

test("whatever comes after the store has been closed is refused, and what was stored before is there", async () => {
  await store.create(session("a", "482913"), entry(1));
  const inTime = store.append("a", entry(2));
  await store.close();
  await inTime;
  const late = [
    store.append("a", entry(3)),
    store.find("482913"),
    store.read("a"),
    store.realNames("a"),
    store.delete("a"),
  ];
  for (const outcome of await Promise.allSettled(late)) expect(outcome.status).toBe("rejected");
  await reopen();
  expect(await store.read("a")).toEqual([entry(1), entry(2)]);
});

test("append rejects with Conflict when the version is taken, and keeps the first", async () => {
  await store.create(session("a", "482913"), entry(1));
  await store.append("a", entry(2, { name: "first" }));
  await expect(store.append("a", entry(2, { name: "second" }))).rejects.toBeInstanceOf(Conflict);
  expect(await store.read("a")).toEqual([entry(1), entry(2, { name: "first" })]);
  expect(store.isHealthy()).toBe(true);
});

test("a conflict costs no other append of the same tick", async () => {
  await store.create(session("a", "482913"), entry(1));
  await store.create(session("b", "482914"), entry(1));
  const outcomes = await Promise.allSettled([
    store.append("a", entry(1)),
    store.append("b", entry(2)),
    store.append("gone", entry(2)),
    store.append("a", entry(2)),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected", "fulfilled"]);
  await reopen();
  expect(await store.read("a")).toHaveLength(2);
  expect(await store.read("b")).toHaveLength(2);
});

test("create rejects with Conflict when the code is taken", async () => {
  await store.create(session("a", "482913"), entry(1));
  await expect(store.create(session("b", "482913"), entry(1))).rejects.toBeInstanceOf(Conflict);
  expect(await store.read("b")).toEqual([]);
});

test("delete leaves nothing of a session on the disk", async () => {
  await store.create(session("a", "482913"), entry(1, { name: "Sentinel-Nickname" }));
  for (let version = 2; version < 300; version += 1)
    await store.append("a", entry(version, { name: "Sentinel-Nickname" }));
  expect(bytesOnDisk()).toContain("Sentinel-Nickname");
  await store.delete("a");
  expect(bytesOnDisk()).not.toContain("Sentinel-Nickname");
  expect(bytesOnDisk()).not.toContain("482913");
  expect(await store.find("482913")).toBeNull();
});

test("deleteIdleSince deletes the sessions in which nothing has happened since, and only those", async () => {
  await store.create(session("old", "482913"), entry(1, { at: millis(100) }));
  await store.create(session("used", "482914"), entry(1, { at: millis(100) }));
  await store.append("used", entry(2, { at: millis(900) }));
  expect(await store.deleteIdleSince(500 as Millis)).toEqual(["old"]);
  expect(await store.find("482913")).toBeNull();
  expect(await store.read("old")).toEqual([]);
  expect(await store.read("used")).toHaveLength(2);
});

const bo = playerId("bo");
const ann = playerId("ann");

test("real names are given back after a restart, each to its own session", async () => {
  await store.create(session("a", "482913"), entry(1));
  await store.create(session("b", "482914"), entry(1));
  await store.setRealName("a", bo, "Robert Miller");
  await store.setRealName("a", ann, "Anna Smith");
  await store.setRealName("b", bo, "Roberta Jones");
  await reopen();
  expect(new Map((await store.realNames("a")).map(({ playerId: id, name }) => [id, name]))).toEqual(
    new Map([
      [bo, "Robert Miller"],
      [ann, "Anna Smith"],
    ]),
  );
  expect(await store.realNames("b")).toEqual([{ playerId: bo, name: "Roberta Jones" }]);
  expect(await store.realNames("gone")).toEqual([]);
});

test("a real name that is changed or taken back leaves nothing on the disk", async () => {
  await store.create(session("a", "482913"), entry(1));
  await store.setRealName("a", bo, "Sentinel-First");
  expect(bytesOnDisk()).toContain("Sentinel-First");
  await store.setRealName("a", bo, "Sentinel-Second");
  expect(bytesOnDisk()).not.toContain("Sentinel-First");
  await store.setRealName("a", bo, null);
  expect(bytesOnDisk()).not.toContain("Sentinel-Second");
  expect(await store.realNames("a")).toEqual([]);
});

test("forgetRealNames leaves nothing of the names of quiet sessions, and keeps those sessions and the names of others", async () => {
  await store.create(session("quiet", "482913"), entry(1, { at: millis(100) }));
  await store.create(session("used", "482914"), entry(1, { at: millis(100) }));
  await store.append("used", entry(2, { at: millis(900) }));
  for (const id of ["quiet", "used"]) await store.setRealName(id, bo, `Sentinel of ${id}`);
  await store.forgetRealNames(500 as Millis);
  expect(await store.realNames("quiet")).toEqual([]);
  expect(bytesOnDisk()).not.toContain("Sentinel of quiet");
  expect(await store.read("quiet")).toHaveLength(1);
  expect(await store.realNames("used")).toEqual([{ playerId: bo, name: "Sentinel of used" }]);
});

test("a deleted session takes its real names along, and takes no more of them", async () => {
  await store.create(session("a", "482913"), entry(1));
  await store.setRealName("a", bo, "Sentinel-Name");
  await store.delete("a");
  expect(bytesOnDisk()).not.toContain("Sentinel-Name");
  await expect(store.setRealName("a", bo, "Robert Miller")).rejects.toBeInstanceOf(SessionGone);
  expect(await store.realNames("a")).toEqual([]);
  expect(store.isHealthy()).toBe(true);
});

test("a file from before real names is given a table for them", async () => {
  await store.create(session("a", "482913"), entry(1));
  await store.close();
  const file = join(folder, "sessions.db");
  const older = new Database(file);
  older.exec("DROP TABLE real_names; PRAGMA user_version = 1");
  for (const column of ["newest", "newest_checksum"]) older.exec(`ALTER TABLE sessions DROP COLUMN ${column}`);
  older.close();
  store = openLibsqlStore(folder);
  expect(await store.read("a")).toEqual([entry(1)]);
  await store.setRealName("a", bo, "Robert Miller");
  await store.close();
  const raised = new Database(file);
  expect(raised.prepare("PRAGMA user_version").get()).toMatchObject({ user_version: 3 });
  raised.close();
  store = openLibsqlStore(folder);
  expect(await store.realNames("a")).toEqual([{ playerId: bo, name: "Robert Miller" }]);
});

test("realNames rejects with DamagedLog when a name was changed, and the log is not touched", async () => {
  await store.create(session("a", "482913"), entry(1));
  await store.setRealName("a", bo, "Robert Miller");
  await store.close();
  const database = new Database(join(folder, "sessions.db"));
  database.exec("UPDATE real_names SET name = 'Somebody Else'");
  database.close();
  store = openLibsqlStore(folder);
  await expect(store.realNames("a")).rejects.toBeInstanceOf(DamagedLog);
  expect(await store.read("a")).toEqual([entry(1)]);
});

test("the file and its companions are for this user alone", async () => {
  await store.create(session("a", "482913"), entry(1));
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
});

test("a second server is turned away from the same folder", () => {
  expect(() => openLibsqlStore(folder)).toThrow(UnusableStore);
  expect(() => openLibsqlStore(folder)).toThrow("another server is using it");
});

test("a folder that cannot be used is named in one sentence", () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  expect(() => openLibsqlStore(file)).toThrow(`Cannot keep sessions in ${file} as it must be a writable folder: `);
  expect(() => openLibsqlStore(join(file, "below"))).toThrow(UnusableStore);
});

test("a file that is no database is left alone", () => {
  const other = mkdtempSync(join(tmpdir(), "chain-of-command-store-"));
  writeFileSync(join(other, "sessions.db"), "this is not a database, whatever its name says ".repeat(100));
  expect(() => openLibsqlStore(other)).toThrow(UnusableStore);
  rmSync(other, { recursive: true });
});

test("read rejects with DamagedLog when a row was changed or is missing, and other sessions are not touched", async () => {
  await store.create(session("a", "482913"), entry(1));
  await store.create(session("b", "482914"), entry(1));
  await store.create(session("c", "482915"), entry(1));
  for (const id of ["a", "b", "c"]) for (const version of [2, 3]) await store.append(id, entry(version));
  await store.close();
  const database = new Database(join(folder, "sessions.db"));
  database.exec("UPDATE log SET entry = replace(entry, 'Bo', 'Bp') WHERE session = 'a' AND version = 2");
  database.exec("DELETE FROM log WHERE session = 'b' AND version = 2");
  database.exec("UPDATE sessions SET host_key_hash = 'x' WHERE id = 'b'");
  database.close();
  store = openLibsqlStore(folder);
  await expect(store.read("a")).rejects.toBeInstanceOf(DamagedLog);
  await expect(store.read("b")).rejects.toBeInstanceOf(DamagedLog);
  await expect(store.find("482914")).rejects.toBeInstanceOf(DamagedLog);
  expect(await store.read("c")).toHaveLength(3);
});

test("a thousand appends of one tick are one commit", async () => {
  await store.create(session("a", "482913"), entry(1));
  const versions = Array.from({ length: 1000 }, (_, index) => index + 2);
  const startedAt = performance.now();
  await Promise.all(versions.map((version) => store.append("a", entry(version))));
  expect(await store.read("a")).toHaveLength(1001);
  // One commit each would take about a millisecond each on a fast disk, and far longer on a slow one.
  expect(performance.now() - startedAt).toBeLessThan(900);
});
