// The figures an operator may watch. No label ever holds a code or a name.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Sessions } from "./sessions/sessions.ts";

export interface Metrics {
  readonly registry: Registry;
  readonly connections: Gauge<"role">;
  readonly commands: Counter<"type" | "result">;
  readonly refusals: Counter<"code">;
  readonly rateLimited: Counter<"scope">;
  readonly joins: Counter<"result">;
  readonly codeFailures: Counter;
  readonly reconnects: Counter<"role">;
  readonly takeovers: Counter;
  readonly slowConsumers: Counter;
  readonly storageErrors: Counter<"op">;
  readonly appendSeconds: Histogram;
  readonly fanoutSeconds: Histogram;
  readonly replaySeconds: Histogram;
  readonly quarantined: Counter;
}

/** What is looked up when somebody asks for the figures. */
export interface Glance {
  readonly sessions: () => Pick<Sessions, "inMemory" | "seats">;
  readonly isDraining: () => boolean;
}

const seconds = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3];

export function createMetrics(glance: Glance): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  lookUp(registry, glance);
  const of = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]) => ({
    name: `game_${name}`,
    help,
    labelNames,
    registers: [registry],
  });
  return {
    registry,
    connections: new Gauge(of("connections", "Open sockets", "role")),
    commands: new Counter(of("commands_total", "Commands by type and how they went", "type", "result")),
    refusals: new Counter(of("rejections_total", "Refusals by code", "code")),
    rateLimited: new Counter(of("rate_limited_total", "Refused for coming too often", "scope")),
    joins: new Counter(of("joins_total", "Newcomers, by what became of them", "result")),
    codeFailures: new Counter(of("join_code_failures_total", "Wrong codes, keys and passwords")),
    reconnects: new Counter(of("reconnects_total", "Devices that came back with a key", "role")),
    takeovers: new Counter(of("seat_takeovers_total", "Seats opened on another page")),
    slowConsumers: new Counter(of("slow_consumer_closed_total", "Sockets cut off as they had stopped reading")),
    storageErrors: new Counter(of("storage_errors_total", "What the store has failed at", "op")),
    appendSeconds: new Histogram({ ...of("append_seconds", "From an entry to its being durable"), buckets: seconds }),
    fanoutSeconds: new Histogram({ ...of("fanout_seconds", "Making and sending views"), buckets: seconds }),
    replaySeconds: new Histogram({ ...of("replay_seconds", "Bringing back a stored session"), buckets: seconds }),
    quarantined: new Counter(of("sessions_quarantined_total", "Sessions whose log is damaged")),
  };
}

function lookUp(registry: Registry, { sessions, isDraining }: Glance): void {
  const registers = [registry];
  new Gauge({
    name: "game_sessions_active",
    help: "Sessions in memory",
    registers,
    collect() {
      this.set(sessions().inMemory());
    },
  });
  new Gauge({
    name: "game_seats",
    help: "Students of the sessions in memory, by how they stand",
    labelNames: ["state"],
    registers,
    collect() {
      for (const [state, count] of Object.entries(sessions().seats())) this.set({ state }, count);
    },
  });
  new Gauge({
    name: "game_draining",
    help: "1 while the server goes down",
    registers,
    collect() {
      this.set(isDraining() ? 1 : 0);
    },
  });
}
