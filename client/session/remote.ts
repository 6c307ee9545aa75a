/** A session on the server, over one socket that comes back by itself. */
import { signal } from "@preact/signals";
import { io, type Socket } from "socket.io-client";
import type { HostCommand, PlayerCommand } from "#game/command.ts";
import type { RefusalCode } from "#game/refusal.ts";
import {
  type Ack,
  type ClientMessages,
  type ConnectRefusal,
  type ServerMessages,
  type Welcome,
  wireOf,
} from "#protocol/messages.ts";
import { protocolVersion } from "#protocol/version.ts";
import { newId } from "./new-id.ts";
import type { ClassSession, Connection, Reply, Update } from "./session.ts";

/** Who connects: a newcomer with a wish for a name, or somebody with a key. */
export type Entry =
  | { readonly code: string; readonly as: "player"; readonly name: string | null }
  | { readonly code: string; readonly as: "player" | "host" | "screen"; readonly key: string };

const patience = 4000; // milliseconds for an answer before the command is sent again
const silence = 1500; // milliseconds without the server before the screen says so
const rest = 1000; // milliseconds before a server that has just said no is asked again

const closed = { state: "ended", code: "NOT_JOINED", message: "The connection has ended" } as const;

/** Refusals that pass by themselves. */
const passing: readonly RefusalCode[] = ["DRAINING", "BUSY", "STORAGE_UNAVAILABLE"];

interface Line {
  readonly socket: Socket<ServerMessages, ClientMessages>;
  readonly connection: { value: Connection };
}

/**
 * Connects to a session.
 *
 * @param onWelcome called once per connection, before the first view; a newcomer is told their key here
 */
export function connect(entry: Entry, onWelcome: (welcome: Welcome) => void): ClassSession {
  const update = signal<Update | null>(null);
  const connection = signal<Connection>({ state: "connecting" });
  let key = "key" in entry ? entry.key : null;
  const socket: Socket<ServerMessages, ClientMessages> = io({
    auth: (send) => send(authOf(entry, key)),
    query: { code: entry.code },
    transports: ["polling", "websocket"], // those that the server speaks
    tryAllTransports: true, // a school's filter may stop the first way and not the second
    reconnectionDelay: 300,
    reconnectionDelayMax: 3000,
    randomizationFactor: 0.6,
    timeout: 5000,
  });

  socket.on("welcome", (welcome) => {
    key = welcome.key ?? key; // from now on this device has a seat
    connection.value = { state: "open" };
    onWelcome(welcome);
  });
  socket.on("view", ({ view, happened }) => {
    update.value = { view, happened, receivedAt: performance.now() };
  });
  socket.on("farewell", ({ code, message }) => {
    // A server that goes down says so and comes back; every other farewell is for good.
    if (code === "DRAINING") return;
    connection.value = { state: "ended", code, message };
    socket.close();
  });
  socket.on("connect_error", (error) => {
    const refusal = refusalOf(error);
    if (refusal === null || passing.includes(refusal.code)) return;
    connection.value = { state: "ended", ...refusal };
    socket.close();
  });
  const line: Line = { socket, connection };
  const forgetRetries = retryWhereTheSocketDoesNot(line);
  const forgetWaking = reconnectOnWaking(line);
  const forgetSilence = noticeSilence(line);

  return {
    update,
    connection,
    send: (command) => deliver(line, command),
    close() {
      connection.value = closed;
      forgetRetries();
      forgetWaking();
      forgetSilence();
      socket.close();
    },
  };
}

function authOf(entry: Entry, key: string | null): Record<string, unknown> {
  const { code, as } = entry;
  if (key !== null) return { protocol: protocolVersion, code, as, key };
  const name = "name" in entry ? entry.name : null;
  return { protocol: protocolVersion, code, as, ...(name === null ? {} : { name }) };
}

function refusalOf(error: Error & { data?: Partial<ConnectRefusal> }): ConnectRefusal | null {
  const { code, message } = error.data ?? {};
  return code === undefined || message === undefined ? null : { code, message };
}

/** The same id every time: however often it has to be sent, it counts once. */
async function deliver({ socket, connection }: Line, command: PlayerCommand | HostCommand): Promise<Reply> {
  const wire = wireOf(newId(), command);
  for (;;) {
    try {
      const ack: Ack = await socket.timeout(patience).emitWithAck("command", wire);
      if (ack.ok) return { ok: true };
      if (ack.code !== "DRAINING") return ack;
      await new Promise((goOn) => setTimeout(goOn, rest)); // the server hangs up; the next one is asked again
    } catch {
      if (connection.value.state === "ended") return { ok: false, code: closed.code, message: closed.message };
    }
  }
}

/** The socket comes back by itself after a lost network, but not where the server has said no or has hung up. */
function retryWhereTheSocketDoesNot({ socket, connection }: Line): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const retry = () => {
    if (socket.active || connection.value.state === "ended") return;
    clearTimeout(timer);
    // a whole class is sent away at once and must not come back at once
    timer = setTimeout(() => socket.connect(), rest * (1 + Math.random()));
  };
  socket.on("connect_error", retry);
  socket.on("disconnect", retry);
  return () => clearTimeout(timer);
}

/** A phone that wakes up does not wait for the next try. */
function reconnectOnWaking({ socket, connection }: Line): () => void {
  const wake = () => {
    if (document.visibilityState !== "visible" || connection.value.state === "ended") return;
    if (!socket.connected) socket.connect();
  };
  const events = ["online", "pageshow"] as const;
  for (const event of events) window.addEventListener(event, wake);
  document.addEventListener("visibilitychange", wake);
  return () => {
    for (const event of events) window.removeEventListener(event, wake);
    document.removeEventListener("visibilitychange", wake);
  };
}

/** A short gap is not worth a word; a longer one is. */
function noticeSilence({ socket, connection }: Line): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  socket.on("disconnect", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (connection.value.state !== "ended") connection.value = { state: "lost" };
    }, silence);
  });
  socket.on("welcome", () => clearTimeout(timer));
  return () => clearTimeout(timer);
}
