// What may happen between nodes and the database that they share.
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { createRandom, type Random } from "#engine/random.ts";
import type { BotClass } from "../support/class-of-bots.ts";
import { listening, type SharedHouse } from "../support/house.ts";
import type { Fault, TcpProxy } from "../support/tcp-proxy.ts";
import { moment, nextRound, patience, sees } from "./lessons.ts";

export interface Outage {
  readonly fault: Fault;
  readonly span: number; // milliseconds
}

/** No node has its database for a while: what is sent meanwhile is confirmed only afterwards. */
export async function withoutDatabase(house: SharedHouse, lesson: BotClass, outage: Outage): Promise<void> {
  const { history } = lesson;
  lesson.leadOn();
  await moment(lesson, createRandom(13));
  const mend = strike(house.toDatabase, outage.fault);
  const before = new Set(history.deeds.keys());
  const kept = lesson.host.send("Snapshot");
  const hints = lesson.students.map((bot) => bot.send("TakeHint"));
  await pause(outage.span);
  const meanwhile = [...history.deeds.values()].filter(({ id }) => !before.has(id));
  expect(meanwhile.length).toBeGreaterThan(lesson.students.length);
  expect(meanwhile.flatMap(({ acks }) => acks)).not.toContainEqual(expect.objectContaining({ ok: true }));
  mend();
  expect(await kept).toMatchObject({ ok: true });
  await Promise.all(hints);
  await lesson.allBack(patience);
}

/** One node alone has none for a while; the other goes on with those who are connected to it. */
export async function oneNodeWithout(house: SharedHouse, lesson: BotClass, outage: Outage): Promise<void> {
  lesson.leadOn();
  await moment(lesson, createRandom(113));
  const mend = strike(house.toDatabase.slice(0, 1), outage.fault);
  await pause(outage.span);
  mend();
  await lesson.allBack(patience);
  await nextRound(lesson);
}

/** The connections on which nodes hear of each other are gone for a while, and none can be made. */
export async function withoutNews(house: SharedHouse, lesson: BotClass, span: number): Promise<void> {
  lesson.leadOn();
  const chance = createRandom(14);
  await moment(lesson, chance);
  const mend = strike(house.toDatabase, "cut", listening);
  const { turn } = lesson.host.view();
  const steps = sees(lesson, "the next steps", (view) => view.turn > turn + 2);
  await Promise.all([pause(span), steps, changeNodes(lesson, chance)]);
  // Nobody at the other node writes now, so no conflict can tell it: it has to look by itself.
  lesson.answerOnly(() => false);
  await lesson.host.send("Pause");
  await sees(lesson, "the pause", ({ clock }) => clock.isPaused);
  await lesson.host.send("Resume");
  lesson.answerOnly(() => true);
  mend();
  await lesson.allBack(patience);
}

/** Some load the page again and come to the other node, which must know at once what they have seen already. */
async function changeNodes(lesson: BotClass, chance: Random): Promise<void> {
  for (let time = 0; time < 4; time += 1) {
    await moment(lesson, chance);
    for (const bot of lesson.students) if (chance.below(3) === 0) bot.reload();
  }
}

/** @returns the way to mend it */
function strike(lines: readonly TcpProxy[], fault: Fault, naming = ""): () => void {
  for (const line of lines) line.be(fault, naming);
  return () => {
    for (const line of lines) line.mend();
  };
}
