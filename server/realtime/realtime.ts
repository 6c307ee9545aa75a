// The sockets: who may open one, which session it belongs to, and what it may send.
import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import type { HostCommand, PlayerCommand } from "#game/command.ts";
import { type Line, millis } from "#game/ids.ts";
import { isRefusal, type Refusal, refuse } from "#game/refusal.ts";
import type { Clock } from "#game/table.ts";
import type { Ack, ServerMessages } from "#protocol/messages.ts";
import { parseAuth } from "#protocol/parse-auth.ts";
import { type Parsed, parseCommand } from "#protocol/parse-command.ts";
import { securityHeaders } from "../http/security-headers.ts";
import type { Limits } from "../limits.ts";
import type { Metrics } from "../metrics.ts";
import type { LiveSession } from "../sessions/live-session.ts";
import type { Witness } from "../witness.ts";
import { clientAddress, type Trust } from "./address.ts";
import type { Admit, Bases, Guest } from "./admission.ts";
import { createPending, hangUp, type Pending } from "./drain.ts";
import { freeSeat } from "./free-seat.ts";
import { ackOf, createGuard, type Guard } from "./guarded.ts";
import { answerTest, createLineTest, type Tester } from "./line-test.ts";
import { isOwnOrigin } from "./origin.ts";
import { type GameSocket, openRoom, type Room, sayFarewell } from "./room.ts";
import { textParser } from "./text-parser.ts";
import { createTokenBucket } from "./token-bucket.ts";

export interface RealtimeParts {
  readonly server: HttpServer;
  readonly admit: Admit;
  readonly trust: Trust;
  readonly allowedOrigins: readonly string[];
  readonly publicUrl: string | null;
  readonly studentsBase: (base: string) => string;
  readonly clock: Clock;
  readonly limits: Limits;
  /** The name of this process among those that share the store. */
  readonly node: string;
  readonly metrics: Metrics;
  readonly witness: Witness;
  readonly fail: (error: unknown) => Refusal;
}

export interface Realtime {
  /**
   * Lets nobody in any more, tells everybody that the server goes down, waits for what is being stored, and hangs up; it
   * also closes the HTTP server.
   */
  drain(): Promise<void>;
}

type Visitor = Guest | Tester;
interface SocketData {
  visitor: Visitor;
}
type GameServer = Server<Record<string, never>, ServerMessages, Record<string, never>, SocketData>;
export type DataSocket = Socket<Record<string, never>, ServerMessages, Record<string, never>, SocketData>;

const KIB = 1024;
const MOST_COMMAND = 16 * KIB;
/** What is larger is cut off by the transport, without a word; what lies between is answered with TOO_LARGE. */
const MOST_PACKET = 64 * KIB;
const LAST_REQUESTS = millis(1500);
/** Whoever goes on sending after so many refusals is no person. */
const MOST_OVER_LIMIT = 100;
/** A page asks once per connection; who asks again and again on the same one is guessing. */
const MOST_ENTRIES = 5;

export const draining = refuse("DRAINING", "The server is being restarted; the game goes on in a moment");
const tooLarge = refuse("TOO_LARGE", `Cannot read the command as it must have at most ${MOST_COMMAND} characters`);
const tooOften = refuse("RATE_LIMITED", "Too many commands at once; wait a moment");
const deleted = refuse("CANNOT_JOIN", "This session has been deleted");

export function openRealtime(parts: RealtimeParts): Realtime {
  const io = createServer(parts);
  const hall = openHall(parts);
  const mayEnter = countEntries();
  io.use((socket, next) => {
    if (mayEnter(socket.conn)) void hall.letIn(socket).then(next);
    else socket.conn.close();
  });
  io.on("connection", hall.welcome);
  return {
    async drain() {
      hall.close();
      io.emit("farewell", { code: draining.refused, message: draining.message });
      await hangUp(io.sockets.sockets, hall.pending, parts.clock);
      await endRequests(io, parts);
    },
  };
}

/** The rooms behind the sockets, and the way into them. */
export interface Hall {
  /** Resolves with what the socket is told instead of being let in. */
  letIn(socket: DataSocket): Promise<Error | undefined>;
  welcome(socket: DataSocket): void;
  /** What is being worked at just now. */
  readonly pending: Pending;
  /** Lets nobody in any more, and listens to nobody. */
  close(): void;
}

