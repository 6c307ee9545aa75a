// Sessions, logs and real names in PostgreSQL. Each question is one statement, and so one transaction and one way there and back.
import type { Millis, PlayerId } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import type { RealName } from "#protocol/real-name.ts";
import { checksumOf } from "./checksum.ts";
import { entriesFrom, type LogRow, logRowOf } from "./log-row.ts";
import type { Append } from "./postgres-appends.ts";
import type { Connections } from "./postgres-connections.ts";
import { nameFrom, type RealNameRow } from "./real-name-row.ts";
import { columnsOf, type SessionRow, sessionFrom } from "./session-row.ts";
import { Conflict, SessionGone, type StoredSession } from "./store.ts";

type Row<Shape> = { [Key in keyof Shape]: Shape[Key] }; // what the package takes for a row

const MOST_DELETED = 100; // sessions by one statement, which has its limit in time

const CREATE = `
  WITH kept AS (
    INSERT INTO sessions VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id
  )
  INSERT INTO log SELECT id, $8, $9, $10 FROM kept RETURNING session`;

/** Whole numbers up to 2^53 are exact in a float8, which arrives as a number. */
const FIND = `
  SELECT id, code, host_key_hash, screen_key_hash, created_at::float8 AS created_at, checksum::float8 AS checksum
  FROM sessions WHERE code = $1`;

const READ = `
  SELECT version, entry, checksum::float8 AS checksum FROM log WHERE session = $1 AND version > $2 ORDER BY version`;

/** One look into the index for each session. */
const VERSIONS = `
  SELECT id, newest.version FROM unnest($1::text[]) AS id CROSS JOIN LATERAL (
    SELECT version FROM log WHERE session = id ORDER BY version DESC LIMIT 1
  ) AS newest`;

/**
 * Everybody who writes to sessions locks their rows first, in the order of their ids: nobody can wait for each other in
 * a circle, and a session cannot be deleted under an entry. A version that is taken is passed over, even when it is
 * taken by another transaction that this one cannot see yet.
 */
const APPEND = `
  WITH given AS (
    SELECT *, row_number() OVER (PARTITION BY session, version ORDER BY place) = 1 AS is_first
    FROM unnest($1::text[], $2::integer[], $3::text[], $4::bigint[], $5::bigint[])
      WITH ORDINALITY AS entries (session, version, entry, checksum, at, place)
  ), held AS MATERIALIZED (
    SELECT id FROM sessions WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE
  ), stored AS (
    INSERT INTO log
    SELECT session, version, entry, checksum FROM given JOIN held ON id = session WHERE is_first
    ON CONFLICT DO NOTHING
    RETURNING session, version
  ), used AS (
    UPDATE sessions SET changed_at = newest.at
    FROM (SELECT session, max(at) AS at FROM given JOIN stored USING (session, version) GROUP BY session) AS newest
    WHERE id = newest.session
  )
  SELECT
    held.id IS NOT NULL AS is_there,
    stored.version IS NOT NULL AS is_stored,
    CASE WHEN stored.version IS NOT NULL
      THEN pg_notify('appended', given.session || ':' || given.version || ':' || $6::text) END
  FROM given
  LEFT JOIN held ON held.id = given.session
  LEFT JOIN stored ON is_first AND stored.session = given.session AND stored.version = given.version
  ORDER BY place`;

const DELETE = `
  WITH gone AS (DELETE FROM sessions WHERE id = $1 RETURNING id)
  SELECT pg_notify('appended', id || ':gone:' || $2::text) FROM gone`;

/** What another node deletes just now is its to delete. */
const DELETE_IDLE = `
  WITH idle AS (
    SELECT id FROM sessions WHERE changed_at < $1 LIMIT ${MOST_DELETED} FOR UPDATE SKIP LOCKED
  ), gone AS (
    DELETE FROM sessions USING idle WHERE sessions.id = idle.id RETURNING sessions.id
  )
  SELECT id, pg_notify('appended', id || ':gone:' || $2::text) FROM gone`;

const SET_NAME = `
  INSERT INTO real_names SELECT id, $2, $3, $4 FROM sessions WHERE id = $1 FOR KEY SHARE
  ON CONFLICT (session, player) DO UPDATE SET name = excluded.name, checksum = excluded.checksum
  RETURNING player`;

