// Prints what the commits of the embedded store cost: each append by itself, and all of a tick in one.

import type { LogEntry } from "#game/journal.ts";
import { openLibsqlStore } from "../../server/storage/libsql-store.ts";
import type { Store } from "../../server/storage/store.ts";
import { goldenEntries, goldenSession, scratchFolder, storeLog } from "../support/golden-logs.ts";
import { millis, printTable, quantile, times } from "./figures.ts";

const appends = 1000;
const perTick = 30; // the answers of a class that come at once

const [first, ...others] = goldenEntries("door");
const like = others.find(({ events }) => events.some(({ type }) => type === "Answered")) ?? others[0];

/** An answer of a class, as the entry with that version. */
const entryAt = (version: number): LogEntry => ({ ...(like as LogEntry), version, id: `append ${version}` });

async function newSession(store: Store, place: number): Promise<string> {
  const session = goldenSession(`bench ${place}`, place);
  await storeLog(store, session, [first as LogEntry]);
  return session.id;
}

/** So many appends at once, again and again: how long each group took, in milliseconds. */
async function groups(store: Store, place: number, size: number): Promise<number[]> {
  const id = await newSession(store, place);
  const took: number[] = [];
  for (let version = 2; version < appends + 2; version += size) {
    const from = performance.now();
    await Promise.all(Array.from({ length: size }, (_, at) => store.append(id, entryAt(version + at))));
    took.push(performance.now() - from);
  }
  return took;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const { path, clear } = scratchFolder();
const store = openLibsqlStore(path);
const alone = await groups(store, 0, 1);
const inTicks = await groups(store, 1, perTick);
const together = await groups(store, 2, appends);
await store.close();
clear();

const row = (name: string, took: readonly number[], size: number): string[] => {
  const count = took.length * size;
  const perSecond = Math.round((1000 * count) / sum(took));
  return [
    name,
    String(perSecond),
    millis(quantile(took, 0.5)),
    millis(quantile(took, 0.99)),
    times((sum(alone) / appends / sum(took)) * count),
  ];
};
printTable(`Durable appends to the embedded store, ${appends} of each sort`, [
  ["", "a second", "p50", "p99", "to one by one"],
  row("one by one", alone, 1),
  row(`${perTick} in a tick`, inTicks, perTick),
  row(`${appends} in a tick`, together, appends),
]);
