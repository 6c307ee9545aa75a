// The connections to PostgreSQL: few, with limits in time, and a database that says nothing is not asked again by everybody.
import { DatabaseError, Pool, type PoolConfig, type QueryConfig, type QueryResultRow } from "pg";
import type { Health } from "./health.ts";
import { StoreFailed } from "./store.ts";

export interface Connections {
  /** One statement, which is a transaction of its own. Rejects with StoreFailed. */
  read<Row extends QueryResultRow>(statement: QueryConfig): Promise<readonly Row[]>;
  /** The same, for a statement that writes: the health of the store follows from how it goes. */
  write<Row extends QueryResultRow>(statement: QueryConfig): Promise<readonly Row[]>;
  /** A write that is tried even while the database says nothing. Never rejects. */
  probe(statement: QueryConfig): Promise<void>;
  close(): Promise<void>;
}

type Millis = number;

const CONNECT_WITHIN: Millis = 2000;
const LOCK_WITHIN: Millis = 2000;
const STATEMENT_WITHIN: Millis = 2500; // the database's own limit: it then answers that it has given up
const ANSWER_WITHIN: Millis = 3000; // ours, for when no answer comes at all
/** With the one that listens, twenty nodes get by with what PostgreSQL allows when nobody has told it otherwise. */
const MOST_CONNECTIONS = 4;

/** What is set in the URL has the last word. */
export const connectionTo = (url: string): PoolConfig => ({
  connectionString: url,
  connectionTimeoutMillis: CONNECT_WITHIN,
  lock_timeout: LOCK_WITHIN,
  statement_timeout: STATEMENT_WITHIN,
  query_timeout: ANSWER_WITHIN,
  keepAlive: true,
  application_name: "chain-of-command",
});

export function openConnections(url: string, health: Pick<Health, "note">): Connections {
  const pool = new Pool({ ...connectionTo(url), max: MOST_CONNECTIONS });
  pool.on("error", () => {}); // an idle connection that breaks is replaced by the next who needs one
  let isSilent = false; // the last one who asked waited in vain

  async function query<Row extends QueryResultRow>(statement: QueryConfig, isWrite: boolean): Promise<readonly Row[]> {
    if (pool.ending) throw new StoreFailed("Cannot use the store as it must be open: it has been closed");
    try {
      const { rows } = await pool.query<Row>(statement);
      isSilent = false;
      if (isWrite) health.note(true);
      return rows;
    } catch (error) {
      if (isCrowded(error)) throw new StoreFailed("Too many wait for the database", { cause: error });
      const hasAnswered = error instanceof DatabaseError;
      isSilent = !hasAnswered && isTimeout(error);
      if (isWrite || !hasAnswered) health.note(false);
      throw new StoreFailed(`The database ${hasAnswered ? "refuses" : "does not answer"}: ${messageOf(error)}`, {
        cause: error,
      });
    }
  }

  /** Whoever asks would only wait, and others behind them. */
  function unlessSilent<Row extends QueryResultRow>(statement: QueryConfig, isWrite: boolean) {
    if (isSilent) return Promise.reject(new StoreFailed("The database does not answer"));
    return query<Row>(statement, isWrite);
  }

  return {
    read: (statement) => unlessSilent(statement, false),
    write: (statement) => unlessSilent(statement, true),
    probe: (statement) =>
      query(statement, true).then(
        () => {},
        () => {}, // how it went stands in the health
      ),
    close: () => pool.end(),
  };
}

/** All connections were at work for too long; whether the database answers shows there. */
const isCrowded = (error: unknown): boolean => messageOf(error).startsWith("timeout exceeded");

const isTimeout = (error: unknown): boolean => /timed?.?out/i.test(messageOf(error));

/** Some failures to connect have several causes, and a message in those alone. */
export function messageOf(error: unknown): string {
  const { message, code, errors } = error as { message?: string; code?: string; errors?: readonly Error[] };
  return message || errors?.[0]?.message || code || "for no known reason";
}
