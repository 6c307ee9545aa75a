// A class of thirty on one server with its own file, which is killed and restarted in the middle of their work.
import { test } from "vitest";
import { oneServer } from "./houses.ts";
import { killOne, lessonWith, patience, redeployOne } from "./lessons.ts";

test("FLT-01 after ten kills -9 under thirty students nothing acknowledged is lost or doubled, and all are back", async () => {
  const house = await oneServer();
  await lessonWith(house, { times: 10, seed: 1, backWithin: patience }, killOne(house));
});

test("FLT-03 three times the server is asked to end in the middle of a round: it does so cleanly, and the game goes on", async () => {
  const house = await oneServer();
  await lessonWith(house, { times: 3, seed: 3, backWithin: patience }, redeployOne(house));
});
