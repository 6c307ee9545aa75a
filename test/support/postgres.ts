// PostgreSQL for the tests: one server for the whole run, out of npm or at DATABASE_URL, and databases of one's own on it.
import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    readonly postgres: string; // the address of a server on which databases can be made
  }
}

/** Once for the whole run, before all tests; what it returns comes after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  // It is meant for the tests alone: servers that they start keep to what each test says.
  delete process.env.DATABASE_URL;
  const server = given === undefined ? await startPostgres() : { url: given, stop: async () => {} };
  project.provide("postgres", server.url);
  return server.stop;
}

async function startPostgres() {
  const program = fileURLToPath(new URL("postgres-process.ts", import.meta.url));
  const child = fork(program, { execArgv: ["--import", "tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const ended = once(child, "exit");
  const url = await Promise.race([
    once(child, "message").then(([message]) => (message as { readonly url: string }).url),
    ended.then(() => {
      throw new Error("PostgreSQL has ended before it could be used");
    }),
  ]);
  return {
    url,
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}

export interface TestDatabase {
  readonly url: string;
  /** Asks the database past the store. */
  query(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** The same in a transaction that stays open until the returned function is called. */
  begin(text: string, values?: readonly unknown[]): Promise<() => Promise<void>>;
  /** Deletes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** A new, empty database. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = inject("postgres");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await ask(server, `CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return {
    url,
    query: (text, values) => ask(url, text, values),
    async begin(text, values = []) {
      const client = await open(url);
      await client.query("BEGIN");
      await client.query(text, [...values]);
      return async () => {
        await client.query("COMMIT");
        await client.end();
      };
    },
    drop: async () => void (await ask(server, `DROP DATABASE ${name} WITH (FORCE)`)),
  };
}

async function ask(url: string, text: string, values: readonly unknown[] = []) {
  const client = await open(url);
  try {
    const { rows } = await client.query<Record<string, unknown>>(text, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}

/** Whoever asks past the store may write, also where the database has been told to be read-only. */
async function open(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, options: "-c default_transaction_read_only=off" });
  await client.connect();
  return client;
}
