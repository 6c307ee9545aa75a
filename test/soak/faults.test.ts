// The faults of the quick tests with their full figures: a hundred kills, long cuts, a database that is silent or gone.
import { onTestFinished, test } from "vitest";
import { oneNodeWithout, withoutDatabase, withoutNews } from "../faults/databases.ts";
import { comeAgain, kill, lessonWhile, lessonWith, oneOf, redeploy, sees, wholeGame } from "../faults/lessons.ts";
import { cutSome, flickerDuring, openLinks } from "../faults/networks.ts";
import { openEmbeddedHouse, openSharedHouse } from "../support/house.ts";

const back = 10_000; // milliseconds: within these everybody is back
const chance = () => Date.now(); // the seed: another one each time
const seconds = (count: number): number => count * 1000;

/** Stopped with the test, also when that fails. */
async function opened<House extends { close(): Promise<void> }>(opening: Promise<House>): Promise<House> {
  const house = await opening;
  onTestFinished(() => house.close());
  return house;
}

test("FLT-01 after a hundred kills -9 nothing acknowledged is lost or doubled, and all are back within ten seconds", async () => {
  const house = await opened(openEmbeddedHouse());
  const figures = { times: 100, seed: chance(), backWithin: back };
  await lessonWith(house, figures, (random) => kill(oneOf(house.nodes, random)));
});

test("FLT-03 after twenty clean ends nothing is lost or doubled, and all are back within ten seconds", async () => {
  const house = await opened(openEmbeddedHouse());
  const figures = { times: 20, seed: chance(), backWithin: back };
  await lessonWith(house, figures, (random) => redeploy(oneOf(house.nodes, random)));
});

test("FLT-12 after twenty kills of either node the class has lost nothing, and all are back within ten seconds", async () => {
  const house = await opened(openSharedHouse());
  const figures = { times: 20, seed: chance(), backWithin: back };
  await lessonWith(house, figures, (random) => kill(oneOf(house.nodes, random)));
});

test("FLT-03 after twenty clean ends of either node the class has lost nothing, and all are back within ten seconds", async () => {
  const house = await opened(openSharedHouse());
  const figures = { times: 20, seed: chance(), backWithin: back };
  await lessonWith(house, figures, (random) => redeploy(oneOf(house.nodes, random)));
});

test("FLT-12 each node is killed in each phase of a whole game", async () => {
  const house = await opened(openSharedHouse());
  await wholeGame(house, async (lesson) => {
    for (const node of house.nodes) {
      await kill(node);
      await lesson.allBack(back);
    }
  });
});

test("FLT-13 the database says nothing for ten seconds: no answer is confirmed meanwhile, and none is lost", async () => {
  const house = await opened(openSharedHouse());
  await lessonWhile(house, (lesson) => withoutDatabase(house, lesson, { fault: "stalled", span: seconds(10) }));
});

test("FLT-13 the database is gone for a minute: nothing is lost, and the class goes on as soon as it is back", async () => {
  const house = await opened(openSharedHouse());
  await lessonWhile(house, (lesson) => withoutDatabase(house, lesson, { fault: "cut", span: seconds(60) }));
});

test("FLT-13 one node alone has no database for half a minute: its students are back in the class as soon as it has", async () => {
  const house = await opened(openSharedHouse());
  await lessonWhile(house, (lesson) => oneNodeWithout(house, lesson, { fault: "stalled", span: seconds(30) }));
});

test("FLT-14 for a minute no node hears of the other, and the class plays on together", async () => {
  const house = await opened(openSharedHouse());
  await lessonWhile(house, (lesson) => withoutNews(house, lesson, seconds(60)));
});

test("FLT-04 a hundred and fifty times a page is loaded again, or closed and opened: it has its seat every time", async () => {
  const house = await opened(openEmbeddedHouse());
  await lessonWith(house, { times: 150, seed: chance(), backWithin: back }, (random, lesson) =>
    comeAgain(lesson, random),
  );
});

test("FLT-05 ten times some devices have no network for thirty seconds, and all are back soon after it", async () => {
  const house = await opened(openEmbeddedHouse());
  const links = await opened(openLinks(house.url, 30));
  const figures = { times: 10, seed: chance(), backWithin: back };
  await lessonWith(house, figures, cutSome(links, seconds(30)), { urlOf: links.urlOf });
});

test("FLT-06 for 160 seconds the Wi-Fi of everybody breaks every fifteen seconds for two, and each command counts once", async () => {
  const house = await opened(openEmbeddedHouse());
  const links = await opened(openLinks(house.url, 30));
  await lessonWhile(
    house,
    async (lesson) => {
      lesson.leadOn();
      const lasting = new Promise((resolve) => setTimeout(resolve, seconds(160)));
      await flickerDuring(links, { seed: chance(), on: seconds(13), off: seconds(2) }, lasting);
      await lesson.allBack(back);
      const { round } = lesson.host.view();
      await sees(lesson, "another round", (view) => view.round > round);
    },
    { urlOf: links.urlOf },
  );
});
