// A server of one's own for a test, in this process, and clients that speak the wire with nothing but socket.io-client.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import type { RequestHandler } from "express";
import { io, type Socket } from "socket.io-client";
import type { Clock } from "#game/table.ts";
import type { View } from "#game/view.ts";
import type { Ack, Farewell, ViewMessage, Welcome } from "#protocol/messages.ts";
import { createApp } from "../../server/app.ts";
import { type Chance, secureChance } from "../../server/chance.ts";
import { isConfig, readConfig } from "../../server/config.ts";
import { pages } from "../../server/http/pages.ts";
import { type Limits, usualLimits } from "../../server/limits.ts";
import { createLog } from "../../server/log.ts";
import { type LibsqlOptions, openLibsqlStore } from "../../server/storage/libsql-store.ts";
import { openStore } from "../../server/storage/open-store.ts";
import type { Store } from "../../server/storage/store.ts";
import { createWallClock } from "../../server/wall-clock.ts";
import { projectFolder } from "../support/project-folder.ts";
import { until } from "../support/until.ts";

export interface School {
  readonly url: string;
  readonly dataDir: string;
  /** Everything logged so far, at every level. */
  log(): string;
  /** Ends the server and starts another on the same folder and port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface SchoolOptions {
  /** With DATABASE_URL the sessions are kept there: several schools on one database are nodes of one house. */
  readonly env?: Readonly<Record<string, string>>;
  readonly store?: LibsqlOptions;
  /** Puts something between the server and its store. */
  readonly through?: (store: Store) => Store;
  /** Whether browsers may come, to the pages as they were built. */
  readonly hasPages?: boolean;
  readonly clock?: Clock;
  readonly chance?: Chance;
  readonly limits?: Partial<Limits>;
}

export async function openSchool({
  env = {},
  store = {},
  through = (opened) => opened,
  ...parts
}: SchoolOptions = {}): Promise<School> {
  const dataDir = await mkdtemp(join(tmpdir(), "chain-of-command-school-"));
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const start = async (port: string) => {
    const config = readConfig({ HOST: "127.0.0.1", ...env, DATA_DIR: dataDir, PORT: port });
    if (!isConfig(config)) throw new Error(config.join("\n"));
    const app = await createApp({
      config,
      store: through(
        config.databaseUrl === null
          ? openLibsqlStore(dataDir, store)
          : await openStore(config, { say: () => {}, tell: () => {} }),
      ),
      clock: parts.clock ?? createWallClock(),
      chance: parts.chance ?? secureChance,
      limits: { ...usualLimits, ...parts.limits },
      log: createLog("trace", stream),
      version: "test",
      frontend: async () => ({ handler: parts.hasPages === true ? pages(builtPages) : noPages, isBuilt: true }),
    });
    return { app, port: await app.listen() };
  };
  let running = await start("0");
  return {
    url: `http://127.0.0.1:${running.port}`,
    dataDir,
    log: () => lines.join(""),
    async restart() {
      await running.app.close();
      running = await start(String(running.port));
      await until("the new server answers", () => answers(`http://127.0.0.1:${running.port}`));
    },
    async close() {
      await running.app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const builtPages = join(projectFolder, "dist/client");
const noPages: RequestHandler = (_request, _response, next) => next();

/** A line that is kept open for the next question may still be the old server's, whose goodbye is under way. */
const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

export interface Class {
  readonly code: string;
  readonly hostKey: string;
  readonly screenKey: string;
  readonly joinUrl: string;
  readonly hostUrl: string;
  readonly screenUrl: string;
}

export async function createClass(
  school: Pick<School, "url">,
  settings: object = {},
  headers: Record<string, string> = {},
): Promise<Class> {
  const response = await post(school, settings, headers);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Class;
}

export function post(
  school: Pick<School, "url">,
  settings: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${school.url}/api/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(settings),
  });
}

export interface Client {
  readonly socket: Socket;
  readonly welcome: Welcome;
  readonly views: readonly ViewMessage[];
  /** The newest view. */
  view(): View;
  /** Lets go of all views but the newest: those of a long lesson of many fill the memory. */
  forget(): void;
  /** Resolves with the first view, from now or the last one on, that is as wanted. */
  until(isWanted: (view: View) => boolean): Promise<View>;
  send(type: string, payload?: object): Promise<Ack>;
  farewell(): Promise<Farewell>;
  close(): void;
}

export type Auth = Readonly<Record<string, unknown>>;

export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const ids = (function* () {
  for (let id = 1; ; id += 1) yield `id-${id}`;
})();

/** @throws Refused with the code of the `connect_error` */
export async function connect(school: Pick<School, "url">, auth: Auth, options: object = {}): Promise<Client> {
  const socket = io(school.url, {
    auth: { protocol: 1, ...auth },
    query: { code: String(auth.code) },
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 100,
    ...options,
  });
  const views: ViewMessage[] = [];
  const seen = new Set<() => void>();
  let welcome: Welcome = {};
  const farewell = new Promise<Farewell>((resolve) => socket.once("farewell", resolve));
  socket.on("welcome", (message: Welcome) => {
    welcome = { ...welcome, ...message };
  });
  socket.on("view", (message: ViewMessage) => {
    views.push(message);
    for (const look of seen) look();
  });
  const until = (isWanted: (view: View) => boolean) =>
    new Promise<View>((resolve) => {
      const look = () => {
        const last = views.at(-1)?.view;
        if (last === undefined || !isWanted(last)) return;
        seen.delete(look);
        resolve(last);
      };
      seen.add(look);
      look();
    });
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: Error & { data?: Farewell }) => {
      socket.close();
      reject(new Refused(error.data?.code ?? "TRANSPORT", error.message));
    };
    socket.once("connect_error", refuse);
    void until(() => true).then(() => {
      socket.off("connect_error", refuse); // from now on it comes back by itself
      resolve();
    });
  });
  return {
    socket,
    get welcome() {
      return welcome;
    },
    views,
    view: () => (views.at(-1) as ViewMessage).view,
    forget: () => void views.splice(0, views.length - 1),
    until,
    send: (type, payload = {}) =>
      socket.timeout(5000).emitWithAck("command", { id: ids.next().value, type, ...payload }) as Promise<Ack>,
    farewell: () => farewell,
    close: () => void socket.close(),
  };
}

/** The code with which a connection is refused; fails when it is not. */
export async function refusalOf(school: Pick<School, "url">, auth: Auth, options: object = {}): Promise<string> {
  try {
    (await connect(school, auth, options)).close();
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  throw new Error("The connection was let in");
}