const DELETE_NAME = "DELETE FROM real_names WHERE session = $1 AND player = $2";

const NAMES = "SELECT player, name, checksum::float8 AS checksum FROM real_names WHERE session = $1";

const FORGET_NAMES = `
  DELETE FROM real_names WHERE (session, player) IN (
    SELECT session, player FROM real_names JOIN sessions ON id = session WHERE changed_at < $1
    FOR UPDATE OF real_names SKIP LOCKED
  )`;

const TOUCH_NOTHING = "UPDATE schema_version SET version = version";

/** @param writer marks the news of this store, so that it knows its own */
export function rowsIn({ read, write }: Pick<Connections, "read" | "write">, writer: string) {
  async function deleteSomeIdle(at: Millis): Promise<readonly string[]> {
    const rows = await write<{ id: string }>({ text: DELETE_IDLE, values: [at, writer] });
    return rows.map(({ id }) => id);
  }

  return {
    async create(session: StoredSession, first: LogEntry): Promise<void> {
      const columns = columnsOf(session);
      const { version, entry, checksum } = logRowOf(session.id, first);
      const values = [...columns, first.at, checksumOf(columns), version, entry, checksum];
      const rows = await write({ text: CREATE, values });
      if (rows.length === 0) throw new Conflict("It is taken already");
    },
    async find(code: string): Promise<StoredSession | null> {
      const [row] = await read<Row<SessionRow>>({ name: "find", text: FIND, values: [code] });
      return row === undefined ? null : sessionFrom(row);
    },
    async read(id: string, after: number): Promise<LogEntry[]> {
      return entriesFrom(await read<Row<LogRow>>({ name: "read", text: READ, values: [id, after] }), id, after);
    },
    async versions(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const values = [ids];
      const rows = await read<{ id: string; version: number }>({ name: "versions", text: VERSIONS, values });
      return new Map(rows.map(({ id, version }) => [id, version]));
    },
    async append(batch: readonly Append[]): Promise<readonly (Error | null)[]> {
      const values = [...valuesOf(batch), writer];
      return (await write<Outcome>({ name: "append", text: APPEND, values })).map(failureOf);
    },
    async delete(id: string): Promise<void> {
      await write({ text: DELETE, values: [id, writer] });
    },
    async deleteIdleSince(at: Millis): Promise<readonly string[]> {
      const ids: string[] = [];
      for (;;) {
        const some = await deleteSomeIdle(at);
        ids.push(...some);
        if (some.length < MOST_DELETED) return ids;
      }
    },
    touchNothing: { text: TOUCH_NOTHING },
  };
}

/** Column by column. */
function valuesOf(batch: readonly Append[]) {
  const rows = batch.map(({ id, entry }) => logRowOf(id, entry));
  return [
    batch.map(({ id }) => id),
    rows.map(({ version }) => version),
    rows.map(({ entry }) => entry),
    rows.map(({ checksum }) => checksum),
    batch.map(({ entry }) => entry.at),
  ];
}

type Outcome = { readonly is_there: boolean; readonly is_stored: boolean };

function failureOf({ is_there, is_stored }: Outcome): Conflict | SessionGone | null {
  if (is_stored) return null;
  return is_there ? new Conflict("It is taken already") : new SessionGone("The session is gone");
}

export function realNamesIn({ read, write }: Pick<Connections, "read" | "write">) {
  return {
    async set(id: string, player: PlayerId, name: string | null): Promise<void> {
      if (name === null) {
        await write({ text: DELETE_NAME, values: [id, player] });
        return;
      }
      const rows = await write({ text: SET_NAME, values: [id, player, name, checksumOf([id, player, name])] });
      if (rows.length === 0) throw new SessionGone("The session is gone");
    },
    async of(id: string): Promise<readonly RealName[]> {
      const rows = await read<Row<RealNameRow>>({ text: NAMES, values: [id] });
      return rows.map((row) => nameFrom(row, id));
    },
    async forget(idleSince: Millis): Promise<void> {
      await write({ text: FORGET_NAMES, values: [idleSince] });
    },
  };
}
