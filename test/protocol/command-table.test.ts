// The README tells what the schemas take.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandTable } from "#protocol/command-table.ts";
import { projectFolder } from "../support/project-folder.ts";

test("the README's table of commands is the one the schemas write", () => {
  const readme = readFileSync(`${projectFolder}/README.md`, "utf8");
  const between = /<!-- commands:start -->\n([\s\S]*?)\n<!-- commands:end -->/.exec(readme)?.[1];
  expect(between?.trim()).toBe(commandTable());
});
