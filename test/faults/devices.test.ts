// What happens to the devices of a class: reloads, dead zones, flickering Wi-Fi, commands twice and late, a broken laptop.
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { createRandom } from "#engine/random.ts";
import { refusalOf } from "../server/school.ts";
import { openBot } from "../support/bot.ts";
import { between, expectSameSeats, openBotClass, seatsOf } from "../support/class-of-bots.ts";
import { linksTo, oneServer } from "./houses.ts";
import { comeAgain, lessonWhile, lessonWith, patience, secondRound, wholeGame } from "./lessons.ts";
import { cutSome, underFlicker } from "./networks.ts";

const few = 12;

test("FLT-04 whoever loads the page again, or opens it later, has the same seat, and what was unsent is sent once", async () => {
  await lessonWith(await oneServer(), { times: 15, seed: 4, backWithin: patience }, comeAgain);
});

test("FLT-04 on a new device a student has the old seat by the teacher's word, and the old key opens nothing any more", async () => {
  const { url } = await oneServer();
  const lesson = await openBotClass({ url, students: few });
  const [old] = lesson.students;
  if (old === undefined) throw new Error("The class has students");
  const { code } = lesson.room;
  const seat = old.view().me?.seat;
  old.leave();
  await lesson.host.send("RemovePlayer", { playerId: old.playerId });
  const device = await openBot({ url, code, as: "player", history: lesson.history });
  expect(await lesson.host.send("MovePlayer", { playerId: device.playerId, seat })).toMatchObject({ ok: true });
  await device.until(({ me }) => JSON.stringify(me?.seat) === JSON.stringify(seat));
  expect(await refusalOf({ url }, { code, as: "player", key: old.key })).toBe("REMOVED");
  device.close();
  lesson.close();
});

test("FLT-05 devices without a network for two seconds come back, and their answers count once", async () => {
  const house = await oneServer();
  const links = await linksTo(house);
  const figures = { times: 3, seed: 5, backWithin: patience };
  await lessonWith(house, figures, cutSome(links, 2000), { urlOf: links.urlOf });
});

test("FLT-06 under a Wi-Fi that flickers for everybody each command counts once", async () => {
  const house = await oneServer();
  const links = await linksTo(house);
  const flicker = { seed: 6, on: 1500, off: 300, span: 0, backWithin: patience };
  await lessonWhile(house, (lesson) => underFlicker(links, lesson, flicker), { urlOf: links.urlOf });
});

test("FLT-08 every command sent one to five times has one effect and the same answer each time", async () => {
  const chance = createRandom(8);
  await lessonWhile(
    await oneServer(),
    async (lesson) => {
      lesson.leadOn();
      await secondRound(lesson);
      const answers = [...lesson.history.deeds.values()].filter(({ acks }) => acks.length > 1);
      expect(answers.length).toBeGreaterThan(few);
    },
    { students: few, habits: { copies: () => between(chance, 1, 5) } },
  );
});

test("FLT-09 commands that come late, again and out of order never count in another step than theirs", async () => {
  const chance = createRandom(9);
  const late = () => (chance.below(5) === 0 ? pause(chance.below(1000)) : Promise.resolve());
  await lessonWhile(
    await oneServer(),
    async (lesson) => {
      lesson.leadOn();
      await secondRound(lesson);
      expect(lesson.history.refusals.get("STALE_TURN")).toBeGreaterThan(0);
    },
    { students: few, habits: { delay: late, echoes: () => chance.below(2) === 0 } },
  );
});

test("FLT-11 the teacher's laptop breaks in each phase: the class keeps its seats, and the link on another device goes on", async () => {
  await wholeGame(
    await oneServer(),
    async (lesson) => {
      const seats = seatsOf(lesson);
      const { turn } = lesson.host.view();
      lesson.host.leave();
      await Promise.all(lesson.students.map((bot) => bot.isBack()));
      await lesson.changeHost();
      expect(lesson.host.view().turn).toBeGreaterThanOrEqual(turn);
      expectSameSeats(lesson, seats);
      await lesson.allBack(patience);
    },
    { students: few },
  );
});
