// The attacks of the quick tests at their large figures.
import { test } from "vitest";
import { expectUnharmed } from "../support/attacks/expect-unharmed.ts";
import { shell } from "../support/attacks/shelling.ts";

test("SEC-01 10,000 frames from every role stop nothing, change nothing and are refused from the closed list", async () => {
  expectUnharmed(await shell(10_000, 7), 10_000, 60);
});
