// Lessons under faults, as both the quick tests and the long ones hold them: only their figures differ.
import { once } from "node:events";
import { expect } from "vitest";
import { createRandom, type Random } from "#engine/random.ts";
import type { View } from "#game/view.ts";
import type { Bot } from "../support/bot.ts";
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
  readonly backWithin: number; // milliseconds after the fault has passed
}

export const students = 30;
export const patience = 60_000; // milliseconds, only against hanging
const longest = 60; // commands between two faults

/** A class plays while something happens to it; then the lesson ends, and the log is held against all of it. */
export async function lessonWhile(
  house: House,
  happens: (lesson: BotClass) => Promise<void>,
  plan: Partial<BotClassPlan> = {},
): Promise<void> {
  const opening = openBotClass({ url: house.url, students, settings: { level: 1 }, ...plan });
  const lesson = await within("everybody has come in", patience, opening);
  const seats = seatsOf(lesson);
  const outcome = await happens(lesson)
    .then(() => end(lesson))
    .then(() => expectSameSeats(lesson, seats))
    .catch((failure: unknown) => ({ failure }));
  lesson.close();
  // A class that hangs has lost something: what, stands in the log.
  const entries = await house.log(lesson.room.code);
  try {
    expectSound(lesson.history, entries);
  } catch (unsound) {
    throw outcome === undefined ? unsound : new AggregateError([outcome.failure, unsound], "The lesson failed");
  }
  if (outcome !== undefined) throw outcome.failure;
  expect(countAcknowledged(lesson.history)).toBeGreaterThan(lesson.students.length);
  expect(house.complaints()).toEqual([]);
}

async function end(lesson: BotClass): Promise<void> {
  lesson.answerOnly(() => true);
  if (lesson.host.view().phase !== "deployed") await leadTo(lesson, "play-on");
  await lesson.host.send("End");
  await sees(lesson, "the end", ({ phase }) => phase === "over");
}

/** Resolves when every device does. */
export function sees(
  { host, students: bots }: BotClass,
  what: string,
  isWanted: (view: View) => boolean,
): Promise<unknown> {
  return within(`everybody sees ${what}`, patience, Promise.all([host, ...bots].map((bot) => bot.until(isWanted))));
}

const leadTo = (lesson: BotClass, phase: View["phase"]): Promise<View> =>
  within(
    `the class has come to ${phase}`,
    patience,
    lesson.lead((view) => view.phase === phase),
  );

type Strike = (chance: Random, lesson: BotClass) => Promise<void>;

/** Again and again, at a random moment, something is done to the class. */
export function lessonWith(
  house: House,
  { times, seed, backWithin }: Figures,
  strike: Strike,
  plan: Partial<BotClassPlan> = {},
): Promise<void> {
  const chance = createRandom(seed);
  const happens = async (lesson: BotClass) => {
    lesson.leadOn();
    for (let time = 1; time <= times; time += 1) {
      await moment(lesson, chance);
      await strike(chance, lesson);
      await lesson.allBack(backWithin).catch((cause: unknown) => {
        throw new Error(`Not all are back the time number ${time}, with the seed ${seed}`, { cause });
      });
    }
  };
  return lessonWhile(house, happens, plan);
}

export const secondRound = (lesson: BotClass): Promise<unknown> =>
  sees(lesson, "the second round", (view) => view.round >= 2);

/** Everybody sees another round than the one that is played now. */
export function nextRound(lesson: BotClass): Promise<unknown> {
  const { round: now } = lesson.host.view();
  return sees(lesson, "the next round", (view) => view.round > now);
}

/** A few commands later: just as one has been sent, or just as one has been acknowledged. */
export function moment({ history }: BotClass, chance: Random): Promise<void> {
  const kind = chance.below(2) === 0 ? "sent" : "acknowledged";
  return within(`more is ${kind}`, patience, history.after(between(chance, 1, longest), kind));
}

function oneOf<Thing>(things: readonly Thing[], chance: Random): Thing {
  const thing = things[chance.below(things.length)];
  if (thing === undefined) throw new Error("Cannot choose as there must be at least one");
  return thing;
}

export async function kill(server: TestServer): Promise<void> {
  await server.kill9();
  await server.restart();
}

/** Asked to end, a server does so by itself, in time and cleanly. */
async function redeploy(server: TestServer): Promise<void> {
  const ended = once(server.process, "exit");
  await server.restart(); // asks first, and fails when the process does not end within ten seconds
  expect(await ended).toEqual([0, null]);
}

export const killOne =
  ({ nodes }: House): Strike =>
  (chance) =>
    kill(oneOf(nodes, chance));

export const redeployOne =
  ({ nodes }: House): Strike =>
  (chance) =>
    redeploy(oneOf(nodes, chance));

const round: readonly View["phase"][] = ["briefing", "report", "verdict", "feedback", "adjust", "reveal", "play-on"];
const phases: readonly View["phase"][] = ["quiz", ...round, "vote", "deployed"];

/** A whole game, from the quiz to the market and the quiz again; in each phase something is done to the class. */
export function wholeGame(
  house: House,
  inPhase: (lesson: BotClass, place: number) => Promise<void>,
  plan: Partial<BotClassPlan> = {},
): Promise<void> {
  const happens = async (lesson: BotClass) => {
    for (const [place, phase] of phases.entries()) {
      stayIn(lesson, place);
      if (phase === "vote") await lesson.host.send("Deploy");
      await leadTo(lesson, phase);
      await inPhase(lesson, place);
    }
    lesson.answerOnly(() => false);
    await lesson.host.send("Quiz");
    await sees(lesson, "the second quiz", (view) => view.phase === "quiz");
    await inPhase(lesson, phases.length);
    lesson.answerOnly(() => true);
    await sees(lesson, "the market again", (view) => view.phase === "deployed");
  };
  return lessonWhile(house, happens, { settings: { level: 1, quiz: true }, ...plan });
}

/** The class does not run away from what happens in this phase: one says nothing yet, and nobody anything beyond it. */
function stayIn(lesson: BotClass, place: number): void {
  lesson.answerOnly(({ phase }, student) => {
    const now = phases.indexOf(phase);
    return now < place || (now === place && student > 0);
  });
}

/** The page is loaded again, or closed and opened some commands later. */
export async function comeAgain(chance: Random, lesson: BotClass): Promise<void> {
  const bot: Bot = oneOf(lesson.students, chance);
  if (chance.below(3) > 0) return bot.reload();
  bot.leave();
  await moment(lesson, chance);
  bot.reload();
}
