// Twenty copies under load, each proved.
import { test } from "vitest";
import { restoreDrill } from "../support/restore-drill.ts";

test("restore.drill: twenty copies made while a class plays lead to what was acknowledged when they were made", async () => {
  await restoreDrill(20);
});
