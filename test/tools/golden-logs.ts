/**
 * Writes the golden logs of the present format: every scripted game as its store keeps it, and the facts it must always
 * replay to. To be run once when a format is new, and never again for it:
 * npx tsx test/tools/golden-logs.ts && npm run fix
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { entryToText, logFormat } from "#game/log-format.ts";
import { factsOf } from "../support/golden-facts.ts";
import { goldenGames } from "../support/golden-games.ts";
import { projectFolder } from "../support/project-folder.ts";

const folder = join(projectFolder, `test/golden/format-${logFormat}`);
mkdirSync(folder, { recursive: true });
for (const [name, play] of Object.entries(goldenGames)) {
  const { entries } = play();
  writeFileSync(join(folder, `${name}.jsonl`), `${entries.map(entryToText).join("\n")}\n`);
  writeFileSync(join(folder, `${name}.facts.json`), JSON.stringify(factsOf(entries)));
}
