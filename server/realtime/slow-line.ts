// A device that reads more slowly than it is told things: it is known to be behind, and a line that is stuck is cut.

/** A connection of the transport, as far as it tells what it has not passed on yet. */
export interface Connection {
  /** What a packet is given to before the network takes it; a WebSocket has a buffer of its own behind it. */
  readonly transport: object;
  /** packetCreate: something is to be sent. drain: all of it has been passed on to the transport. */
  on(event: "packetCreate" | "drain", listener: (packet: { readonly data?: unknown }) => void): unknown;
  close(discard: boolean): unknown;
}

/**
 * Sends at once, or as soon as what waits already has been passed on: more would only wait behind it. Of several that
 * cannot be sent at once only the last is.
 */
export type WhenFree = (send: () => void) => void;

const MOST_WAITING = 1024 * 1024; // signs: a device that has so much to read is not reading

/** @param onStuck is told when the line is cut as too much waits for it */
export function watchLine(connection: Connection, onStuck: () => void): WhenFree {
  let waiting = 0; // signs
  let next: (() => void) | null = null;
  connection.on("packetCreate", ({ data }) => {
    waiting += typeof data === "string" ? data.length : 0;
    if (waiting + bufferedIn(connection.transport) <= MOST_WAITING) return;
    cut(connection);
    onStuck();
  });
  connection.on("drain", () => {
    waiting = 0;
    const send = next;
    next = null;
    send?.();
  });
  return (send) => {
    if (waiting === 0) send();
    else next = send;
  };
}

/** A farewell would only wait behind the rest, and a polite close for an answer that does not come. */
function cut(connection: Connection): void {
  const socket = webSocketOf(connection.transport);
  connection.close(true);
  if (socket !== null && typeof socket.terminate === "function") socket.terminate();
}

function bufferedIn(transport: object): number {
  const buffered = webSocketOf(transport)?.bufferedAmount;
  return typeof buffered === "number" ? buffered : 0;
}

function webSocketOf(transport: object): Readonly<Record<string, unknown>> | null {
  const socket = "socket" in transport ? transport.socket : null;
  return isRecord(socket) ? socket : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
