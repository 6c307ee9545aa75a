// Opens the store that the settings ask for; without a database's address that is a file, and nothing of the other make is loaded.
import type { Config } from "../config.ts";
import { openLibsqlStore } from "./libsql-store.ts";
import type { Store } from "./store.ts";

const WAIT_FOR = 60_000; // milliseconds: a database may be started together with this server
const RESERVE = 16 * 1024 * 1024; // bytes: some thousand answers

interface Voices {
  /** Prints a line for the operator. */
  readonly say: (line: string) => void;
  /** Is told, in a sentence for the log, what is damaged, and why nothing can be written. */
  readonly tell: (words: string) => void;
}

/** Rejects with UnusableStore when it cannot be used. */
export async function openStore(
  { databaseUrl, dataDir }: Pick<Config, "databaseUrl" | "dataDir">,
  { say, tell }: Voices,
): Promise<Store> {
  if (databaseUrl === null) return openLibsqlStore(dataDir, { reserve: RESERVE, tell });
  const { openPostgresStore } = await import("./postgres-store.ts");
  return openPostgresStore(databaseUrl, { say, waitFor: WAIT_FOR });
}
