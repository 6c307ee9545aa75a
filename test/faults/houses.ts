// The houses in which classes are struck, and the ways to them: all of it is closed with the test, also when that fails.
import { onTestFinished } from "vitest";
import { type House, openEmbeddedHouse, openSharedHouse, type SharedHouse } from "../support/house.ts";
import { students } from "./lessons.ts";
import { type Links, openLinks } from "./networks.ts";

/** One server with its own file. */
export const oneServer = (): Promise<House> => withTest(openEmbeddedHouse());

/** Two nodes with one PostgreSQL. */
export const twoNodes = (): Promise<SharedHouse> => withTest(openSharedHouse());

/** A way for each student of the class. */
export const linksTo = ({ url }: House): Promise<Links> => withTest(openLinks(url, students));

async function withTest<Opened extends { close(): Promise<void> }>(opening: Promise<Opened>): Promise<Opened> {
  const opened = await opening;
  onTestFinished(() => opened.close());
  return opened;
}
