// What may happen between nodes and the database that they share.
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { createRandom } from "#engine/random.ts";
import type { BotClass } from "../support/class-of-bots.ts";
import { listening, type SharedHouse } from "../support/house.ts";
import { moment, patience, sees } from "./lessons.ts";

/** The database says nothing for a while: what is sent meanwhile is confirmed only afterwards. */
export async function silentFor(house: SharedHouse, lesson: BotClass, span: number): Promise<void> {
  const { history } = lesson;
  lesson.leadOn();
  await moment(lesson, createRandom(13));
  for (const link of house.toDatabase) link.silence();
  const before = new Set(history.deeds.keys());
  const kept = lesson.host.send("Snapshot");
  const hints = lesson.students.map((bot) => bot.send("TakeHint"));
  await pause(span);
  const meanwhile = [...history.deeds.values()].filter(({ id }) => !before.has(id));
  expect(meanwhile.length).toBeGreaterThan(lesson.students.length);
  expect(meanwhile.flatMap(({ acks }) => acks)).not.toContainEqual(expect.objectContaining({ ok: true }));
  for (const link of house.toDatabase) link.mend();
  expect(await kept).toMatchObject({ ok: true });
  await Promise.all(hints);
  await lesson.allBack(patience);
}

/** The connections on which nodes hear of each other are gone for a while, and none can be made. */
export async function deafFor(house: SharedHouse, lesson: BotClass, span: number): Promise<void> {
  lesson.leadOn();
  await moment(lesson, createRandom(14));
  for (const link of house.toDatabase) link.cut(listening);
  const { turn } = lesson.host.view();
  await Promise.all([pause(span), sees(lesson, "the next steps", (view) => view.turn > turn + 2)]);
  // Nobody at the other node writes now, so no conflict can tell it: it has to look by itself.
  lesson.answerOnly(() => false);
  await lesson.host.send("Pause");
  await sees(lesson, "the pause", ({ clock }) => clock.isPaused);
  await lesson.host.send("Resume");
  lesson.answerOnly(() => true);
  for (const link of house.toDatabase) link.mend();
  await lesson.allBack(patience);
}
