// What one socket may send: not too much, not too often, and only what the guard knows; each is counted and written down.
import type { HostCommand, PlayerCommand } from "#game/command.ts";
import { millis } from "#game/ids.ts";
import { type Refusal, refuse } from "#game/refusal.ts";
import type { Clock } from "#game/table.ts";
import type { Ack } from "#protocol/messages.ts";
import { type Parsed, parseCommand } from "#protocol/parse-command.ts";
import type { Metrics } from "../metrics.ts";
import type { Witness } from "../witness.ts";
import type { Guest } from "./admission.ts";
import type { Pending } from "./drain.ts";
import { ackOf, createGuard, type Guard } from "./guarded.ts";
import { type GameSocket, sayFarewell } from "./room.ts";
import { createTokenBucket } from "./token-bucket.ts";
import { isGuest, type Visitor } from "./visitor.ts";

const KIB = 1024;
const MOST_COMMAND = 16 * KIB;
/** Whoever goes on sending after so many refusals is no person. */
const MOST_OVER_LIMIT = 100;
const GRACE = millis(1000);

export const draining = refuse("DRAINING", "The server is being restarted; the game goes on in a moment");
const tooLarge = refuse("TOO_LARGE", `Cannot read the command as it must have at most ${MOST_COMMAND} characters`);
const tooOften = refuse("RATE_LIMITED", "Too many commands at once; wait a moment");

/** Everything that may be sent, by its name. */
export function guardOver(pending: Pending, fail: (error: unknown) => Refusal): Guard<Visitor> {
  const guard = createGuard<Visitor>(fail);
  const handle: typeof playCommand = (parsed, guest) => pending.follow(playCommand(parsed, guest));
  guard.register("command", { mayBeSentBy: isGuest, cost: 1, read: readCommand, handle });
  return guard;
}

interface Listening {
  readonly parts: { readonly clock: Clock; readonly metrics: Metrics; readonly witness: Witness };
  readonly guard: Guard<Visitor>;
  readonly isDraining: () => boolean;
  readonly onLeave: () => void;
}

export function listen(socket: GameSocket, visitor: Visitor, { parts, guard, isDraining, onLeave }: Listening): void {
  const { clock, metrics, witness } = parts;
  const { role } = visitor;
  const bucket = createTokenBucket(clock.now());
  let overLimit = 0;
  if (isGuest(visitor)) witness.letIn(visitor);
  countTakeOvers(socket, parts);

  function check(payload: unknown, cost: number): Refusal | null {
    if (!bucket.take(clock.now(), cost)) {
      overLimit += 1;
      if (overLimit === 1) witness.flooded(visitor);
      if (overLimit > MOST_OVER_LIMIT) sayFarewell(socket, tooOften);
      return tooOften;
    }
    if (isDraining()) return draining;
    return sizeOf(payload) > MOST_COMMAND ? tooLarge : null;
  }

  metrics.connections.inc({ role });
  guard.open(socket, {
    visitor,
    check,
    onAnswer(sent, ack) {
      if (isGuest(visitor)) witness.answered(visitor, sent, ack);
      if (!ack.ok) metrics.refusals.inc({ code: ack.code });
    },
    onLeave() {
      // Who leaves the game and keeps the line would hold it open for ever. A browser hangs up by itself.
      clock.after(GRACE, () => void socket.conn.close());
      metrics.connections.dec({ role });
      onLeave();
    },
  });
}

/** Characters as JSON. */
function sizeOf(payload: unknown): number {
  try {
    return (JSON.stringify(payload) ?? "").length;
  } catch {
    return Number.POSITIVE_INFINITY; // nested so deeply that it cannot be written down
  }
}

function countTakeOvers(socket: GameSocket, { metrics }: { readonly metrics: Metrics }): void {
  socket.onAnyOutgoing((event, message) => {
    if (event === "farewell" && message.code === "TAKEN_OVER") metrics.takeovers.inc();
  });
}

const readCommand = (payload: unknown, { role }: Guest) => parseCommand(role, payload);

async function playCommand({ id, command }: Parsed<PlayerCommand | HostCommand>, guest: Guest): Promise<Ack> {
  const actor = guest.role === "player" ? { role: guest.role, playerId: guest.playerId } : { role: guest.role };
  const reply = await guest.live.play(actor, id, command);
  return reply.ok ? { ok: true, version: reply.version } : ackOf(reply.refusal);
}
