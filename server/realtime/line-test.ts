// Answers who only wants to know whether a connection reaches this server: one welcome, then goodbye. No class is touched.
import { RateLimiterMemory } from "rate-limiter-flexible";
import { millis } from "#game/ids.ts";
import { type Refusal, refuse } from "#game/refusal.ts";
import type { Clock } from "#game/table.ts";
import type { GameSocket } from "./room.ts";

export interface Tester {
  readonly role: "tester";
}

/** Ten runs for each of thirty devices behind one address: a class may try at once, a flood may not. */
const MOST_TESTS = 600;
const WITHIN_SECONDS = 60;

const tester: Tester = { role: "tester" };
const tooManyTests = refuse("RATE_LIMITED", "Too many tests from this network; wait a minute and try again");

/** @returns lets a test from that address in, or says that there were too many */
export function createLineTest(): (address: string) => Promise<Tester | Refusal> {
  const limiter = new RateLimiterMemory({ points: MOST_TESTS, duration: WITHIN_SECONDS });
  return async (address) => {
    const { consumedPoints } = await limiter.penalty(address);
    return consumedPoints > MOST_TESTS ? tooManyTests : tester;
  };
}

/** A browser hangs up by itself when it has heard; hung up on at once, it would complain in its console. */
const GRACE = millis(1000);

/** The welcome comes the whole way back, which is the proof. */
export function answerTest(socket: GameSocket, clock: Clock): void {
  socket.emit("welcome", {});
  clock.after(GRACE, () => void socket.disconnect(true));
}
