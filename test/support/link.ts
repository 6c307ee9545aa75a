// A stretch of network between a client and whoever answers it, which the test can cut, or make silent, while it is in use.
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface Link {
  readonly port: number;
  /** Ends all connections and refuses new ones, until `mend`. */
  cut(kind?: string): void;
  /** Lets nothing through and tells nobody, as when the Wi-Fi is gone, until `mend`: then what was held goes on. */
  silence(kind?: string): void;
  mend(): void;
  /** Connections that lead there now. */
  count(to: Address): number;
  close(): Promise<void>;
}

interface Line {
  readonly near: Socket;
  readonly far: Socket;
  readonly to: Address;
  readonly opening: string; // the first bytes of the client, by which kinds of connections are told apart
}

type State = { readonly is: "open" } | { readonly is: "cut" | "silent"; readonly kind: string };

/**
 * Opens a link on a port of its own. A kind of connections is known by a text in its first bytes; without one, all are
 * meant.
 *
 * @param whereTo asked for each new connection, and again while nobody answers there; null: nobody is there
 */
export async function openLink(whereTo: (refusedBy: readonly Address[]) => Address | null): Promise<Link> {
  const lines = new Set<Line>();
  const waiting = new Set<() => void>(); // connections that came in during a silence
  let state: State = { is: "open" };
  const isMeant = (opening: string) => state.is !== "open" && opening.includes(state.kind);

  async function accept(near: Socket): Promise<void> {
    near.on("error", () => {}); // its end follows
    const first = await firstBytes(near);
    if (first === null) return;
    const opening = first.toString("latin1");
    while (state.is === "silent" && isMeant(opening)) await new Promise<void>((goOn) => waiting.add(goOn));
    const reached = state.is === "cut" && isMeant(opening) ? null : await reach(whereTo);
    if (reached === null) return void near.destroy();
    reached.far.write(first);
    join({ near, opening, ...reached });
  }

  function join(line: Line): void {
    lines.add(line);
    carry(line, () => {
      const isHeld = () => state.is === "silent" && isMeant(line.opening);
      const end = () => {
        lines.delete(line);
        line.near.destroySoon(); // what was sent before the end still arrives
        line.far.destroySoon();
      };
      if (isHeld()) waiting.add(end);
      else end();
    });
    hold(line);
  }

  function hold({ near, far, opening }: Line): void {
    for (const socket of [near, far]) {
      if (state.is === "silent" && isMeant(opening)) socket.pause();
      else socket.resume();
    }
  }

  function change(next: State): void {
    state = next;
    for (const line of lines) {
      if (state.is === "cut" && isMeant(line.opening)) line.near.destroy();
      hold(line);
    }
    const held = [...waiting];
    waiting.clear();
    for (const goOn of held) goOn();
  }

  const server = await listen((near) => void accept(near));
  return {
    port: (server.address() as AddressInfo).port,
    cut: (kind = "") => change({ is: "cut", kind }),
    silence: (kind = "") => change({ is: "silent", kind }),
    mend: () => change({ is: "open" }),
    count: (to) => [...lines].filter((line) => isSame(line.to, to)).length,
    async close() {
      change({ is: "cut", kind: "" });
      server.close();
      await once(server, "close");
    },
  };
}

export const addressOf = (url: string): Address => ({ host: "127.0.0.1", port: Number(new URL(url).port) });

export const isSame = (one: Address, other: Address): boolean => one.host === other.host && one.port === other.port;

async function listen(accept: (near: Socket) => void): Promise<Server> {
  const server = createServer(accept).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

function firstBytes(near: Socket): Promise<Buffer | null> {
  return new Promise((resolve) => {
    near.once("data", (chunk: Buffer) => {
      near.pause();
      resolve(chunk);
    });
    near.once("close", () => resolve(null));
  });
}

/** The first address that answers. */
async function reach(whereTo: (refusedBy: readonly Address[]) => Address | null) {
  const refusedBy: Address[] = [];
  for (;;) {
    const to = whereTo(refusedBy);
    if (to === null) return null;
    const far = connect(to);
    far.on("error", () => {});
    const isThere = await new Promise<boolean>((resolve) => {
      far.once("connect", () => resolve(true));
      far.once("close", () => resolve(false));
    });
    if (isThere) return { far, to };
    refusedBy.push(to);
  }
}

function carry({ near, far }: Line, onEnd: () => void): void {
  near.setNoDelay(true);
  far.setNoDelay(true);
  near.on("data", (chunk) => far.write(chunk));
  far.on("data", (chunk) => near.write(chunk));
  near.once("close", onEnd);
  far.once("close", onEnd);
}
