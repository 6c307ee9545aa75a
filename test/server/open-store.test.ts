// Which store is opened, and that a server with a file of its own has nothing to do with PostgreSQL.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createDatabase } from "../support/postgres.ts";
import { projectFolder } from "../support/project-folder.ts";

/** Opens a store in a process of its own, and tells whether that has loaded the package for PostgreSQL. */
function loadsPackage(databaseUrl: string | null): boolean {
  const dataDir = mkdtempSync(join(tmpdir(), "chain-of-command-store-"));
  const program = `
    import { createRequire } from "node:module";
    import { openStore } from "./server/storage/open-store.ts";
    const store = await openStore(${JSON.stringify({ databaseUrl, dataDir })}, console.log);
    await store.close();
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    console.log(loaded.some((file) => file.includes("/node_modules/pg/")));`;
  try {
    const options = ["--import", "tsx", "--input-type=module", "--eval", program];
    return JSON.parse(execFileSync(process.execPath, options, { cwd: projectFolder, encoding: "utf8" }));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

test("the package for PostgreSQL is loaded where there is a database's address, and only there", async () => {
  expect(loadsPackage(null)).toBe(false);
  const database = await createDatabase();
  expect(loadsPackage(database.url)).toBe(true);
  await database.drop();
});
