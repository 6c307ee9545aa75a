// Puts the server together from its parts, so that a test can build one on any port, folder and clock.
import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { NewerFormat } from "#game/log-format.ts";
import { type Refusal, refuse } from "#game/refusal.ts";
import type { Clock } from "#game/table.ts";
import { studentsBase } from "./addresses.ts";
import type { Chance } from "./chance.ts";
import { startChores } from "./chores.ts";
import type { Config } from "./config.ts";
import { createHttp } from "./http/http.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import type { Trust } from "./realtime/address.ts";
import { createAdmission } from "./realtime/admission.ts";
import { createFailures } from "./realtime/failures.ts";
import { openRealtime } from "./realtime/realtime.ts";
import { createSessions } from "./sessions/sessions.ts";
import { DamagedLog, type Store, StoreFailed } from "./storage/store.ts";

export interface AppParts {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Logger;
  readonly version: string;
  /** Answers for the pages. `isBuilt`: they keep the strict policy for their content. */
  readonly frontend: (server: Server) => Promise<{ readonly handler: RequestHandler; readonly isBuilt: boolean }>;
}

export interface App {
  readonly server: Server;
  /** Resolves with the port; rejects with what the system says, such as EADDRINUSE. */
  listen(): Promise<number>;
  /** Tells everybody, ends all connections and closes the store. */
  close(): Promise<void>;
}

export async function createApp({ config, store, clock, chance, log, version, frontend }: AppParts): Promise<App> {
  const fail = createFail(log);
  const metrics: Metrics = createMetrics(() => sessions.inMemory());
  const node = chance.bytes(6).toString("base64url");
  const watched = timed(store, metrics);
  const { retentionDays } = config;
  const heard = listenersOf(fail, metrics);
  const sessions = createSessions({ store: watched, clock, chance, retentionDays, node, ...heard });
  const failures = createFailures();
  const server = createServer();
  let isDraining = false;

  const allowedOrigins = [...config.allowedOrigins, ...(config.publicUrl === null ? [] : [config.publicUrl])];
  const addresses = {
    publicUrl: config.publicUrl,
    studentsBase: (base: string) => studentsBase(base, config.host),
  };
  const shared = { sessions, failures, metrics, log, fail, allowedOrigins, isDraining: () => isDraining };
  const http = createHttp({
    ...shared,
    ...config,
    allowedOrigins,
    version,
    isStoreHealthy: () => store.isHealthy() && store.hasReserve?.() !== false,
    ...addresses,
    frontend: await frontend(server),
  });
  server.on("request", http);
  const trust = http.get("trust proxy fn") as Trust;
  const realtime = openRealtime({
    ...shared,
    ...addresses,
    server,
    trust,
    clock,
    node,
    admit: createAdmission({ sessions, failures, chance }),
  });

  const stopChores = await startChores({ sessions, store, onFailure: fail });

  return {
    server,
    listen: () => listen(server, config),
    async close() {
      isDraining = true;
      stopChores();
      await realtime.drain();
      server.closeAllConnections();
      sessions.close();
      await store.close();
    },
  };
}

function listen(server: Server, { port, host }: Pick<Config, "port" | "host">): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host === null ? {} : { host }) }, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** What went wrong goes to the log; who asked hears only a reference to it. */
function createFail(log: Logger): (error: unknown) => Refusal {
  return (error) => {
    if (error instanceof DamagedLog) {
      log.error({ event: "damaged log", reason: error.message }, "a session's log is damaged");
      return refuse("STORAGE_UNAVAILABLE", "What was saved of this session is damaged");
    }
    if (error instanceof StoreFailed) {
      log.warn({ event: "store failed", reason: error.message }, "the store does not work");
      return refuse("STORAGE_UNAVAILABLE", "The server cannot reach what it has saved; try again");
    }
    if (error instanceof NewerFormat) {
      log.error({ event: "newer log", reason: error.message }, "a session was saved by a later version");
      return refuse("STORAGE_UNAVAILABLE", "This session was saved by a later version of this server");
    }
    const reference = randomUUID().slice(0, 8);
    log.error({ event: "failure", reference, err: error }, "something went wrong");
    return refuse("INTERNAL", `Something went wrong here; the operator finds it under ${reference}`);
  };
}

/** What is to be done with what goes wrong in a session. */
const listenersOf = (fail: (error: unknown) => Refusal, { quarantined }: Metrics) => ({
  onFailure: fail,
  onQuarantine(damage: DamagedLog): void {
    quarantined.inc();
    fail(damage);
  },
});

/** The same store, watched by a clock. */
function timed(store: Store, { appendSeconds }: Metrics): Store {
  return {
    ...store,
    async append(id, entry) {
      const stop = appendSeconds.startTimer();
      await store.append(id, entry);
      stop();
    },
  };
}
