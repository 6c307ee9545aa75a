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
import { type Limits, usualLimits } from "./limits.ts";
import { createSessionRefs } from "./log.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import type { Trust } from "./realtime/address.ts";
import { createAdmission } from "./realtime/admission.ts";
import { createFailures, type Failures } from "./realtime/failures.ts";
import { openRealtime } from "./realtime/realtime.ts";
import { createSessions } from "./sessions/sessions.ts";
import { DamagedLog, type Store, StoreFailed } from "./storage/store.ts";
import { watched } from "./storage/watched.ts";
import { createWitness } from "./witness.ts";

export interface AppParts {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Logger;
  readonly version: string;
  readonly limits?: Limits;
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

export async function createApp(parts: AppParts): Promise<App> {
  const { config, clock, chance, version, limits = usualLimits, frontend } = parts;
  const node = chance.bytes(6).toString("base64url");
  const log = parts.log.child({ node, build: version });
  let isDraining = false;
  const metrics: Metrics = createMetrics({ sessions: () => sessions, isDraining: () => isDraining });
  const fail = createFail(log);
  const store = watched(parts.store, metrics);
  const { retentionDays } = config;
  const timeReplay = () => metrics.replaySeconds.startTimer();
  const sessions = createSessions({
    store,
    clock,
    chance,
    retentionDays,
    node,
    timeReplay,
    ...listenersOf(fail, metrics),
  });
  const failures = counted(createFailures(), metrics);
  const witness = createWitness({ log, metrics, refOf: createSessionRefs(clock, chance) });
  const server = createPatientServer(limits);

  const allowedOrigins = [...config.allowedOrigins, ...(config.publicUrl === null ? [] : [config.publicUrl])];
  const addresses = {
    publicUrl: config.publicUrl,
    studentsBase: (base: string) => studentsBase(base, config.host),
  };
  const watching = { metrics, log, witness, fail, isDraining: () => isDraining };
  const shared = { ...watching, ...addresses, sessions, failures, allowedOrigins, limits, clock };
  const http = createHttp({ ...config, ...shared, version, store, frontend: await frontend(server) });
  server.on("request", http);
  const trust = http.get("trust proxy fn") as Trust;
  const admit = createAdmission({ sessions, failures, chance, clock, onFailure: fail });
  const realtime = openRealtime({ ...shared, server, trust, node, admit });

  const stopChores = await startChores({ sessions, store, onFailure: fail });

  return {
    server,
    listen: () => listen(server, config),
    async close() {
      isDraining = true;
      stopChores();
      log.info({ event: "draining" }, "the server goes down");
      await realtime.drain();
      server.closeAllConnections();
      sessions.close();
      await store.close();
    },
  };
}

/** Who begins a request has to end it: one that trickles in for ever holds a place. */
function createPatientServer({ silence, sockets }: Limits): Server {
  const server = createServer({
    headersTimeout: silence,
    requestTimeout: 2 * silence,
    connectionsCheckingInterval: silence / 4,
  });
  server.maxConnections = 2 * sockets; // pages and files come over connections of their own
  return server;
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

/** The same, for an operator to see that somebody guesses. */
function counted(failures: Failures, { codeFailures }: Metrics): Failures {
  return {
    ...failures,
    count(address) {
      codeFailures.inc();
      return failures.count(address);
    },
  };
}
