// The faults of the quick tests with their full figures: a hundred kills, long cuts, a database that is silent or gone.
import { test } from "vitest";
import { oneNodeWithout, withoutDatabase, withoutNews } from "../faults/databases.ts";
import { linksTo, oneServer, twoNodes } from "../faults/houses.ts";
import {
  comeAgain,
  type Figures,
  kill,
  killOne,
  lessonWhile,
  lessonWith,
  redeployOne,
  wholeGame,
} from "../faults/lessons.ts";
import { cutSome, underFlicker } from "../faults/networks.ts";

const backWithin = 10_000; // milliseconds
const chance = () => Date.now(); // the seed: another one each time
const seconds = (count: number): number => count * 1000;

const figures = (times: number): Figures => ({ times, seed: chance(), backWithin });

test("FLT-01 after a hundred kills -9 nothing acknowledged is lost or doubled, and all are back within ten seconds", async () => {
  const house = await oneServer();
  await lessonWith(house, figures(100), killOne(house));
});

test("FLT-03 after twenty clean ends nothing is lost or doubled, and all are back within ten seconds", async () => {
  const house = await oneServer();
  await lessonWith(house, figures(20), redeployOne(house));
});

test("FLT-12 after twenty kills of either node the class has lost nothing, and all are back within ten seconds", async () => {
  const house = await twoNodes();
  await lessonWith(house, figures(20), killOne(house));
});

test("FLT-03 after twenty clean ends of either node the class has lost nothing, and all are back within ten seconds", async () => {
  const house = await twoNodes();
  await lessonWith(house, figures(20), redeployOne(house));
});

test("FLT-12 each node is killed in each phase of a whole game", async () => {
  const house = await twoNodes();
  await wholeGame(house, async (lesson) => {
    for (const node of house.nodes) {
      await kill(node);
      await lesson.allBack(backWithin);
    }
  });
});

test("FLT-13 the database says nothing for ten seconds: no answer is confirmed meanwhile, and none is lost", async () => {
  const house = await twoNodes();
  await lessonWhile(house, (lesson) => withoutDatabase(house, lesson, { fault: "stalled", span: seconds(10) }));
});

test("FLT-13 the database is gone for a minute: nothing is lost, and the class goes on as soon as it is back", async () => {
  const house = await twoNodes();
  await lessonWhile(house, (lesson) => withoutDatabase(house, lesson, { fault: "cut", span: seconds(60) }));
});

test("FLT-13 one node alone has no database for half a minute: its students are back in the class as soon as it has", async () => {
  const house = await twoNodes();
  await lessonWhile(house, (lesson) => oneNodeWithout(house, lesson, { fault: "stalled", span: seconds(30) }));
});

test("FLT-14 for a minute no node hears of the other, and the class plays on together", async () => {
  const house = await twoNodes();
  await lessonWhile(house, (lesson) => withoutNews(house, lesson, seconds(60)));
});

test("FLT-04 a hundred and fifty times a page is loaded again, or closed and opened: it has its seat every time", async () => {
  await lessonWith(await oneServer(), figures(150), comeAgain);
});

test("FLT-05 ten times some devices have no network for thirty seconds, and all are back soon after it", async () => {
  const house = await oneServer();
  const links = await linksTo(house);
  await lessonWith(house, figures(10), cutSome(links, seconds(30)), { urlOf: links.urlOf });
});

test("FLT-06 for 160 seconds the Wi-Fi of everybody breaks every fifteen seconds for two, and each command counts once", async () => {
  const house = await oneServer();
  const links = await linksTo(house);
  const flicker = { seed: chance(), on: seconds(13), off: seconds(2), span: seconds(160), backWithin };
  await lessonWhile(house, (lesson) => underFlicker(links, lesson, flicker), { urlOf: links.urlOf });
});
