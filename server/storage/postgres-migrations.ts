// The tables in PostgreSQL: made, or brought up to date, by whichever node comes first.
import { Client } from "pg";
import { connectionTo } from "./postgres-connections.ts";
import { UnusableStore } from "./store.ts";

/** Each brings the tables one version further. Those that have been released are never changed. */
const migrations = [
  `
  CREATE TABLE sessions (
    id text PRIMARY KEY,
    code text NOT NULL UNIQUE,
    host_key_hash text NOT NULL,
    screen_key_hash text NOT NULL,
    created_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    checksum bigint NOT NULL
  );
  CREATE TABLE log (
    session text NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    version integer NOT NULL,
    entry text NOT NULL,
    checksum bigint NOT NULL,
    PRIMARY KEY (session, version)
  );
  CREATE TABLE real_names (
    session text NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    player text NOT NULL,
    name text NOT NULL,
    checksum bigint NOT NULL,
    PRIMARY KEY (session, player)
  );
  CREATE TABLE nodes (
    name text PRIMARY KEY,
    seen_at timestamptz NOT NULL
  );
  `,
] as const;

const LOCK = 482_913; // any number: whoever migrates holds it
const MIGRATE_WITHIN = 60_000; // milliseconds: another node may be at it, on a large log

const patience = {
  lock_timeout: MIGRATE_WITHIN,
  statement_timeout: MIGRATE_WITHIN,
  query_timeout: MIGRATE_WITHIN,
  idle_in_transaction_session_timeout: MIGRATE_WITHIN, // a node that dies at it must not keep the others out
};

/** Two nodes may do this at once: one of them waits, and finds nothing left to do. Rejects with UnusableStore. */
export async function migrate(url: string): Promise<void> {
  const client = new Client({ ...connectionTo(url), ...patience });
  client.on("error", () => {}); // whoever waits for an answer hears of it
  try {
    await client.connect();
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    const version = await versionOf(client);
    if (version > migrations.length)
      throw new UnusableStore(
        "Cannot read the saved sessions as this version must not be older than the one that made them",
      );
    for (const migration of migrations.slice(version)) await client.query(migration);
    if (version < migrations.length) await client.query("UPDATE schema_version SET version = $1", [migrations.length]);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

async function versionOf(client: Client): Promise<number> {
  await client.query("CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)");
  await client.query("INSERT INTO schema_version SELECT 0 WHERE NOT EXISTS (SELECT FROM schema_version)");
  const { rows } = await client.query<{ version: number }>("SELECT version FROM schema_version");
  return rows[0]?.version ?? 0;
}
