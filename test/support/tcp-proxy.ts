// A line between two programs that a test can cut or hold up, whole or for some of the connections on it.
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/**
 * cut: connections end, and new ones end at once. stalled: they stay open and nothing passes, in neither direction, as
 * when a cable is pulled. mute: what is asked arrives, and no answer comes back.
 */
export type Fault = "cut" | "stalled" | "mute";

export interface TcpProxy {
  /** That address, by way of this line. */
  readonly url: string;
  /**
   * Puts the line in that state, for connections of now and later, until `mend`.
   *
   * @param naming only the connections whose first bytes hold this text
   */
  be(fault: Fault, naming?: string): void;
  /** Lets everything pass again, and first what has been held up. */
  mend(): void;
  /** How many bytes have been asked so far. */
  asked(): number;
  /** How many connections there have been whose first bytes hold this text. */
  made(naming: string): number;
  close(): Promise<void>;
}

interface Connection {
  readonly asker: Socket;
  readonly answerer: Socket;
  opening: string; // the first bytes; empty before they have come
  held: { readonly to: Socket; readonly bytes: Buffer }[];
}

interface State {
  readonly fault: Fault;
  readonly naming: string;
}

/** Opens a line to the host and port of an address. */
export async function openTcpProxy(target: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(target);
  const connections = new Set<Connection>();
  let state: State | null = null;
  let asked = 0;
  const openings: string[] = [];

  const faultOf = ({ opening }: Connection): Fault | null =>
    state !== null && opening.includes(state.naming) ? state.fault : null;

  function pass(connection: Connection, to: Socket, bytes: Buffer): void {
    const fault = faultOf(connection);
    const isHeld = fault === "stalled" || (fault === "mute" && to === connection.asker);
    if (fault === "cut") end(connection);
    else if (isHeld) connection.held.push({ to, bytes });
    else to.write(bytes);
  }

  function end(connection: Connection): void {
    connections.delete(connection);
    connection.asker.destroy();
    connection.answerer.destroy();
  }

  /** What was said before is still passed on; but a stalled line does not even tell that somebody has hung up. */
  function hangUp(connection: Connection): void {
    if (faultOf(connection) !== null) return;
    connections.delete(connection);
    connection.asker.destroySoon();
    connection.answerer.destroySoon();
  }

  const server = createServer({ allowHalfOpen: true }, (asker) => {
    const answerer = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    const connection: Connection = { asker, answerer, opening: "", held: [] };
    connections.add(connection);
    asker.on("data", (bytes) => {
      asked += bytes.length;
      if (connection.opening === "") openings.push(bytes.toString("latin1"));
      connection.opening ||= bytes.toString("latin1");
      pass(connection, answerer, bytes);
    });
    answerer.on("data", (bytes) => pass(connection, asker, bytes));
    for (const socket of [asker, answerer]) {
      socket.on("error", () => {}); // the closing follows
      for (const ending of ["end", "close"]) socket.on(ending, () => hangUp(connection));
    }
  });
  await listen(server);

  function mend(): void {
    state = null;
    for (const connection of connections) {
      for (const { to, bytes } of connection.held) to.write(bytes);
      connection.held = [];
      if ([connection.asker, connection.answerer].some(hasEnded)) hangUp(connection);
    }
  }

  return {
    url: Object.assign(new URL(target), { hostname: "127.0.0.1", port: String((server.address() as AddressInfo).port) })
      .href,
    be(fault, naming = "") {
      state = { fault, naming };
      for (const connection of connections) if (faultOf(connection) === "cut") end(connection);
    },
    mend,
    asked: () => asked,
    made: (naming) => openings.filter((opening) => opening.includes(naming)).length,
    async close() {
      for (const connection of connections) end(connection);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const hasEnded = (socket: Socket): boolean => socket.destroyed || socket.readableEnded;

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
}
