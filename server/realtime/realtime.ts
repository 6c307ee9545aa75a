// Socket.IO on the server: how connections are made, what they may carry, and how they end.
import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import { millis } from "#game/ids.ts";
import { securityHeaders } from "../http/security-headers.ts";
import type { Limits } from "../limits.ts";
import { hangUp } from "./drain.ts";
import { type HallParts, openHall } from "./hall.ts";
import { draining } from "./listening.ts";
import { isOwnOrigin } from "./origin.ts";
import { textParser } from "./text-parser.ts";
import type { GameServer } from "./visitor.ts";

export interface RealtimeParts extends HallParts {
  readonly server: HttpServer;
  readonly allowedOrigins: readonly string[];
  readonly limits: Limits;
}

export interface Realtime {
  /**
   * Lets nobody in any more, tells everybody that the server goes down, waits for what is being stored, and hangs up; it
   * also closes the HTTP server.
   */
  drain(): Promise<void>;
}

const KIB = 1024;
/** What is larger is cut off without a word; what is still too large for a command is answered with TOO_LARGE. */
const MOST_PACKET = 64 * KIB;
const LAST_REQUESTS = millis(1500);
/** A page asks once per connection; who asks again and again on the same one is guessing. */
const MOST_ENTRIES = 5;

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

/** Whoever still has half a request to send may end it, but not take for ever. */
async function endRequests(io: GameServer, { clock, server }: RealtimeParts): Promise<void> {
  clock.after(LAST_REQUESTS, () => server.closeAllConnections());
  await io.close();
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
