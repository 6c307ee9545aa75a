// PostgreSQL as the store of many nodes: who makes the tables, what the nodes hear of each other, and a line that fails.
import { afterEach, beforeEach, expect, test } from "vitest";
import { millis } from "#game/ids.ts";
import { openPostgresStore } from "../../server/storage/postgres-store.ts";
import {
  Conflict,
  type News,
  SessionGone,
  type Store,
  StoreFailed,
  UnusableStore,
} from "../../server/storage/store.ts";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";
import { openTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { until } from "../support/until.ts";
import { entry, impatient, session } from "./stored.ts";

let database: TestDatabase;
let line: TcpProxy;
let opened: Store[];
beforeEach(async () => {
  database = await createDatabase();
  line = await openTcpProxy(database.url);
  opened = [];
});
afterEach(async () => {
  line.mend();
  for (const store of opened) await store.close();
  await line.close();
  await database.drop();
});

/** A node's store, over the line that may fail or over one of its own. */
async function openNode(url = database.url): Promise<Store> {
  const store = await openPostgresStore(url, impatient);
  opened.push(store);
  return store;
}

const openOverLine = () => openNode(line.url);

function newsOf(store: Store): News[] {
  const heard: News[] = [];
  store.onNews((news) => heard.push(news));
  return heard;
}

const hears = (heard: readonly News[], id: string, version: number | null) =>
  until(`there is news of ${id}`, async () => heard.some((news) => news.id === id && news.version === version));

/** Why it did not open. */
async function refusalOf(url: string): Promise<string> {
  const error: unknown = await openPostgresStore(url, impatient).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnusableStore);
  return (error as UnusableStore).message;
}

/** So many wait for others inside of the database. */
const untilWaiting = (count: number) =>
  until(`${count} wait for each other`, async () => {
    const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    return (await database.query(waiting)).length === count;
  });

const changed = (change: Partial<Record<"pathname" | "password" | "port", string>>) =>
  Object.assign(new URL(database.url), change).href;

test("nodes that start at the same moment on an empty database all find its tables", async () => {
  const nodes = await Promise.all(Array.from({ length: 6 }, () => openNode()));
  await nodes[0]?.create(session("a", "482913"), entry(1));
  for (const node of nodes) expect(await node.read("a")).toEqual([entry(1)]);
});

test("tables of a newer version are left alone", async () => {
  await openNode();
  await database.query("UPDATE schema_version SET version = version + 1");
  expect(await refusalOf(database.url)).toBe(
    "Cannot read the saved sessions as this version must not be older than the one that made them",
  );
});

test("a database that cannot be used is named in one sentence, without the password", async () => {
  const { host } = new URL(database.url);
  const start = `Cannot keep sessions in the database at ${host}`;
  expect(await refusalOf(changed({ pathname: "/nowhere" }))).toBe(
    `${start}/nowhere as it must be ready for use: database "nowhere" does not exist`,
  );
  expect(await refusalOf(changed({ password: "sesame" }))).not.toContain("sesame");
  expect(await refusalOf(changed({ port: "1" }))).toContain("as it must be ready for use: connect ECONNREFUSED");
});

test("a database that is not there yet is waited for, with one line for the operator", async () => {
  line.be("cut");
  const lines: string[] = [];
  const say = (words: string) => {
    lines.push(words);
    line.mend();
  };
  opened.push(await openPostgresStore(line.url, { say, waitFor: 60_000 }));
  expect(lines).toEqual([expect.stringContaining(`Waiting for the database at ${new URL(line.url).host}/`)]);
});

test("appends of one tick are one transaction", async () => {
  const node = await openNode();
  await node.create(session("a", "482913"), entry(1));
  const versions = Array.from({ length: 300 }, (_, index) => index + 2);
  await Promise.all(versions.map((version) => node.append("a", entry(version))));
  const [counted] = await database.query(
    "SELECT count(*)::integer AS rows, count(DISTINCT xmin::text)::integer AS transactions FROM log WHERE version > 1",
  );
  expect(counted).toEqual({ rows: 300, transactions: 1 });
});

test("FLT-12 of two nodes that race for every version one gets it, and the other hears that it is taken", async () => {
  const nodes = await Promise.all([openNode(), openNode()]);
  await nodes[0]?.create(session("a", "482913"), entry(1));
  const winners: string[] = [];
  for (let version = 2; version <= 150; version += 1) {
    const tries = nodes.map((node, index) => node.append("a", entry(version, { name: `node ${index}` })));
    const outcomes = await Promise.allSettled(tries);
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(lost).toEqual([{ status: "rejected", reason: expect.any(Conflict) }]);
    winners.push(`node ${outcomes.findIndex(({ status }) => status === "fulfilled")}`);
  }
  const expected = winners.map((name, index) => entry(index + 2, { name }));
  for (const node of nodes) expect(await node.read("a", 1)).toEqual(expected);
});

