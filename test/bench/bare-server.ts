// Socket.IO and nothing else, as a process of its own: no rules, no store, the same frame to everybody.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";

const httpServer = createServer();
const io = new Server(httpServer, { serveClient: false, perMessageDeflate: false, transports: ["websocket"] });
let frame: unknown = null;

io.on("connection", (socket) => {
  socket.emit("view", frame);
  socket.on("frame", (next: unknown, done: () => void) => {
    frame = next;
    done();
  });
  socket.on("tell", (_command: unknown, done: (ack: { ok: true }) => void) => {
    done({ ok: true });
    io.emit("view", frame);
  });
});

httpServer.listen(0, "127.0.0.1", () => {
  const { port } = httpServer.address() as AddressInfo;
  process.send?.(`http://127.0.0.1:${port}`);
});
process.once("disconnect", () => process.exit());
