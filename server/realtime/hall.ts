// The rooms behind the sockets, and the way into them: who is let in, and to which session.
import type { Line } from "#game/ids.ts";
import { isRefusal, type Refusal } from "#game/refusal.ts";
import type { Clock } from "#game/table.ts";
import { parseAuth } from "#protocol/parse-auth.ts";
import type { Metrics } from "../metrics.ts";
import type { LiveSession } from "../sessions/live-session.ts";
import type { Witness } from "../witness.ts";
import { clientAddress, type Trust } from "./address.ts";
import type { Admit, Bases } from "./admission.ts";
import { createPending, type Pending } from "./drain.ts";
import { freeSeat } from "./free-seat.ts";
import { answerTest, createLineTest, type Tester } from "./line-test.ts";
import { draining, guardOver, listen } from "./listening.ts";
import { openRoom, type Room, sayFarewell } from "./room.ts";
import { type DataSocket, isGuest, type Visitor } from "./visitor.ts";

export interface HallParts {
  readonly admit: Admit;
  readonly trust: Trust;
  readonly publicUrl: string | null;
  readonly studentsBase: (base: string) => string;
  readonly clock: Clock;
  /** The name of this process among those that share the store. */
  readonly node: string;
  readonly metrics: Metrics;
  readonly witness: Witness;
  readonly fail: (error: unknown) => Refusal;
}

export interface Hall {
  /** Resolves with what the socket is told instead of being let in. */
  letIn(socket: DataSocket): Promise<Error | undefined>;
  welcome(socket: DataSocket): void;
  /** What is being worked at just now. */
  readonly pending: Pending;
  /** Lets nobody in any more, and listens to nobody. */
  close(): void;
}

export function openHall(parts: HallParts): Hall {
  const rooms = new Map<LiveSession, Room>();
  const admitTest = createLineTest();
  const numbers = count();
  const pending = createPending(parts.clock);
  const guard = guardOver(pending, parts.fail);
  let isDraining = false;

  function leave(socket: DataSocket, room: Room | null): void {
    if (room === null) return;
    // After a restart nobody is connected anyway, and the log should not end with everybody's leaving.
    if (!isDraining) room.leave(socket);
    if (room.isEmpty()) closeRoom(room);
  }

  function roomOf(live: LiveSession): Room {
    const known = rooms.get(live);
    if (known !== undefined) return known;
    const room = openRoom({ live, clock: parts.clock, newLine, onFailure: parts.fail, metrics: parts.metrics });
    rooms.set(live, room);
    return room;
  }

  const newLine = (): Line => ({ node: parts.node, number: numbers.next().value });

  function closeRoom(room: Room): void {
    if (rooms.get(room.live) === room) rooms.delete(room.live);
    room.close();
  }

  return {
    pending,
    async letIn(socket) {
      const asked = letIn(socket, { ...parts, admitTest }, isDraining).catch(parts.fail);
      const outcome = await pending.follow(asked);
      return isRefusal(outcome) ? connectError(socket, outcome, parts) : undefined;
    },
    welcome(socket) {
      const { visitor } = socket.data;
      try {
        const room = isGuest(visitor) ? roomOf(visitor.live) : null;
        listen(socket, visitor, {
          parts,
          guard,
          isDraining: () => isDraining,
          onLeave: () => leave(socket, room),
        });
        if (isGuest(visitor)) room?.enter(socket, visitor, basesOf(socket, parts));
        else answerTest(socket, parts.clock);
      } catch (error) {
        sayFarewell(socket, parts.fail(error));
      }
    },
    close() {
      isDraining = true;
    },
  };
}

function* count(): Generator<number, never> {
  for (let number = 1; ; number += 1) yield number;
}

interface Doors extends Pick<HallParts, "admit" | "trust" | "clock"> {
  readonly admitTest: (address: string) => Promise<Tester | Refusal>;
}

/** Lets one connection in, or says why not. */
async function letIn(socket: DataSocket, doors: Doors, isDraining: boolean): Promise<Visitor | Refusal> {
  if (isDraining) return draining;
  const auth = parseAuth(socket.handshake.auth);
  if (isRefusal(auth)) return auth;
  const forwarded = socket.handshake.headers["x-forwarded-for"];
  const caller = { remoteAddress: socket.handshake.address, forwardedFor: [forwarded].flat().join(",") };
  const address = clientAddress(caller, doors.trust);
  const visitor = await (auth.as === "test" ? doors.admitTest(address) : doors.admit(auth, address));
  if (isRefusal(visitor)) return visitor;
  // Who is gone before they heard their key can never come back to the seat.
  const isUnheard = !isOpen(socket) && visitor.role === "player" && visitor.key !== null;
  if (isUnheard) await freeSeat(visitor.live, visitor.playerId, doors.clock);
  socket.data.visitor = visitor;
  return visitor;
}

const isOpen = (socket: DataSocket): boolean => socket.conn.readyState === "open";

function connectError(socket: DataSocket, refusal: Refusal, { witness }: Pick<HallParts, "witness">): Error {
  const auth = parseAuth(socket.handshake.auth);
  witness.turnedAway("socket", isRefusal(auth) ? "unknown" : auth.as, refusal);
  const { refused: code, message } = refusal;
  return Object.assign(new Error(message), { data: { code, message } });
}

/** The address in the visitor's own bar, as far as the handshake tells it. */
function basesOf(
  { handshake }: DataSocket,
  { publicUrl, studentsBase, trust }: Pick<HallParts, "publicUrl" | "studentsBase" | "trust">,
): Bases {
  const isForwarded = handshake.headers["x-forwarded-proto"] === "https" && trust(handshake.address, 0);
  const scheme = handshake.secure || isForwarded ? "https" : "http";
  const base = publicUrl ?? `${scheme}://${handshake.headers.host ?? "localhost"}`;
  return { base, studentsBase: publicUrl ?? studentsBase(base) };
}
