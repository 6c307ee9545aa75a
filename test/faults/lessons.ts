// Lessons under faults, as both the quick tests and the long ones hold them: only their figures differ.
import { once } from "node:events";
import { expect } from "vitest";
import { createRandom, type Random } from "#engine/random.ts";
import { countAcknowledged, expectSound } from "../support/check-history.ts";
import {
  type BotClass,
  type BotClassPlan,
  between,
  expectSameSeats,
  openBotClass,
  seatsOf,
} from "../support/class-of-bots.ts";
import type { House } from "../support/house.ts";
import type { TestServer } from "../support/server.ts";
import { within } from "../support/within.ts";

export interface Figures {
  readonly times: number;
  readonly seed: number; // of the moments
  readonly backWithin: number; // milliseconds after the server is up again
}

const students = 30;
const longest = 60; // commands between two faults
const patience = 60_000; // milliseconds, only against hanging

/** A class of thirty plays while something happens to it; then the lesson ends, and the log is held against all of it. */
export async function lessonWhile(
  house: House,
  happens: (lesson: BotClass) => Promise<void>,
  plan: Partial<BotClassPlan> = {},
): Promise<void> {
  const lesson = await openBotClass({ url: house.url, students, settings: { level: 1 }, ...plan });
  const seats = seatsOf(lesson);
  try {
    await happens(lesson);
    expectSameSeats(lesson, seats);
    await end(lesson);
  } finally {
    lesson.close();
    // A class that hangs has lost something: what, stands in the log.
    const entries = await house.log(lesson.room.code);
    expectSound(lesson.history, entries);
    expect(countAcknowledged(lesson.history)).toBeGreaterThan(students);
    expect(house.complaints()).toEqual([]);
  }
}

async function end(lesson: BotClass): Promise<void> {
  await within(
    "the round ends",
    patience,
    lesson.lead(({ phase }) => phase === "play-on"),
  );
  await lesson.host.send("End");
  const all = [lesson.host, ...lesson.students].map((bot) => bot.until(({ phase }) => phase === "over"));
  await within("everybody sees the end", patience, Promise.all(all));
}

/** Again and again, at a random moment, a server is struck. */
export function lessonUnder(
  house: House,
  { times, seed, backWithin }: Figures,
  strike: (server: TestServer) => Promise<void>,
): Promise<void> {
  const chance = createRandom(seed);
  return lessonWhile(house, async (lesson) => {
    lesson.leadOn();
    for (let time = 0; time < times; time += 1) {
      await moment(lesson, chance);
      await strike(anyOf(house.nodes, chance));
      await lesson.allBack(backWithin);
    }
  });
}

/** A few commands later: just as one has been sent, or just as one has been acknowledged. */
export function moment({ history }: BotClass, chance: Random): Promise<void> {
  const kind = chance.below(2) === 0 ? "sent" : "acknowledged";
  return within(`more is ${kind}`, patience, history.after(between(chance, 1, longest), kind));
}

function anyOf(nodes: readonly TestServer[], chance: Random): TestServer {
  const node = nodes[chance.below(nodes.length)];
  if (node === undefined) throw new Error("A house has at least one node");
  return node;
}

export async function kill(server: TestServer): Promise<void> {
  await server.kill9();
  await server.restart();
}

/** Asked to end, a server does so by itself, in time and cleanly. */
export async function redeploy(server: TestServer): Promise<void> {
  const ended = once(server.process, "exit");
  await server.restart(); // asks first, and fails when the process does not end within ten seconds
  expect(await ended).toEqual([0, null]);
}
