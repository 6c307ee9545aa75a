// Which nodes live, by the clock of the database that they share: whoever has been silent for too long is struck off.
import type { Connections } from "./postgres-connections.ts";

const SILENT_FOR = "interval '10 seconds'"; // several beats
const MISSED_A_BEAT = "interval '4 seconds'";

/**
 * A node that has missed a beat itself, as when the database was away for everybody, takes nobody for dead: they may
 * only be a moment later than it is.
 */
const BEAT = `
  WITH since AS (
    SELECT CASE WHEN EXISTS (SELECT FROM nodes WHERE name = $1 AND seen_at < clock_timestamp() - ${MISSED_A_BEAT})
      THEN '-infinity' ELSE clock_timestamp() - ${SILENT_FOR} END AS at
  ), own AS (
    INSERT INTO nodes VALUES ($1, clock_timestamp())
    ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at
    RETURNING name
  ), dead AS (
    DELETE FROM nodes WHERE name IN (
      SELECT name FROM nodes, since WHERE name <> $1 AND seen_at < at FOR UPDATE OF nodes SKIP LOCKED
    )
  )
  SELECT name FROM own
  UNION ALL SELECT name FROM nodes, since WHERE name <> $1 AND seen_at >= at
  ORDER BY name`;

export function nodesIn({ write }: Pick<Connections, "write">) {
  return {
    async beat(node: string): Promise<readonly string[]> {
      const rows = await write<{ name: string }>({ text: BEAT, values: [node] });
      return rows.map(({ name }) => name);
    },
    async leave(node: string): Promise<void> {
      await write({ text: "DELETE FROM nodes WHERE name = $1", values: [node] });
    },
  };
}
