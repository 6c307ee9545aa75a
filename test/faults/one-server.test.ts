// A class of thirty on one server with its own file, which is killed and restarted in the middle of their work.
import { onTestFinished, test } from "vitest";
import { type House, openEmbeddedHouse } from "../support/house.ts";
import { kill, lessonUnder, redeploy } from "./lessons.ts";

const patience = 60_000; // milliseconds, only against hanging

async function openHouse(): Promise<House> {
  const house = await openEmbeddedHouse();
  onTestFinished(() => house.close());
  return house;
}

test("FLT-01 after ten kills -9 under thirty students nothing acknowledged is lost or doubled, and all are back", async () => {
  await lessonUnder(await openHouse(), { times: 10, seed: 1, backWithin: patience }, kill);
});

test("FLT-03 three times the server is asked to end in the middle of a round: it does so cleanly, and the game goes on", async () => {
  await lessonUnder(await openHouse(), { times: 3, seed: 3, backWithin: patience }, redeploy);
});
