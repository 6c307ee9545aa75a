// Who is behind a socket: a guest of a class, or somebody who only tests the line.
import type { Server, Socket } from "socket.io";
import type { ServerMessages } from "#protocol/messages.ts";
import type { Guest } from "./admission.ts";
import type { Tester } from "./line-test.ts";

export type Visitor = Guest | Tester;

interface SocketData {
  visitor: Visitor;
}

export type GameServer = Server<Record<string, never>, ServerMessages, Record<string, never>, SocketData>;
export type DataSocket = Socket<Record<string, never>, ServerMessages, Record<string, never>, SocketData>;

export const isGuest = (visitor: Visitor): visitor is Guest => visitor.role !== "tester";
