// Holds what a class has sent, been told and seen against the log: nothing lost, nothing doubled, one state for all.
import { expect } from "vitest";
import { evolve, replay } from "#game/evolve.ts";
import type { LogEntry } from "#game/journal.ts";
import type { Session } from "#game/state.ts";
import { viewFor } from "#game/view-for.ts";
import type { Ack } from "#protocol/messages.ts";
import type { Deed, History, Sight } from "./history.ts";
import { stillText } from "./history.ts";

/** Fails where the log is not what the class was told and shown. The log is read when nobody writes any more. */
export function expectSound(history: History, entries: readonly LogEntry[]): void {
  expect(history.complaints).toEqual([]);
  expect(entries.map(({ version }) => version)).toEqual(entries.map((_, index) => index + 1));
  expect(faultsOfDeeds(history, entries)).toEqual([]);
  expect(history.sights.length).toBeGreaterThan(0);
  for (const { device, sight, replayed } of differing(history.sights, entries))
    expect(JSON.parse(sight), `what ${device} saw`).toEqual(JSON.parse(replayed));
}

/** How many commands had an effect for good. */
export const countAcknowledged = ({ deeds }: History): number => [...deeds.values()].filter(isAcknowledged).length;

const isAcknowledged = ({ acks }: Deed): boolean => acks.some(({ ok }) => ok);

const keyOf = ({ actor, id }: Pick<LogEntry, "actor" | "id">): string => `${actor} ${id}`;

/** Each acknowledged command is in the log once, at the version that was told every time; a refused one is not. */
function faultsOfDeeds({ deeds }: History, entries: readonly LogEntry[]): string[] {
  const stored = new Map<string, number[]>();
  for (const entry of entries) stored.set(keyOf(entry), [...(stored.get(keyOf(entry)) ?? []), entry.version]);
  const faults = [...stored].filter(([, versions]) => versions.length > 1).map(([key]) => `${key} is in the log twice`);
  for (const deed of deeds.values()) {
    const versions = stored.get(keyOf(deed)) ?? [];
    const answers = new Set(deed.acks.map(answerOf));
    const expected = versions.length > 0 ? `stored at ${versions[0]}` : "not stored";
    if ([...answers].some((answer) => answer !== expected))
      faults.push(`${deed.type} ${keyOf(deed)} was ${[...answers].join(" and ")}, but it is ${expected}`);
  }
  return faults;
}

const answerOf = (ack: Ack): string => (ack.ok ? `stored at ${ack.version}` : "not stored");

interface Difference {
  readonly device: string;
  readonly sight: string;
  readonly replayed: string;
}

/** Every kept view is made again from the log up to its version. */
function differing(sights: readonly Sight[], entries: readonly LogEntry[]): Difference[] {
  const differences: Difference[] = [];
  const inOrder = [...sights].sort((one, other) => one.version - other.version);
  let session: Session | null = null;
  let version = 0;
  for (const { device, viewer, version: wanted, text } of inOrder) {
    for (; version < wanted; version += 1) {
      const entry = entries[version];
      if (entry === undefined)
        return [{ device, sight: `"version ${wanted}"`, replayed: `"the log ends at ${version}"` }];
      session = session === null ? replay(entry.events) : entry.events.reduce(evolve, session);
    }
    const at = entries[version - 1]?.at;
    if (session === null || at === undefined) continue;
    const replayed = stillText(viewFor(session, viewer, at));
    if (replayed !== text) differences.push({ device, sight: text, replayed });
  }
  return differences;
}
