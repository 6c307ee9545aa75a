// A class of thirty spread over two nodes with one PostgreSQL, while nodes are killed and the ways to the database fail.
import { onTestFinished, test } from "vitest";
import { openSharedHouse, type SharedHouse } from "../support/house.ts";
import { kill, lessonUnder } from "./lessons.ts";

const patience = 60_000; // milliseconds, only against hanging

async function openHouse(): Promise<SharedHouse> {
  const house = await openSharedHouse();
  onTestFinished(() => house.close());
  return house;
}

test("FLT-12 four times either node is killed under thirty students: nothing is lost or doubled, and all are back", async () => {
  await lessonUnder(await openHouse(), { times: 4, seed: 12, backWithin: patience }, kill);
});
