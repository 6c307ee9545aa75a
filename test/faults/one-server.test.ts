// A class of thirty on one server with its own file, which is killed and restarted in the middle of their work.
import { onTestFinished, test } from "vitest";
import { type House, openEmbeddedHouse } from "../support/house.ts";
import { kill, lessonWith, oneOf, patience, redeploy } from "./lessons.ts";

async function openHouse(): Promise<House> {
  const house = await openEmbeddedHouse();
  onTestFinished(() => house.close());
  return house;
}

test("FLT-01 after ten kills -9 under thirty students nothing acknowledged is lost or doubled, and all are back", async () => {
  const house = await openHouse();
  await lessonWith(house, { times: 10, seed: 1, backWithin: patience }, (chance) => kill(oneOf(house.nodes, chance)));
});

test("FLT-03 three times the server is asked to end in the middle of a round: it does so cleanly, and the game goes on", async () => {
  const house = await openHouse();
  const figures = { times: 3, seed: 3, backWithin: patience };
  await lessonWith(house, figures, (chance) => redeploy(oneOf(house.nodes, chance)));
});
