// `npm run restore -- <copy>`: replays every session of a copy and, without --verify, puts it where the server looks for it.
import { constants, copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { isConfig, readConfig } from "../config.ts";
import { UnusableStore } from "../storage/store.ts";
import { type Replayed, replayAll } from "./replay-all.ts";

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

async function verify(file: string): Promise<readonly Replayed[]> {
  try {
    return await replayAll(file);
  } catch (error) {
    if (!(error instanceof UnusableStore)) throw error;
    return giveUp(
      `Cannot restore ${file} as it must be a copy of this game's sessions: it is damaged or something else`,
    );
  }
}

function put(file: string, folder: string): void {
  const sessions = join(folder, "sessions.db");
  if (existsSync(sessions)) giveUp(`Cannot restore into ${folder} as it must have no sessions.db: move it away first`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  copyFileSync(file, sessions, constants.COPYFILE_EXCL);
}

const config = readConfig(process.env);
if (!isConfig(config)) giveUp(config.join("\n"));
if (config.databaseUrl !== null)
  giveUp("Cannot restore a PostgreSQL database here: pg_restore does that, see SCHOOL-IT.md");
const given = process.argv.slice(2);
const [file] = given.filter((word) => word !== "--verify");
if (file === undefined || !existsSync(file)) giveUp("Say which copy: npm run restore -- [--verify] <copy>");
const sessions = await verify(file);
for (const { id, versions, hash } of sessions) console.log(`${id} ${versions} ${hash ?? "damaged"}`);
const damaged = sessions.filter(({ hash }) => hash === null).length;
console.log(`${sessions.length} sessions, ${damaged} damaged`);
if (!given.includes("--verify")) {
  put(file, config.dataDir);
  console.log(`Restored into ${config.dataDir}; what is past its time is deleted at the next start.`);
}
process.exit(damaged === 0 ? 0 : 2);
