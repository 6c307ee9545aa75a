// A line to the server without any client's manners: frames go out as they are, and all that comes back is kept.
import WebSocket from "ws";

export interface RawLine {
  /** Text frames that have come so far. */
  readonly heard: readonly string[];
  readonly isClosed: () => boolean;
  send(frame: string | Uint8Array): void;
  /** The first frame, heard already or still to come, that is as wanted; null when the line ends before. */
  until(isWanted: (frame: string) => boolean): Promise<string | null>;
  /** Resolves when the line has ended, whoever ended it. */
  ended(): Promise<void>;
  close(): void;
}

/** Resolves when the line is open, or has been refused: then it has ended. */
export async function openRawLine(url: string, headers: Readonly<Record<string, string>> = {}): Promise<RawLine> {
  const address = `${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { headers });
  const heard: string[] = [];
  const waiting = new Set<() => void>();
  const look = () => {
    for (const each of [...waiting]) each();
  };
  socket.on("error", () => {});
  socket.on("close", look);
  socket.on("message", (data: Buffer) => {
    const frame = data.toString();
    if (frame === "2")
      socket.send("3"); // still alive
    else heard.push(frame);
    look();
  });
  await new Promise((resolve) => {
    socket.once("open", resolve);
    socket.once("close", resolve);
  });
  const isClosed = () => socket.readyState === socket.CLOSED;
  const when = <Found>(find: () => Found | undefined) =>
    new Promise<Found>((resolve) => {
      const check = () => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  return {
    heard,
    isClosed,
    send(frame) {
      if (socket.readyState === socket.OPEN) socket.send(frame);
    },
    until: (isWanted) => when(() => heard.find(isWanted) ?? (isClosed() ? null : undefined)),
    ended: () => when(() => (isClosed() ? true : undefined)).then(() => {}),
    close: () => socket.terminate(),
  };
}

/** Asks for entry on that line: "40{...}" lets in, "44{...}" refuses, null means that the line has ended. */
export function enter(line: RawLine, auth: object): Promise<string | null> {
  line.send(`40${JSON.stringify(auth)}`);
  return line.until((frame) => /^4[04]/.test(frame));
}
