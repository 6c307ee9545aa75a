// Lessons under faults, as both the quick tests and the long ones hold them: only their figures differ.
import { once } from "node:events";
import { expect } from "vitest";
import { createRandom, type Random } from "#engine/random.ts";
import { countAcknowledged, expectSound } from "../support/check-history.ts";
import { type BotClass, between, expectSameSeats, openBotClass, seatsOf } from "../support/class-of-bots.ts";
import type { House } from "../support/house.ts";
import type { TestServer } from "../support/server.ts";

export interface Figures {
  readonly times: number;
  readonly seed: number; // of the moments
  readonly backWithin: number; // milliseconds after the server is up again
}

const students = 30;
const longest = 60; // commands between two faults

/** A class of thirty plays, and again and again, at a random moment, a server is struck. */
export async function lessonUnder(
  house: House,
  { times, seed, backWithin }: Figures,
  strike: (server: TestServer) => Promise<void>,
): Promise<void> {
  const chance = createRandom(seed);
  const lesson = await openBotClass({ url: house.url, students, settings: { level: 1 } });
  try {
    const seats = seatsOf(lesson);
    lesson.leadOn();
    for (let time = 0; time < times; time += 1) {
      await moment(lesson, chance);
      await strike(anyOf(house.nodes, chance));
      await lesson.allBack(backWithin);
    }
    expectSameSeats(lesson, seats);
    await finish(house, lesson);
  } finally {
    lesson.close();
  }
}

/** A few commands later: just as one has been sent, or just as one has been acknowledged. */
function moment({ history }: BotClass, chance: Random): Promise<void> {
  return history.after(between(chance, 1, longest), chance.below(2) === 0 ? "sent" : "acknowledged");
}

function anyOf(nodes: readonly TestServer[], chance: Random): TestServer {
  const node = nodes[chance.below(nodes.length)];
  if (node === undefined) throw new Error("A house has at least one node");
  return node;
}

/** The lesson ends, everybody sees it, and the log agrees with all that was said and seen. */
export async function finish(house: House, lesson: BotClass): Promise<void> {
  await lesson.lead(({ phase }) => phase === "play-on");
  await lesson.host.send("End");
  await Promise.all([lesson.host, ...lesson.students].map((bot) => bot.until(({ phase }) => phase === "over")));
  lesson.close();
  expect(house.complaints()).toEqual([]);
  const entries = await house.log(lesson.room.code);
  expectSound(lesson.history, entries);
  expect(countAcknowledged(lesson.history)).toBeGreaterThan(0);
}

export async function kill(server: TestServer): Promise<void> {
  await server.kill9();
  await server.restart();
}

/** Asked to end, a server does so by itself, in time and cleanly. */
export async function redeploy(server: TestServer): Promise<void> {
  const { process: child } = server;
  const ended = once(child, "exit");
  await server.restart(); // asks first, and fails when the process does not end within ten seconds
  expect(await ended).toEqual([0, null]);
}
