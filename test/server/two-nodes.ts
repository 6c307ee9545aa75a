// Two nodes on one database for the tests of a file, who comes in at them, and what is stored past them.
import { expect, onTestFinished } from "vitest";
import type { LogEntry } from "#game/journal.ts";
import type { View } from "#game/view.ts";
import type { Ack } from "#protocol/messages.ts";
import { openPostgresStore } from "../../server/storage/postgres-store.ts";
import { createDatabase } from "../support/postgres.ts";
import { openTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { until } from "../support/until.ts";
import { type Class, type Client, connect, openSchool, type School, type SchoolOptions } from "./school.ts";
import { impatient } from "./stored.ts";

export interface TwoNodes {
  readonly nodes: readonly [School, School];
  /** One more. */
  openNode(options?: SchoolOptions): Promise<School>;
  /** One more, whose line to the database may fail; it is closed with the test. */
  openFarNode(): Promise<{ far: School; line: TcpProxy }>;
  /** What is stored of a class. */
  logOf(room: Class): Promise<readonly LogEntry[]>;
  close(): Promise<void>;
}

export async function openTwoNodes(): Promise<TwoNodes> {
  const database = await createDatabase();
  const openNodeOver = (url: string, options: SchoolOptions = {}) =>
    openSchool({ ...options, env: { DATABASE_URL: url } });
  const openNode = (options?: SchoolOptions) => openNodeOver(database.url, options);
  const nodes = await Promise.all([openNode(), openNode()]);
  const past = await openPostgresStore(database.url, impatient);
  return {
    nodes,
    openNode,
    async openFarNode() {
      const line = await openTcpProxy(database.url);
      const far = await openNodeOver(line.url);
      onTestFinished(async () => {
        line.mend();
        await far.close();
        await line.close();
      });
      return { far, line };
    },
    async logOf({ code }) {
      const stored = await past.find(code);
      return stored === null ? [] : past.read(stored.id);
    },
    async close() {
      await past.close();
      for (const node of nodes) await node.close();
      await database.drop();
    },
  };
}

/** Leaves with the test. */
export async function enter(node: School, auth: Parameters<typeof connect>[1]): Promise<Client> {
  const client = await connect(node, auth);
  onTestFinished(() => client.close());
  return client;
}

export const hostOf = (node: School, { code, hostKey }: Class) => enter(node, { code, as: "host", key: hostKey });
export const studentOf = (node: School, { code }: Class) => enter(node, { code, as: "player" });

export const idOf = (client: Client): string => client.view().me?.playerId ?? "";

/** The same command as often as wanted: its id is the caller's. */
export const sendAs = (client: Client, id: string, command: object): Promise<Ack> =>
  client.socket.timeout(20_000).emitWithAck("command", { id, ...command }) as Promise<Ack>;

export const isOnline = (playerId: string, wanted: boolean) => (view: View) =>
  view.players?.some((player) => player.playerId === playerId && player.isOnline === wanted) === true;

/** What is to be the same for two who look at the same: the clock of a view is that of the moment it was drawn. */
function sameFor(client: Client) {
  const { clock, ...rest } = client.view();
  return { version: client.views.at(-1)?.version, ...rest, isPaused: clock.isPaused };
}

export async function seeTheSame(one: Client, other: Client): Promise<void> {
  await until("both see the same version", async () => one.views.at(-1)?.version === other.views.at(-1)?.version);
  expect(sameFor(one)).toEqual(sameFor(other));
}
