// The file of the embedded store: what lies on the disk, who may read it, and what is turned away.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Millis, millis, playerId } from "#game/ids.ts";
import { openLibsqlStore } from "../../server/storage/libsql-store.ts";
import { UnusableStore } from "../../server/storage/store.ts";
import { entry, type OpenedFile, openFile, session } from "./stored.ts";

let opened: OpenedFile;
beforeEach(async () => {
  opened = await openFile();
});
afterEach(() => opened.close());

const bo = playerId("bo");

/** Everything that lies in the folder, as bytes. */
const bytesOnDisk = (): string =>
  readdirSync(opened.folder)
    .map((name) => readFileSync(join(opened.folder, name), "latin1"))
    .join("");

test("delete leaves nothing of a session on the disk", async () => {
  const { store } = opened;
  await store.create(session("a", "482913"), entry(1, { name: "Sentinel-Nickname" }));
  for (let version = 2; version < 300; version += 1)
    await store.append("a", entry(version, { name: "Sentinel-Nickname" }));
  await store.setRealName("a", bo, "Sentinel-Name");
  expect(bytesOnDisk()).toContain("Sentinel-Nickname");
  await store.delete("a");
  expect(bytesOnDisk()).not.toContain("Sentinel-Nickname");
  expect(bytesOnDisk()).not.toContain("Sentinel-Name");
  expect(bytesOnDisk()).not.toContain("482913");
});

test("a real name that is changed or taken back leaves nothing on the disk", async () => {
  const { store } = opened;
  await store.create(session("a", "482913"), entry(1));
  await store.setRealName("a", bo, "Sentinel-First");
  expect(bytesOnDisk()).toContain("Sentinel-First");
  await store.setRealName("a", bo, "Sentinel-Second");
  expect(bytesOnDisk()).not.toContain("Sentinel-First");
  await store.setRealName("a", bo, null);
  expect(bytesOnDisk()).not.toContain("Sentinel-Second");
});

test("forgetRealNames leaves nothing of the names of quiet sessions on the disk", async () => {
  const { store } = opened;
  await store.create(session("quiet", "482913"), entry(1, { at: millis(100) }));
  await store.setRealName("quiet", bo, "Sentinel of quiet");
  expect(bytesOnDisk()).toContain("Sentinel of quiet");
  await store.forgetRealNames(500 as Millis);
  expect(bytesOnDisk()).not.toContain("Sentinel of quiet");
});

test("a file from before real names is given a table for them", async () => {
  await opened.store.create(session("a", "482913"), entry(1));
  const older = ["newest", "newest_checksum"].map((column) => `ALTER TABLE sessions DROP COLUMN ${column};`);
  await opened.tamper(`DROP TABLE real_names; ${older.join(" ")} PRAGMA user_version = 1`);
  expect(await opened.store.read("a")).toEqual([entry(1)]);
  await opened.store.setRealName("a", bo, "Robert Miller");
  await opened.store.close();
  const raised = new Database(join(opened.folder, "sessions.db"));
  expect(raised.prepare("PRAGMA user_version").get()).toMatchObject({ user_version: 4 });
  raised.close();
  await opened.restart();
  expect(await opened.store.realNames("a")).toEqual([{ playerId: bo, name: "Robert Miller" }]);
});

test("the file and its companions are for this user alone", async () => {
  await opened.store.create(session("a", "482913"), entry(1));
  for (const name of readdirSync(opened.folder)) expect(statSync(join(opened.folder, name)).mode & 0o777).toBe(0o600);
});

test("a second server is turned away from the same folder", () => {
  expect(() => openLibsqlStore(opened.folder)).toThrow(UnusableStore);
  expect(() => openLibsqlStore(opened.folder)).toThrow("another server is using it");
});

test("a folder that cannot be used is named in one sentence", () => {
  const file = join(opened.folder, "a-file");
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

test("a thousand appends of one tick are one commit", async () => {
  const { store } = opened;
  await store.create(session("a", "482913"), entry(1));
  const versions = Array.from({ length: 1000 }, (_, index) => index + 2);
  const startedAt = performance.now();
  await Promise.all(versions.map((version) => store.append("a", entry(version))));
  expect(await store.read("a")).toHaveLength(1001);
  // One commit each would take about a millisecond each on a fast disk, and far longer on a slow one.
  expect(performance.now() - startedAt).toBeLessThan(900);
});
