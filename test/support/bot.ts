// A device without a screen that behaves as the real client does: it comes back by itself, and sends what is not yet acknowledged again.
import { setTimeout as pause } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { playerId as idOf } from "#game/ids.ts";
import type { View, Viewer } from "#game/view.ts";
import type { Ack, ConnectRefusal, Farewell, ViewMessage, Welcome } from "#protocol/messages.ts";
import { type History, isForGood, passes } from "./history.ts";

export interface BotParts {
  readonly url: string; // with `?code=`, it is led to another node than the rest of its class
  readonly code: string;
  readonly as: "player" | "host" | "screen";
  readonly key?: string;
  readonly history: History;
  readonly habits?: Habits;
  /** Is told of every view. */
  readonly onView?: (view: View) => void;
}

/** What happens to commands on their way. */
export interface Habits {
  /** How often a command is sent each time; 1 as a rule. */
  readonly copies?: () => number;
  /** Resolves when a command leaves at last; at once as a rule. */
  readonly delay?: () => Promise<void>;
  /** Whether an older command is sent again now, long after its answer; never as a rule. */
  readonly echoes?: () => boolean;
}

export interface Bot {
  readonly playerId: string; // "" for a teacher
  readonly key: string;
  /** The newest view of this connection. */
  view(): View;
  hasView(): boolean;
  /** Resolves with the first view, from the last one on, that is as wanted. */
  until(isWanted: (view: View) => boolean): Promise<View>;
  /** Resolves with the answer for good: sends the command again, under its id, until there is one. */
  send(type: string, payload?: object): Promise<Ack>;
  /** Resolves when the server has answered on the connection of now. */
  isBack(): Promise<void>;
  /** As when the page is loaded again: another socket, with the key and what is unacknowledged. */
  reload(): void;
  /** The page is closed. Whoever opens it again does so by `reload`. */
  leave(): void;
  /** For good: nothing is sent any more. */
  close(): void;
}

interface Command {
  readonly id: string;
  readonly type: string;
}

const PATIENCE = 2000; // milliseconds for an answer before a command is sent again
const REST = 150; // milliseconds before a server that has just said no is asked again; doubled each time for a command
const LONGEST_REST = 2000; // who asks more often is taken for a flood

const closed: Ack = { ok: false, code: "NOT_JOINED", message: "The device is switched off" };

const ids = (function* () {
  for (let id = 1; ; id += 1) yield `deed-${id}`;
})();

/** Comes in, and resolves with the first view. */
export async function openBot(parts: BotParts): Promise<Bot> {
  const bot = createBot(parts);
  await bot.until(() => true);
  return bot;
}

function createBot({ url, code, as, history, habits = {}, onView = () => {}, ...parts }: BotParts): Bot {
  const { copies = () => 1, delay = async () => {}, echoes = () => false } = habits;
  let key = parts.key ?? "";
  let playerId = "";
  let newest: View | null = null;
  let isClosed = false;
  const seen = new Set<() => void>();
  const past: Command[] = [];
  const actor = () => (as === "player" ? playerId : as);
  const viewer = (): Viewer => (as === "player" ? { role: as, playerId: idOf(playerId) } : { role: as });

  function open(): Socket {
    const socket = connect(url, code, () => ({ protocol: 1, code, as, ...(key === "" ? {} : { key }) }));
    socket.on("welcome", (welcome: Welcome) => {
      key = welcome.key ?? key;
      playerId = welcome.playerId ?? playerId;
      newest = null; // what was seen before is not news of this connection
    });
    socket.on("view", (message: ViewMessage) => {
      newest = message.view;
      history.saw(`${actor()} of ${code}`, viewer(), message);
      onView(message.view);
      for (const look of seen) look();
    });
    const complain = ({ code: why, message }: Farewell) =>
      history.complain(`${actor()} was sent away: ${why} ${message}`);
    comeBack(socket, complain);
    return socket;
  }

  let socket = open();

  async function ask(command: Command): Promise<Ack | null> {
    history.sent(actor(), command);
    try {
      const ack = (await socket.timeout(PATIENCE).emitWithAck("command", command)) as Ack;
      history.told(actor(), command.id, ack);
      return ack;
    } catch {
      return null;
    }
  }

  /** The oldest first. */
  function echo(): void {
    const command = past.shift();
    if (command !== undefined) void ask(command);
  }

  return {
    get playerId() {
      return playerId;
    },
    get key() {
      return key;
    },
    view() {
      if (newest === null) throw new Error(`${actor()} has seen nothing yet`);
      return newest;
    },
    hasView: () => newest !== null,
    until: (isWanted) =>
      new Promise((resolve) => {
        const look = () => {
          if (newest === null || !isWanted(newest)) return;
          seen.delete(look);
          resolve(newest);
        };
        seen.add(look);
        look();
      }),
    async send(type, payload = {}) {
      const command: Command = { id: ids.next().value as string, type, ...payload };
      await delay();
      if (echoes()) echo();
      past.push(command);
      for (let rest = REST; !isClosed; rest = Math.min(LONGEST_REST, 2 * rest)) {
        const acks = await Promise.all(Array.from({ length: copies() }, () => ask(command)));
        const answer = acks.find((ack) => ack !== null && isForGood(ack));
        if (answer) return answer;
        if (acks.some((ack) => ack !== null)) await pause(rest);
      }
      return closed;
    },
    async isBack() {
      while (!(await reaches(socket))) await pause(REST);
    },
    reload() {
      socket.close();
      socket = open();
    },
    leave: () => void socket.close(),
    close() {
      isClosed = true;
      socket.close();
    },
  };
}

function connect(url: string, code: string, auth: () => object): Socket {
  return io(url, {
    auth: (send) => send(auth()),
    query: { code, ...Object.fromEntries(new URL(url).searchParams) },
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 100,
    reconnectionDelayMax: 500,
    timeout: 3000,
  });
}

/** The socket comes back by itself after a lost network, but not where the server has said no or has hung up. */
function comeBack(socket: Socket, complain: (why: Farewell) => void): void {
  let isOver = false;
  const end = (why: Farewell) => {
    isOver = true;
    complain(why);
    socket.close();
  };
  const retry = () => {
    if (!socket.active && !isOver) setTimeout(() => isOver || socket.connect(), REST);
  };
  socket.on("farewell", (why: Farewell) => why.code === "DRAINING" || end(why));
  socket.on("connect_error", ({ data }: Error & { data?: ConnectRefusal }) => {
    if (data !== undefined && !passes(data.code)) end(data);
    else retry();
  });
  socket.on("disconnect", (reason) => {
    if (reason === "io client disconnect") isOver = true;
    else retry();
  });
}

/** Something that is no event of the game: the door refuses it, which proves that the line is whole. */
async function reaches(socket: Socket): Promise<boolean> {
  try {
    await socket.timeout(PATIENCE).emitWithAck("hello");
    return true;
  } catch {
    return false;
  }
}
