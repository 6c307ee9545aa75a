// What every make of the store keeps, refuses and deletes: the file of one server, and the database of many nodes.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Millis, millis, playerId } from "#game/ids.ts";
import { Conflict, DamagedLog, SessionGone, StoreFailed } from "../../server/storage/store.ts";
import { entry, type Opened, openDatabase, openFile, session } from "./stored.ts";

const bo = playerId("bo");
const ann = playerId("ann");

describe.each([
  { make: "the embedded store", open: openFile },
  { make: "the store in PostgreSQL", open: openDatabase },
])("$make", ({ open }) => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  test("gives back, after a restart, what was acknowledged", async () => {
    const { store } = opened;
    await store.create(session("a", "482913"), entry(1));
    await store.append("a", entry(2));
    await store.append("a", entry(3, { name: 'Zoë "\\ {\u0000} \u{1F600} 名' }));
    await opened.restart();
    expect(await opened.store.find("482913")).toEqual(session("a", "482913"));
    expect(await opened.store.read("a")).toEqual([
      entry(1),
      entry(2),
      entry(3, { name: 'Zoë "\\ {\u0000} \u{1F600} 名' }),
    ]);
    expect(await opened.store.find("111111")).toBeNull();
  });

  test("keeps times of this century and sums over a row to the last digit", async () => {
    const { store } = opened;
    const at = millis(4_102_444_799_999);
    await store.create({ ...session("a", "482913"), createdAt: at }, entry(1, { at }));
    for (let version = 2; version < 50; version += 1) await store.append("a", entry(version, { at }));
    expect(await store.find("482913")).toMatchObject({ createdAt: at });
    expect((await store.read("a")).at(-1)).toEqual(entry(49, { at }));
  });

  test("reads on from a version, and tells the newest version of each session that exists", async () => {
    const { store } = opened;
    await store.create(session("a", "482913"), entry(1));
    await store.create(session("b", "482914"), entry(1));
    for (const version of [2, 3, 4]) await store.append("a", entry(version));
    expect(await store.read("a", 2)).toEqual([entry(3), entry(4)]);
    expect(await store.read("a", 4)).toEqual([]);
    expect(await store.read("gone", 1)).toEqual([]);
    expect(await store.versions(["b", "gone", "a"])).toEqual(
      new Map([
        ["a", 4],
        ["b", 1],
      ]),
    );
  });

  test("refuses whatever comes after it has been closed, and what was stored before is there", async () => {
    const { store } = opened;
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
    for (const outcome of await Promise.allSettled(late))
      expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(StoreFailed) });
    await opened.restart();
    expect(await opened.store.read("a")).toEqual([entry(1), entry(2)]);
  });

  test("rejects an append with Conflict when the version is taken, and keeps the first", async () => {
    const { store } = opened;
    await store.create(session("a", "482913"), entry(1));
    await store.append("a", entry(2, { name: "first" }));
    await expect(store.append("a", entry(2, { name: "second" }))).rejects.toBeInstanceOf(Conflict);
    expect(await store.read("a")).toEqual([entry(1), entry(2, { name: "first" })]);
    expect(store.isHealthy()).toBe(true);
  });

  test("lets a conflict or a missing session cost no other append of the same tick", async () => {
    const { store } = opened;
    await store.create(session("a", "482913"), entry(1));
    await store.create(session("b", "482914"), entry(1));
    const outcomes = await Promise.allSettled([
      store.append("a", entry(1)),
      store.append("b", entry(2)),
      store.append("gone", entry(2)),
      store.append("a", entry(2, { name: "first" })),
      store.append("a", entry(2, { name: "second" })),
    ]);
    expect(outcomes).toEqual([
      { status: "rejected", reason: expect.any(Conflict) },
      { status: "fulfilled", value: undefined },
      { status: "rejected", reason: expect.any(SessionGone) },
      { status: "fulfilled", value: undefined },
      { status: "rejected", reason: expect.any(Conflict) },
    ]);
    expect(store.isHealthy()).toBe(true);
    await opened.restart();
    expect(await opened.store.read("a")).toEqual([entry(1), entry(2, { name: "first" })]);
    expect(await opened.store.read("b")).toHaveLength(2);
  });

  test("rejects a new session with Conflict when the code is taken", async () => {
    const { store } = opened;
    await store.create(session("a", "482913"), entry(1));
    await expect(store.create(session("b", "482913"), entry(1))).rejects.toBeInstanceOf(Conflict);
    expect(await store.read("b")).toEqual([]);
  });

  test("deletes a session with all that belongs to it", async () => {
    const { store } = opened;
    await store.create(session("a", "482913"), entry(1));
    await store.append("a", entry(2));
    await store.delete("a");
    expect(await store.find("482913")).toBeNull();
    expect(await store.read("a")).toEqual([]);
    expect(await store.versions(["a"])).toEqual(new Map());
    await expect(store.append("a", entry(3))).rejects.toBeInstanceOf(SessionGone);
  });

  test("deletes the sessions in which nothing has happened since, and only those", async () => {
    const { store } = opened;
    await store.create(session("old", "482913"), entry(1, { at: millis(100) }));
    await store.create(session("used", "482914"), entry(1, { at: millis(100) }));
    await store.append("used", entry(2, { at: millis(900) }));
    expect(await store.deleteIdleSince(500 as Millis)).toEqual(["old"]);
    expect(await store.find("482913")).toBeNull();
    expect(await store.read("old")).toEqual([]);
    expect(await store.read("used")).toHaveLength(2);
  });

  test("gives back real names after a restart, each to its own session", async () => {
    const { store } = opened;
    await store.create(session("a", "482913"), entry(1));
    await store.create(session("b", "482914"), entry(1));
    await store.setRealName("a", bo, "Robert Miller");
    await store.setRealName("a", ann, "Anna Smith");
    await store.setRealName("b", bo, "Roberta Jones");
    await opened.restart();
    const names = await opened.store.realNames("a");
    expect(new Map(names.map(({ playerId: id, name }) => [id, name]))).toEqual(
      new Map([
        [bo, "Robert Miller"],
        [ann, "Anna Smith"],
      ]),
    );
    expect(await opened.store.realNames("b")).toEqual([{ playerId: bo, name: "Roberta Jones" }]);
    expect(await opened.store.realNames("gone")).toEqual([]);
  });

  test("keeps the last real name that was said, and none that was taken back", async () => {
    const { store } = opened;
    await store.create(session("a", "482913"), entry(1));
    await store.setRealName("a", bo, "Robert Miller");
    await store.setRealName("a", bo, "Roberta Jones");
    expect(await store.realNames("a")).toEqual([{ playerId: bo, name: "Roberta Jones" }]);
    await store.setRealName("a", bo, null);
    await store.setRealName("a", ann, null);
    expect(await store.realNames("a")).toEqual([]);
  });

  test("forgets the real names of quiet sessions, and keeps those sessions and the names of others", async () => {
    const { store } = opened;
    await store.create(session("quiet", "482913"), entry(1, { at: millis(100) }));
    await store.create(session("used", "482914"), entry(1, { at: millis(100) }));
    await store.append("used", entry(2, { at: millis(900) }));
    for (const id of ["quiet", "used"]) await store.setRealName(id, bo, `Name of ${id}`);
    await store.forgetRealNames(500 as Millis);
    expect(await store.realNames("quiet")).toEqual([]);
    expect(await store.read("quiet")).toHaveLength(1);
    expect(await store.realNames("used")).toEqual([{ playerId: bo, name: "Name of used" }]);
  });

  test("lets a deleted session take its real names along, and takes no more of them", async () => {
    const { store } = opened;
    await store.create(session("a", "482913"), entry(1));
    await store.setRealName("a", bo, "Robert Miller");
    await store.delete("a");
    await expect(store.setRealName("a", bo, "Robert Miller")).rejects.toBeInstanceOf(SessionGone);
    expect(await store.realNames("a")).toEqual([]);
    expect(store.isHealthy()).toBe(true);
  });

  test("rejects with DamagedLog when a real name was changed, and the log is not touched", async () => {
    await opened.store.create(session("a", "482913"), entry(1));
    await opened.store.setRealName("a", bo, "Robert Miller");
    await opened.tamper("UPDATE real_names SET name = 'Somebody Else'");
    await expect(opened.store.realNames("a")).rejects.toBeInstanceOf(DamagedLog);
    expect(await opened.store.read("a")).toEqual([entry(1)]);
  });

  test("rejects with DamagedLog when a row was changed or is missing, and other sessions are not touched", async () => {
    for (const [id, code] of Object.entries({ a: "482913", b: "482914", c: "482915" })) {
      await opened.store.create(session(id, code), entry(1));
      for (const version of [2, 3]) await opened.store.append(id, entry(version));
    }
    await opened.tamper(
      "UPDATE log SET entry = replace(entry, 'Bo', 'Bp') WHERE session = 'a' AND version = 2",
      "DELETE FROM log WHERE session = 'b' AND version = 2",
      "UPDATE sessions SET host_key_hash = 'x' WHERE id = 'b'",
    );
    const { store } = opened;
    await expect(store.read("a")).rejects.toMatchObject({ name: "DamagedLog", whole: [entry(1)] });
    await expect(store.read("b")).rejects.toBeInstanceOf(DamagedLog);
    await expect(store.find("482914")).rejects.toBeInstanceOf(DamagedLog);
    expect(await store.read("c")).toHaveLength(3);
  });

  test("counts a node that says that it lives among the living", async () => {
    expect(await opened.store.beat("one")).toEqual(["one"]);
  });
});