test("nodes that append to the same sessions in opposite orders do not lock each other out", async () => {
  const nodes = await Promise.all([openNode(), openNode()]);
  const ids = Array.from({ length: 9 }, (_, index) => `session ${index}`);
  for (const [index, id] of ids.entries()) await nodes[0].create(session(id, String(100_000 + index)), entry(1));
  // A third one is in the middle of both their ways until both have come there.
  const finish = await database.begin("INSERT INTO log VALUES ('session 4', 2, '', 0)");
  const orders = [ids, ids.toReversed()];
  const tries = nodes.map((node, index) => (orders[index] ?? []).map((id) => node.append(id, entry(2))));
  const outcomes = Promise.allSettled(tries.flat());
  await untilWaiting(2);
  await finish();
  const settled = await outcomes;
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(8);
  const reasons = settled.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.name] : []));
  expect(reasons).toEqual(Array.from({ length: 10 }, () => "Conflict"));
});

test("a session that is being deleted takes no more entries, and none of those of others with it", async () => {
  const node = await openNode();
  await node.create(session("kept", "482913"), entry(1));
  await node.create(session("brief", "482914"), entry(1));
  const finish = await database.begin("DELETE FROM sessions WHERE id = 'brief'");
  const [kept, brief] = [node.append("kept", entry(2)), node.append("brief", entry(2))];
  const refused = expect(brief).rejects.toBeInstanceOf(SessionGone);
  await untilWaiting(1);
  await finish();
  await kept;
  await refused;
  expect(await node.read("kept")).toHaveLength(2);
  expect(node.isHealthy()).toBe(true);
});

test("a node hears what others append and delete, in the order of the versions, and nothing of its own", async () => {
  const [one, other] = await Promise.all([openNode(), openNode()]);
  const [ownNews, news] = [newsOf(one), newsOf(other)];
  await one.create(session("a", "482913"), entry(1));
  await one.create(session("b", "482914"), entry(1));
  for (let version = 2; version < 20; version += 1) await one.append("a", entry(version));
  await one.append("b", entry(2, { at: millis(10_000) }));
  await one.deleteIdleSince(millis(5000));
  await one.delete("b");
  await hears(news, "b", null);
  const ofA = news.filter(({ id }) => id === "a").map(({ version }) => version);
  expect(ofA).toEqual([...Array.from({ length: 18 }, (_, index) => index + 2), null]);
  expect(ownNews).toEqual([]);
});

test("FLT-14 a node whose listening connection is cut listens again by itself", async () => {
  const [one, other] = await Promise.all([openNode(), openOverLine()]);
  const news = newsOf(other);
  await one.create(session("a", "482913"), entry(1));
  line.be("cut", "news");
  await one.append("a", entry(2));
  await other.append("a", entry(3)); // nothing else has been cut
  line.mend();
  let version = 3;
  await until("there is news again", async () => {
    version += 1;
    await one.append("a", entry(version));
    return news.length > 0;
  });
  expect(news.some((each) => each.version === 2)).toBe(false);
});

test("FLT-14 a listening connection that has died without a word is noticed and made anew", async () => {
  const [one, other] = await Promise.all([openNode(), openOverLine()]);
  const news = newsOf(other);
  await one.create(session("a", "482913"), entry(1));
  line.be("stalled", "news");
  await one.append("a", entry(2));
  // It is given up while the line still says nothing, and only what comes later can get through.
  await until("somebody tries to connect anew", async () => line.made("news") > 1);
  line.mend();
  let version = 2;
  await until("there is news again", async () => {
    version += 1;
    await one.append("a", entry(version));
    return news.some((each) => each.version === version);
  });
});

test("a node that is silent for more than ten seconds is no longer counted, and one that leaves at once", async () => {
  const [one, other] = await Promise.all([openNode(), openNode()]);
  await other.beat("other");
  expect(await one.beat("one")).toEqual(["one", "other"]);
  await database.query("UPDATE nodes SET seen_at = seen_at - interval '4 seconds' WHERE name = 'other'");
  expect(await one.beat("one")).toEqual(["one", "other"]);
  await database.query("UPDATE nodes SET seen_at = seen_at - interval '7 seconds' WHERE name = 'other'");
  expect(await one.beat("one")).toEqual(["one"]);
  expect(await other.beat("other")).toEqual(["one", "other"]);
  await other.close();
  expect(await one.beat("one")).toEqual(["one"]);
});

