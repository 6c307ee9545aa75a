/** A session on the server, over one socket that comes back by itself. */
import { signal } from "@preact/signals";
import { io, type Socket } from "socket.io-client";
import type { RefusalCode } from "#game/refusal.ts";
import type { ClientMessages, ConnectRefusal, ServerMessages, ViewMessage, Welcome } from "#protocol/messages.ts";
import { protocolVersion } from "#protocol/version.ts";
import { browserClock as clock } from "./browser-clock.ts";
import { createComeback } from "./comeback.ts";
import { newId } from "./new-id.ts";
import { createOutbox, type Outbox, type Unsent } from "./outbox.ts";
import { forgetReload, reloadOnce } from "./reload-once.ts";
import type { ClassSession, Connection, LeftBehind, Update } from "./session.ts";
import { noDrawer, unsentDrawer } from "./unsent-drawer.ts";
import { onWaking } from "./waking.ts";

/** Who connects: a newcomer with a wish for a name, or somebody with a key. */
export type Entry =
  | { readonly code: string; readonly as: "player"; readonly name: string | null }
  | { readonly code: string; readonly as: "player" | "host" | "screen"; readonly key: string };

const silence = 1500; // milliseconds without the server before the screen says so
const deaf = 12_000; // milliseconds in which a living line would have brought a ping

const closed = { state: "ended", code: "NOT_JOINED", message: "The connection has ended" } as const;

const unplayable = { ok: false, code: "NOT_JOINED", message: "This class is damaged and takes no commands" } as const;

/** Refusals that pass by themselves. */
const passing: readonly RefusalCode[] = ["DRAINING", "BUSY", "STORAGE_UNAVAILABLE"];

/** Ends after which the seat may still be had, and what waits for it be sent. */
const passingEnds: readonly RefusalCode[] = ["PROTOCOL_MISMATCH", "RATE_LIMITED", "INTERNAL"];

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
  const unsent = signal<readonly Unsent[]>([]);
  const leftBehind = signal<LeftBehind | null>(null);
  let key = "key" in entry ? entry.key : null;
  const socket = openSocket(entry, () => key);
  const outbox = createOutbox({
    send: (wire, onAnswer) => socket.emit("command", wire, onAnswer),
    drawer: entry.as === "player" ? unsentDrawer : noDrawer,
    clock,
    chance: Math.random,
    newId,
    onChange: (next) => {
      unsent.value = next;
    },
    onLeftBehind: (code) => {
      leftBehind.value = { code, turn: update.value?.view.turn ?? 0 };
    },
  });

  socket.on("welcome", (welcome) => {
    key = welcome.key ?? key; // from now on this device has a seat
    connection.value = { state: "open" };
    forgetReload();
    onWelcome(welcome);
    outbox.open(`${entry.code} ${welcome.playerId ?? entry.as}`);
  });
  socket.on("view", (message) => {
    if (message.trouble === "damaged") outbox.clear();
    update.value = updateOf(message);
  });
  socket.on("disconnect", outbox.close);
  const line: Line = { socket, connection };
  endWhenToldTo(line, outbox);
  const endings = [comeBack(line), noticeSilence(line)];

  return {
    update,
    connection,
    unsent,
    leftBehind,
    send: (command) => (update.peek()?.trouble === "damaged" ? Promise.resolve(unplayable) : outbox.send(command)),
    close() {
      connection.value = closed;
      for (const end of endings) end();
      socket.close();
    },
  };
}

/** What is damaged can be looked at: there is nothing to do. */
function updateOf({ view, happened, trouble }: ViewMessage): Update {
  const shown = trouble === "damaged" ? { ...view, mayDo: [] } : view;
  return { view: shown, happened, receivedAt: performance.now(), trouble };
}

function openSocket(entry: Entry, keyNow: () => string | null): Line["socket"] {
  return io({
    auth: (send) => send(authOf(entry, keyNow())),
    query: { code: entry.code },
    transports: ["polling", "websocket"], // those that the server speaks
    tryAllTransports: true, // a school's filter may stop the first way and not the second
    reconnection: false, // it gives up where the server has hung up, and waits where a phone has woken up
    timeout: 5000,
  });
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

/** A server that goes down says so and comes back; every other farewell, and most refusals, are for good. */
function endWhenToldTo({ socket, connection }: Line, outbox: Outbox): void {
  const end = (refusal: ConnectRefusal) => {
    connection.value = { state: "ended", ...refusal };
    socket.close();
    if (passingEnds.includes(refusal.code)) outbox.close();
    else outbox.clear();
  };
  socket.on("farewell", (farewell) => {
    if (farewell.code !== "DRAINING") end(farewell);
  });
  socket.on("connect_error", (error) => {
    const refusal = refusalOf(error);
    if (refusal === null || passing.includes(refusal.code)) return;
    if (refusal.code !== "PROTOCOL_MISMATCH" || !reloadOnce()) end(refusal);
  });
}

/** Opens the line again whenever it is gone; at once when the device wakes up, and anew where it may be dead. */
function comeBack({ socket, connection }: Line): () => void {
  let heardAt = clock.now();
  const hear = () => {
    heardAt = clock.now();
  };
  const isEnded = () => connection.value.state === "ended";
  const open = () => {
    if (!isEnded()) socket.disconnect().connect();
  };
  const comeback = createComeback({ open, clock, chance: Math.random });
  const lost = () => {
    if (!isEnded()) comeback.lost();
  };
  socket.on("disconnect", (reason) => {
    if (reason !== "io client disconnect") lost();
  });
  socket.on("connect_error", lost);
  socket.on("welcome", comeback.won);
  socket.on("connect", hear);
  socket.onAny(hear);
  socket.io.on("ping", hear);
  const forget = onWaking((how) => {
    const isDead = how !== "seen" || Math.abs(clock.now() - heardAt) > deaf;
    if (!isEnded() && (!socket.connected || isDead)) comeback.now();
  });
  return () => {
    forget();
    comeback.stop();
  };
}

/** A short gap is not worth a word; a longer one is. */
function noticeSilence({ socket, connection }: Line): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRestart = false;
  socket.on("farewell", ({ code }) => {
    isRestart = code === "DRAINING";
  });
  socket.on("disconnect", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (connection.value.state !== "ended") connection.value = { state: "lost", isRestart };
    }, silence);
  });
  socket.on("welcome", () => {
    clearTimeout(timer);
    isRestart = false;
  });
  return () => clearTimeout(timer);
}
