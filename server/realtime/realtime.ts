// The sockets: who may open one, which session it belongs to, and what it may send.
import type { Server as HttpServer } from "node:http";
import type { Logger } from "pino";
import { Server, type Socket } from "socket.io";
import type { Line } from "#game/ids.ts";
import { isRefusal, type Refusal, refuse } from "#game/refusal.ts";
import type { Clock } from "#game/table.ts";
import type { Ack, ServerMessages } from "#protocol/messages.ts";
import { parseAuth } from "#protocol/parse-auth.ts";
import { parseCommand } from "#protocol/parse-command.ts";
import type { Metrics } from "../metrics.ts";
import type { LiveSession } from "../sessions/live-session.ts";
import { clientAddress, type Trust } from "./address.ts";
import type { Admit, Bases, Guest } from "./admission.ts";
import { freeSeat } from "./free-seat.ts";
import { ackOf, openDoor } from "./guarded.ts";
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
  /** The name of this process among those that share the store. */
  readonly node: string;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly fail: (error: unknown) => Refusal;
}

export interface Realtime {
  /** Lets nobody in any more and tells everybody that the server goes down; it also closes the HTTP server. */
  drain(): Promise<void>;
}

interface SocketData {
  visitor: Guest | Tester;
}
type GameServer = Server<Record<string, never>, ServerMessages, Record<string, never>, SocketData>;
export type DataSocket = Socket<Record<string, never>, ServerMessages, Record<string, never>, SocketData>;

const KIB = 1024;
const MOST_COMMAND = 16 * KIB;
/** What is larger is cut off by the transport, without a word; what lies between is answered with TOO_LARGE. */
const MOST_PACKET = 64 * KIB;
/** Whoever goes on sending after so many refusals is no person. */
const MOST_OVER_LIMIT = 100;

export const draining = refuse("DRAINING", "The server is being restarted; the game goes on in a moment");
const tooLarge = refuse("TOO_LARGE", `Cannot read the command as it must have at most ${MOST_COMMAND} characters`);
const tooOften = refuse("RATE_LIMITED", "Too many commands at once; wait a moment");
const deleted = refuse("CANNOT_JOIN", "This session has been deleted");

export function openRealtime(parts: RealtimeParts): Realtime {
  const io = createServer(parts);
  const hall = openHall(parts);
  io.use((socket, next) => void hall.letIn(socket).then(next));
  io.on("connection", hall.welcome);
  return {
    async drain() {
      hall.close();
      io.emit("farewell", { code: draining.refused, message: draining.message });
      await io.close();
    },
  };
}

/** The rooms behind the sockets, and the way into them. */
export interface Hall {
  /** Resolves with what the socket is told instead of being let in. */
  letIn(socket: DataSocket): Promise<Error | undefined>;
  welcome(socket: DataSocket): void;
  /** Lets nobody in any more, and listens to nobody. */
  close(): void;
}

export function openHall(parts: Omit<RealtimeParts, "server" | "allowedOrigins">): Hall {
  const rooms = new Map<LiveSession, Room>();
  const admitTest = createLineTest();
  const numbers = count();
  let isDraining = false;

  function welcome(socket: DataSocket, guest: Guest): void {
    const room = roomOf(guest.live);
    parts.metrics.connections.inc({ role: guest.role });
    socket.on("disconnect", () => {
      parts.metrics.connections.dec({ role: guest.role });
      // After a restart nobody is connected anyway, and the log should not end with everybody's leaving.
      if (!isDraining) room.leave(socket);
      if (room.isEmpty()) closeRoom(room);
    });
    listen(socket, guest, { parts, isDraining: () => isDraining });
    room.enter(socket, guest, basesOf(socket, parts));
  }

  function roomOf(live: LiveSession): Room {
    const known = rooms.get(live);
    if (known !== undefined) return known;
    const room = openRoom({ live, clock: parts.clock, newLine, onFailure: parts.fail });
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
    async letIn(socket) {
      const outcome = await letIn(socket, { ...parts, admitTest }, isDraining).catch(parts.fail);
      return isRefusal(outcome) ? connectError(outcome, parts) : undefined;
    },
    welcome(socket) {
      const { visitor } = socket.data;
      try {
        if (visitor.role === "tester") answerTest(socket, parts.clock);
        else welcome(socket, visitor);
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

function createServer({ server, allowedOrigins }: RealtimeParts): GameServer {
  return new Server(server, {
    serveClient: false,
    parser: textParser,
    transports: ["polling", "websocket"],
    perMessageDeflate: false,
    maxHttpBufferSize: MOST_PACKET,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request.headers, allowedOrigins)),
  });
}

interface Doors extends Pick<RealtimeParts, "admit" | "trust" | "clock"> {
  readonly admitTest: (address: string) => Promise<Tester | Refusal>;
}

/** Lets one connection in, or says why not. */
async function letIn(socket: DataSocket, doors: Doors, isDraining: boolean): Promise<Guest | Tester | Refusal> {
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

function connectError({ refused, message }: Refusal, { metrics, log }: Pick<RealtimeParts, "metrics" | "log">): Error {
  metrics.refusals.inc({ code: refused });
  log.info({ event: "connection refused", code: refused }, "connection refused");
  return Object.assign(new Error(message), { data: { code: refused, message } });
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
  readonly parts: Pick<RealtimeParts, "clock" | "metrics" | "fail">;
  readonly isDraining: () => boolean;
}

function listen(socket: GameSocket, guest: Guest, { parts, isDraining }: Listening): void {
  const { clock, metrics } = parts;
  const bucket = createTokenBucket(clock.now());
  let overLimit = 0;

  function check(payload: unknown): Refusal | null {
    if (!bucket.take(clock.now())) {
      overLimit += 1;
      if (overLimit > MOST_OVER_LIMIT) sayFarewell(socket, tooOften);
      return tooOften;
    }
    if (isDraining()) return draining;
    return (JSON.stringify(payload) ?? "").length > MOST_COMMAND ? tooLarge : null;
  }

  openDoor(socket, {
    check,
    handlers: { command: (payload) => playCommand(guest, payload) },
    onFailure: parts.fail,
    onAnswer(event, ack) {
      metrics.commands.inc({ event, result: ack.ok ? "ok" : "refused" });
      if (!ack.ok) metrics.refusals.inc({ code: ack.code });
    },
  });
}

async function playCommand(guest: Guest, payload: unknown): Promise<Ack> {
  const parsed = parseCommand(guest.role, payload);
  if (isRefusal(parsed)) return ackOf(parsed);
  const actor = guest.role === "player" ? { role: guest.role, playerId: guest.playerId } : { role: guest.role };
  const reply = await guest.live.play(actor, parsed.id, parsed.command);
  return reply.ok ? { ok: true, version: reply.version } : ackOf(reply.refusal);
}
