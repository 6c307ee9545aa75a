// How many bytes the projector, the teacher and a student are sent with each view, for classes of many sizes.
import type { Socket } from "socket.io-client";
import { type Client, connect, createClass } from "../server/school.ts";
import type { TestServer } from "../support/server.ts";
import { type SocketStudent, socketStudent } from "../support/socket-student.ts";
import { at, leadTo, order } from "../support/teacher.ts";

export interface ViewBytes {
  readonly companies: number;
  readonly students: number;
  readonly screen: readonly number[]; // bytes of every view of a sale
  readonly host: readonly number[];
  readonly desk: readonly number[];
}

const seats = 6; // of one company

export async function viewBytes(server: TestServer, companies: number): Promise<ViewBytes> {
  const students = companies * seats;
  const { code, hostKey, screenKey } = await createClass(server, { companies, level: 2 });
  const host = await connect(server, { code, as: "host", key: hostKey });
  const screen = await connect(server, { code, as: "screen", key: screenKey });
  const coming = Array.from({ length: students }, (_, pick) => socketStudent(server.url, { code }, pick));
  const everybody: SocketStudent[] = await Promise.all(coming);
  await host.until(({ players = [] }) => players.length === students);
  await order(host, "Start");
  const [first] = everybody;
  if (first === undefined) throw new Error("Somebody must be there");
  const [hostBytes, screenBytes, deskBytes] = [host, screen, first.client].map(weigh);
  await leadTo(host, at("play-on", 1));
  for (const client of [host, screen, ...everybody.map((student) => student.client)]) client.close();
  return { companies, students, screen: screenBytes ?? [], host: hostBytes ?? [], desk: deskBytes ?? [] };
}

/** Bytes of every view from now on, as they cross the wire. */
function weigh({ socket }: Client): readonly number[] {
  const bytes: number[] = [];
  engineOf(socket).on("packet", ({ data }) => {
    if (typeof data === "string" && data.startsWith('2["view"')) bytes.push(Buffer.byteLength(data) + 1);
  });
  return bytes;
}

interface Engine {
  on(event: "packet", listener: (packet: { readonly data?: unknown }) => void): void;
}

const engineOf = (socket: Socket): Engine => socket.io.engine as unknown as Engine;
