// Measures what the connection test judges; each measurement asks exactly what the game itself would ask.
import { io } from "socket.io-client";
import { protocolVersion } from "#protocol/version.ts";
import { holdScreen } from "../awake-screen.ts";
import { hasFastWebGl } from "../picture/fast-webgl.ts";
import type { Facts, LineFact, ServerFact } from "./facts.ts";

const patience = 8000; // milliseconds before an answer counts as none
const tries = 5;

type Measurements = { readonly [Name in keyof Facts]: () => Facts[Name] | Promise<Facts[Name]> };

const measurements: Measurements = {
  address: () => ({ host: location.host, isHttps: location.protocol === "https:", isOwn: isOwnComputer() }),
  server: measureServer,
  lines: async () => {
    const [websocket, polling] = await Promise.all([measureLine("websocket"), measureLine("polling")]);
    return { websocket, polling };
  },
  picture: () => (hasFastWebGl() ? "card" : hasCanvas() ? "canvas" : "none"),
  storage: () => (keeps(() => localStorage) ? "device" : keeps(() => sessionStorage) ? "tab" : "none"),
  screen: () => ({ width: innerWidth, height: innerHeight, isTouch: matchMedia("(any-pointer: coarse)").matches }),
  awake: measureAwake,
};

/** One after the other, so that they do not slow each other down; `onFact` hears all that is known so far. */
export async function measureAll(onFact: (facts: Partial<Facts>) => void): Promise<void> {
  let facts: Partial<Facts> = {};
  for (const [name, measure] of Object.entries(measurements)) {
    facts = { ...facts, [name]: await measure() };
    onFact(facts);
  }
}

const isOwnComputer = (): boolean => /^(localhost|127\.[\d.]+|\[::1\])$/.test(location.hostname);

async function measureServer(): Promise<ServerFact> {
  const times: number[] = [];
  let protocol: number | null = null;
  for (let count = 0; count < tries; count += 1) {
    const startedAt = performance.now();
    const answer = await askVersion();
    if (answer === "silent" || answer === "stranger") return { state: answer };
    times.push(performance.now() - startedAt);
    protocol = answer;
  }
  return protocol === null ? { state: "silent" } : { state: "answered", times, protocol };
}

async function askVersion(): Promise<number | "silent" | "stranger"> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch("/version", { cache: "no-store", signal: abort.signal });
    const answer: unknown = await response.json().catch(() => null);
    return protocolIn(answer) ?? "stranger";
  } catch {
    return "silent";
  } finally {
    clearTimeout(timer);
  }
}

function protocolIn(answer: unknown): number | null {
  if (typeof answer !== "object" || answer === null || !("protocol" in answer)) return null;
  return typeof answer.protocol === "number" ? answer.protocol : null;
}

/** Whatever the server says by this line, it has said it. */
function measureLine(transport: "websocket" | "polling"): Promise<LineFact> {
  const startedAt = performance.now();
  const options = { transports: [transport], forceNew: true, reconnection: false, timeout: patience };
  const socket = io({ ...options, auth: { protocol: protocolVersion, as: "test" } });
  return new Promise((resolve) => {
    const end = (isReached: boolean) => {
      clearTimeout(timer);
      resolve(isReached ? performance.now() - startedAt : null);
      socket.close();
    };
    const timer = setTimeout(() => end(false), patience);
    socket.on("welcome", () => end(true));
    socket.on("connect_error", (error: Error & { data?: unknown }) => end(error.data !== undefined));
    socket.io.engine.once("close", () => end(false)); // a filter may open the line only to close it
  });
}

const hasCanvas = (): boolean => document.createElement("canvas").getContext("2d") !== null;

/** Asking for a drawer throws where storage is switched off. */
function keeps(drawer: () => Storage): boolean {
  const item = "chain-of-command.test";
  try {
    drawer().setItem(item, item);
    const isKept = drawer().getItem(item) === item;
    drawer().removeItem(item);
    return isKept;
  } catch {
    return false;
  }
}

async function measureAwake(): Promise<Facts["awake"]> {
  const hold = await holdScreen();
  await hold?.release();
  if (hold !== null) return "held";
  return isSecureContext ? "refused" : "plain";
}