test("after a time in which the database was away for all, nobody is taken for dead before they can say a word", async () => {
  const [one, other] = await Promise.all([openNode(), openNode()]);
  await other.beat("other");
  await one.beat("one");
  await database.query("UPDATE nodes SET seen_at = seen_at - interval '1 minute'");
  expect(await one.beat("one")).toEqual(["one", "other"]);
  expect(await one.beat("one")).toEqual(["one"]);
});

test("FLT-13 an append whose answer is lost is no success, and is found in the log where it is there", async () => {
  const node = await openOverLine();
  await node.create(session("a", "482913"), entry(1));
  line.be("mute");
  const append = node.append("a", entry(2));
  await until("it is stored", async () => (await database.query("SELECT FROM log WHERE version = 2")).length === 1);
  line.be("cut");
  await expect(append).rejects.toBeInstanceOf(StoreFailed);
  expect(node.isHealthy()).toBe(false);
  line.mend();
  await node.probe();
  expect(node.isHealthy()).toBe(true);
  expect(await node.read("a", 1)).toEqual([entry(2)]);
});

test("FLT-13 while the database says nothing all are refused, after the first without waiting; then all is well again", async () => {
  const node = await openOverLine();
  const told: boolean[] = [];
  node.onHealth((isHealthy) => told.push(isHealthy));
  await node.create(session("a", "482913"), entry(1));
  line.be("stalled");
  const first = await Promise.allSettled([node.append("a", entry(2)), node.read("a"), node.find("482913")]);
  for (const outcome of first) expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(StoreFailed) });
  const askedBefore = line.asked();
  const later = Array.from({ length: 200 }, (_, index) => [node.append("a", entry(index + 2)), node.read("a")]);
  for (const outcome of await Promise.allSettled(later.flat()))
    expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(StoreFailed) });
  expect(line.asked()).toBe(askedBefore); // nobody has asked, and so nobody has waited
  await node.probe();
  expect(told).toEqual([false]);
  line.mend();
  await node.probe();
  expect(told).toEqual([false, true]);
  // What was refused may have come through after all, but once.
  await node.append("a", entry(2)).catch((error: unknown) => expect(error).toBeInstanceOf(Conflict));
  expect(await node.read("a")).toEqual([entry(1), entry(2)]);
});

test("FLT-13 a node whose database says nothing can be stopped", async () => {
  const node = await openOverLine();
  await node.beat("one");
  line.be("stalled");
  const append = node.append("a", entry(2)).catch((error: unknown) => error);
  await node.close();
  expect(await append).toBeInstanceOf(StoreFailed);
});

test("FLT-13 what waits to be stored is bounded", async () => {
  const node = await openOverLine();
  await node.create(session("a", "482913"), entry(1));
  line.be("stalled");
  const tries = Array.from({ length: 5200 }, () => node.append("a", entry(2)));
  const outcomes = await Promise.allSettled(tries);
  const tooMany = outcomes.filter(
    (outcome) => outcome.status === "rejected" && outcome.reason.message === "Too much waits to be stored already",
  );
  expect(tooMany).toHaveLength(200);
  expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
});

test("FLT-13 a database that takes no more writes is not healthy until it takes them again, and can be read", async () => {
  const node = await openNode();
  await node.create(session("a", "482913"), entry(1));
  const name = new URL(database.url).pathname.slice(1);
  const setReadOnly = async (how: "on" | "off") => {
    await database.query(`ALTER DATABASE ${name} SET default_transaction_read_only = ${how}`);
    await database.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
  };
  await setReadOnly("on");
  await until("it says that it is read-only", () =>
    node.append("a", entry(2)).then(
      () => false,
      (error: Error) => error.message.includes("read-only transaction"),
    ),
  );
  expect(node.isHealthy()).toBe(false);
  expect(await node.read("a")).toEqual([entry(1)]);
  expect(node.isHealthy()).toBe(false);
  await setReadOnly("off");
  await until("it is healthy", async () => {
    await node.probe();
    return node.isHealthy();
  });
  await node.append("a", entry(2));
  expect(await node.read("a")).toEqual([entry(1), entry(2)]);
});

test("sessions past their time are deleted however many there are, and by one node each", async () => {
  const nodes = await Promise.all([openNode(), openNode()]);
  const ids = Array.from({ length: 250 }, (_, index) => `session ${index}`);
  await Promise.all(ids.map((id, index) => nodes[0]?.create(session(id, String(100_000 + index)), entry(1))));
  const deleted = await Promise.all(nodes.map((node) => node.deleteIdleSince(millis(1000))));
  expect(deleted.flat().toSorted()).toEqual(ids.toSorted());
  expect(await database.query("SELECT FROM sessions")).toEqual([]);
  expect(await database.query("SELECT FROM log")).toEqual([]);
});
