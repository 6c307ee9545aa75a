// Puts the server together from its parts, so that a test can build one on any port, folder and clock.
import type { Server } from "node:http";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import type { Refusal } from "#game/refusal.ts";
import type { Clock } from "#game/table.ts";
import { studentsBase } from "./addresses.ts";
import type { Chance } from "./chance.ts";
import { startChores } from "./chores.ts";
import type { Config } from "./config.ts";
import { createFail } from "./fail.ts";
import { createHttp } from "./http/http.ts";
import { type Limits, usualLimits } from "./limits.ts";
import { createSessionRefs } from "./log.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { createPatientServer, listen } from "./patient-server.ts";
import type { Trust } from "./realtime/address.ts";
import { createAdmission } from "./realtime/admission.ts";
import { createFailures, type Failures } from "./realtime/failures.ts";
import { openRealtime } from "./realtime/realtime.ts";
import { createSessions } from "./sessions/sessions.ts";
import type { DamagedLog, Store } from "./storage/store.ts";
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
  const listeners = listenersOf(fail, metrics);
  const sessions = createSessions({ store, clock, chance, retentionDays, node, ...listeners });
  const failures = counted(createFailures(), metrics);
  const witness = createWitness({ log, metrics, refOf: createSessionRefs(clock, chance) });
  const server = createPatientServer(limits);

  const watching = { metrics, log, witness, fail, isDraining: () => isDraining };
  const shared = { ...watching, ...addressesOf(config), sessions, failures, limits, clock };
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

/** Where people reach the server, and from where their browsers may. */
const addressesOf = ({ publicUrl, host, allowedOrigins }: Config) => ({
  publicUrl,
  studentsBase: (base: string) => studentsBase(base, host),
  allowedOrigins: [...allowedOrigins, ...(publicUrl === null ? [] : [publicUrl])],
});

/** What is to be done with what goes wrong in a session, and when one is brought back. */
const listenersOf = (fail: (error: unknown) => Refusal, { quarantined, replaySeconds }: Metrics) => ({
  timeReplay: () => replaySeconds.startTimer(),
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
