// The figures an operator may watch. No label ever holds a code or a name.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export interface Metrics {
  readonly registry: Registry;
  readonly connections: Gauge<"role">;
  readonly commands: Counter<"event" | "result">;
  readonly refusals: Counter<"code">;
  readonly appendSeconds: Histogram;
  readonly quarantined: Counter;
}

export function createMetrics(sessionsInMemory: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "game_sessions_active",
    help: "Sessions in memory",
    registers,
    collect() {
      this.set(sessionsInMemory());
    },
  });
  return {
    registry,
    connections: new Gauge({ name: "game_connections", help: "Open sockets", labelNames: ["role"], registers }),
    commands: new Counter({
      name: "game_commands_total",
      help: "What sockets have sent",
      labelNames: ["event", "result"],
      registers,
    }),
    refusals: new Counter({ name: "game_rejections_total", help: "Refusals by code", labelNames: ["code"], registers }),
    appendSeconds: new Histogram({
      name: "game_append_seconds",
      help: "From an entry to its being durable",
      buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
      registers,
    }),
    quarantined: new Counter({
      name: "game_sessions_quarantined_total",
      help: "Sessions whose log is damaged: they can be looked at, not played",
      registers,
    }),
  };
}
