// What is counted and written down of who comes in, who is turned away and what a teacher orders: never who it was.
import type { Logger } from "pino";
import { seatKey } from "#game/ids.ts";
import type { Refusal, RefusalCode } from "#game/refusal.ts";
import { playerOf } from "#game/seating.ts";
import { hostSchemas, playerSchemas } from "#protocol/commands.ts";
import type { Ack } from "#protocol/messages.ts";
import type { Metrics } from "./metrics.ts";
import type { Guest } from "./realtime/admission.ts";
import type { Sent } from "./realtime/guarded.ts";
import type { Tester } from "./realtime/line-test.ts";

/** Where somebody was turned away. */
export type Door = "socket" | "http";

export interface Witness {
  /** Somebody has come in, with a code or back with a key. */
  letIn(guest: Guest): void;
  /** Somebody could not come in, or may not do that over HTTP. */
  turnedAway(door: Door, as: string, refusal: Refusal): void;
  foreignOrigin(door: Door): void;
  /** Something that was sent has had its answer. */
  answered(guest: Guest, sent: Sent, ack: Ack): void;
  /** Somebody goes on sending more than a person can. */
  flooded(visitor: Guest | Tester): void;
  keysChanged(sessionId: string): void;
  deleted(sessionId: string): void;
}

interface WitnessParts {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Names a session in the log. */
  readonly refOf: (sessionId: string) => string;
}

/** Refusals that a person at a screen does not meet by mistake. */
const suspicious: readonly RefusalCode[] = ["NOT_HOST", "BAD_KEY", "REMOVED", "RATE_LIMITED"];
/** Orders of a teacher that shut somebody out, or let others in or see. */
const grave = ["RemovePlayer", "BanPlayer", "LetIn", "ShareReport", "End"];
const types = new Set(Object.keys({ ...playerSchemas, ...hostSchemas }));

export function createWitness({ log, metrics, refOf }: WitnessParts): Witness {
  const whereabouts = (guest: Guest) => ({
    sessionRef: refOf(guest.live.stored.id),
    role: guest.role,
    seat: seatOf(guest),
  });

  function note(guest: Guest, done: Done): void {
    const { cmd, ack, durMs } = done;
    const line = { cmd, code: ack.ok ? undefined : ack.code, durMs, ...whereabouts(guest) };
    if (!ack.ok && suspicious.includes(ack.code)) log.info({ event: "command refused", ...line }, "command refused");
    else if (ack.ok && isGrave(done)) log.info({ event: "order", ...line }, "the teacher's order");
    else log.debug({ event: "command", ...line }, "command");
  }

  return {
    letIn(guest) {
      if (guest.role === "player" && guest.key !== null) metrics.joins.inc({ result: "ok" });
      else metrics.reconnects.inc({ role: guest.role });
      log.debug({ event: "let in", ...whereabouts(guest) }, "let in");
    },
    turnedAway(door, as, { refused: code }) {
      metrics.refusals.inc({ code });
      if (as === "newcomer") metrics.joins.inc({ result: code });
      if (code === "RATE_LIMITED") metrics.rateLimited.inc({ scope: door });
      log.info({ event: "refused", role: as, code, op: door }, "turned away");
    },
    foreignOrigin(door) {
      log.info({ event: "foreign origin", op: door }, "a page of another site was refused");
    },
    answered(guest, { payload, took }, ack) {
      const cmd = typeOf(payload);
      metrics.commands.inc({ type: cmd, result: ack.ok ? "ok" : "refused" });
      note(guest, { cmd, payload, ack, durMs: Math.round(took) });
    },
    flooded(visitor) {
      metrics.rateLimited.inc({ scope: "seat" });
      const where = visitor.role === "tester" ? { role: visitor.role } : whereabouts(visitor);
      log.info({ event: "flood", ...where }, "more commands than a person can send");
    },
    keysChanged(sessionId) {
      log.info({ event: "keys changed", sessionRef: refOf(sessionId) }, "the keys of a session were changed");
    },
    deleted(sessionId) {
      log.info({ event: "deleted", sessionRef: refOf(sessionId) }, "a session was deleted");
    },
  };
}

interface Done {
  readonly cmd: string;
  readonly payload: unknown;
  readonly ack: Ack;
  readonly durMs: number;
}

function isGrave({ cmd, payload }: Done): boolean {
  const locks = cmd === "ChangeSettings" && (payload as { readonly door?: unknown }).door !== undefined;
  return locks || grave.includes(cmd);
}

/** Only the listed types: anything else that was sent is the sender's own word. */
function typeOf(payload: unknown): string {
  const { type } = (payload ?? {}) as { readonly type?: unknown };
  return typeof type === "string" && types.has(type) ? type : "unknown";
}

function seatOf(guest: Guest): string | undefined {
  if (guest.role !== "player") return undefined;
  const seat = playerOf(guest.live.table.session(), guest.playerId)?.seat ?? null;
  return seat === null ? undefined : seatKey(seat);
}
