// Nonsense by the hundred from everybody who can open a line: the server stays, and nothing changes that may not.
import { test } from "vitest";
import { expectUnharmed } from "../support/attacks/expect-unharmed.ts";
import { shell } from "../support/attacks/shelling.ts";

test("SEC-01 frames of every kind from every role stop nothing, change nothing and are refused from the closed list", async () => {
  expectUnharmed(await shell(500, 2026), 500, 20);
});
