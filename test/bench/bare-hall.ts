// The same hall over nothing but Socket.IO: what the game's figures are held against.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { io, type Socket } from "socket.io-client";

export interface BareFigures {
  readonly joins: readonly number[]; // ms, for each
  readonly seated: number; // ms until the last
  readonly ticks: readonly number[]; // ms until the sender heard that it arrived
  readonly last: readonly number[]; // ms until the last had the frame
}

interface Plan {
  readonly count: number;
  readonly samples: number;
  readonly frame: unknown; // as large as what the game sends
}

export async function bareHall(plan: Plan): Promise<BareFigures> {
  const entry = fileURLToPath(new URL("bare-server.ts", import.meta.url));
  const child = fork(entry, { execArgv: ["--import", "tsx"] });
  try {
    const [url] = (await once(child, "message")) as [string];
    return await measure(url, plan);
  } finally {
    child.kill();
  }
}

async function measure(url: string, { count, samples, frame }: Plan): Promise<BareFigures> {
  const first = (await openOne(url)).socket;
  await first.emitWithAck("frame", frame);
  first.close();
  const startedAt = performance.now();
  const desks = await Promise.all(Array.from({ length: count }, () => openOne(url)));
  const seated = performance.now() - startedAt;
  const ticks: number[] = [];
  const last: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const sentAt = performance.now();
    const heard = Promise.all(desks.map(({ socket }) => new Promise((resolve) => socket.once("view", resolve))));
    await desks[sample % count]?.socket.emitWithAck("tell", { id: `id-${sample}`, type: "AnswerReport", value: 1 });
    ticks.push(performance.now() - sentAt);
    await heard;
    last.push(performance.now() - sentAt);
  }
  for (const { socket } of desks) socket.close();
  return { joins: desks.map(({ took }) => took), seated, ticks, last };
}

async function openOne(url: string): Promise<{ readonly socket: Socket; readonly took: number }> {
  const startedAt = performance.now();
  const socket = io(url, { transports: ["websocket"], forceNew: true });
  await new Promise((resolve) => socket.once("view", resolve));
  return { socket, took: performance.now() - startedAt };
}