export function openHall(parts: Omit<RealtimeParts, "server" | "allowedOrigins">): Hall {
  const rooms = new Map<LiveSession, Room>();
  const admitTest = createLineTest();
  const numbers = count();
  const pending = createPending(parts.clock);
  const guard = guardOver(pending, parts);
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
    live.onClose(() => room.dismissAll(deleted));
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

/** Whoever still has half a request to send may end it, but not take for ever. */
async function endRequests(io: GameServer, { clock, server }: RealtimeParts): Promise<void> {
  clock.after(LAST_REQUESTS, () => server.closeAllConnections());
  await io.close();
}

function countTakeOvers(socket: GameSocket, { metrics }: Pick<RealtimeParts, "metrics">): void {
  socket.onAnyOutgoing((event, message) => {
    if (event === "farewell" && message.code === "TAKEN_OVER") metrics.takeovers.inc();
  });
}

function guardOver(pending: Pending, { fail }: Pick<RealtimeParts, "fail">): Guard<Visitor> {
  const guard = createGuard<Visitor>(fail);
  const handle: typeof playCommand = (parsed, guest) => pending.follow(playCommand(parsed, guest));
  guard.register("command", { mayBeSentBy: isGuest, cost: 1, read: readCommand, handle });
  return guard;
}

/** Whether this connection may ask once more. */
function countEntries(): (connection: object) => boolean {
  const entries = new WeakMap<object, number>();
  return (connection) => {
    const asked = (entries.get(connection) ?? 0) + 1;
    entries.set(connection, asked);
    return asked <= MOST_ENTRIES;
  };
}

function* count(): Generator<number, never> {
  for (let number = 1; ; number += 1) yield number;
}

function createServer({ server, allowedOrigins, publicUrl, limits, witness }: RealtimeParts): GameServer {
  const io: GameServer = new Server(server, {
    serveClient: false,
    parser: textParser,
    transports: ["polling", "websocket"],
    perMessageDeflate: false,
    maxHttpBufferSize: MOST_PACKET,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    connectTimeout: limits.silence,
    allowRequest(request, decide) {
      const isOwn = isOwnOrigin(request.headers, allowedOrigins);
      if (!isOwn) witness.foreignOrigin("socket");
      decide(null, isOwn && io.engine.clientsCount < limits.sockets);
    },
  });
  io.engine.use(securityHeaders(publicUrl?.startsWith("https:") ?? false));
  return io;
}

interface Doors extends Pick<RealtimeParts, "admit" | "trust" | "clock"> {
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

function connectError(socket: DataSocket, refusal: Refusal, { witness }: Pick<RealtimeParts, "witness">): Error {
  const auth = parseAuth(socket.handshake.auth);
  witness.turnedAway("socket", isRefusal(auth) ? "unknown" : auth.as, refusal);
  const { refused: code, message } = refusal;
  return Object.assign(new Error(message), { data: { code, message } });
}

/** The address in the visitor's own bar, as far as the handshake tells it. */
function basesOf(
  { handshake }: DataSocket,
  { publicUrl, studentsBase, trust }: Pick<RealtimeParts, "publicUrl" | "studentsBase" | "trust">,
): Bases {
  const isForwarded = handshake.headers["x-forwarded-proto"] === "https" && trust(handshake.address, 0);
  const scheme = handshake.secure || isForwarded ? "https" : "http";
  const base = publicUrl ?? `${scheme}://${handshake.headers.host ?? "localhost"}`;
  return { base, studentsBase: publicUrl ?? studentsBase(base) };
}

interface Listening {
  readonly parts: Pick<RealtimeParts, "clock" | "metrics" | "witness">;
  readonly guard: Guard<Visitor>;
  readonly isDraining: () => boolean;
  readonly onLeave: () => void;
}

function listen(socket: GameSocket, visitor: Visitor, { parts, guard, isDraining, onLeave }: Listening): void {
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

const isGuest = (visitor: Visitor): visitor is Guest => visitor.role !== "tester";

const readCommand = (payload: unknown, { role }: Guest) => parseCommand(role, payload);

async function playCommand({ id, command }: Parsed<PlayerCommand | HostCommand>, guest: Guest): Promise<Ack> {
  const actor = guest.role === "player" ? { role: guest.role, playerId: guest.playerId } : { role: guest.role };
  const reply = await guest.live.play(actor, id, command);
  return reply.ok ? { ok: true, version: reply.version } : ackOf(reply.refusal);
}
