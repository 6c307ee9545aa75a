// Before the first question: waits for a database that is still starting, and says in one sentence why it cannot be used.
import { setTimeout as pause } from "node:timers/promises";
import { DatabaseError } from "pg";
import { messageOf } from "./postgres-connections.ts";
import { migrate } from "./postgres-migrations.ts";
import { UnusableStore } from "./store.ts";

export interface Patience {
  /** Prints a line for the operator. */
  readonly say: (line: string) => void;
  /** Milliseconds for which a database that does not answer is waited for. */
  readonly waitFor: number;
}

const REST = 1000; // milliseconds between two tries
const passing = /^(53|57)/; // the database's own codes for being short of something, or starting or stopping

/** Brings the tables up to date, as soon as there is a database. Rejects with UnusableStore. */
export async function prepare(url: string, { say, waitFor }: Patience): Promise<void> {
  const end = performance.now() + waitFor;
  let hasSaid = false;
  for (;;) {
    try {
      return await migrate(url);
    } catch (error) {
      if (error instanceof UnusableStore) throw error;
      const mayPass = !(error instanceof DatabaseError) || passing.test(error.code ?? "");
      if (!mayPass || performance.now() >= end) throw new UnusableStore(sentenceFor(error, url));
      if (!hasSaid) say(`Waiting for the database at ${placeOf(url)}: ${messageOf(error)}`);
      hasSaid = true;
    }
    await pause(REST);
  }
}

function sentenceFor(error: unknown, url: string): string {
  return `Cannot keep sessions in the database at ${placeOf(url)} as it must be ready for use: ${messageOf(error)}`;
}

/** Without user and password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
