// A class of thirty spread over two nodes with one PostgreSQL, while nodes are killed and the ways to the database fail.
import { expect, test } from "vitest";
import { withoutDatabase, withoutNews } from "./databases.ts";
import { twoNodes } from "./houses.ts";
import { kill, killOne, lessonWhile, lessonWith, patience, wholeGame } from "./lessons.ts";

test("FLT-12 four times either node is killed under thirty students: nothing is lost or doubled, and all are back", async () => {
  const house = await twoNodes();
  await lessonWith(house, { times: 4, seed: 12, backWithin: patience }, killOne(house));
});

test("FLT-12 a class spread over two nodes plays a whole game, and one of them is killed in each phase", async () => {
  const house = await twoNodes();
  await wholeGame(house, async (lesson, place) => {
    if (place === 0) for (const { url } of house.nodes) expect(house.balancer.countAt(url)).toBeGreaterThan(10);
    const node = house.nodes[place % house.nodes.length];
    if (node !== undefined) await kill(node);
    await lesson.allBack(patience);
  });
});

test("FLT-13 while the database says nothing no answer is confirmed, and afterwards each counts once", async () => {
  const house = await twoNodes();
  await lessonWhile(house, (lesson) => withoutDatabase(house, lesson, { fault: "stalled", span: 3000 }));
});

test("FLT-14 while no news come from the other node the class plays on together", async () => {
  const house = await twoNodes();
  await lessonWhile(house, (lesson) => withoutNews(house, lesson, 5000));
});
