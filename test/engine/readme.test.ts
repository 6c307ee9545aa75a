/** The example of the engine's README, run as a program of its own. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "../support/project-folder.ts";

const readme = readFileSync(join(projectFolder, "shared/engine/README.md"), "utf8");

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "s").exec(readme)?.[1] ?? "";
}

test("the README's example prints what the README says", () => {
  const printed = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module"], {
    cwd: projectFolder,
    input: block("js"),
    encoding: "utf8",
  });
  expect(printed).toBe(block("text"));
  expect(printed).toContain("solved: true");
});
