// `npm run backup -- <folder>`: puts a copy of the sessions into a folder, whether the server runs or not.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Config, isConfig, readConfig } from "../config.ts";
import { copyIn } from "../storage/copying.ts";
import { openLibsqlStore } from "../storage/libsql-store.ts";
import { UnusableStore } from "../storage/store.ts";

/** A copy is for accidents, not an archive: what is deleted from the game must not live on in it for long. */
const MOST_DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const nameAt = (time: Date): string => `chain-of-command-${time.toISOString().slice(0, 19).replaceAll(":", "-")}Z.db`;
const ours = /^chain-of-command-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)Z\.db$/;

/** Asks the running server for a copy; false where none runs. */
async function askServer({ host, port, metricsToken, dataDir }: Config): Promise<boolean> {
  const startedAt = Date.now();
  const headers = metricsToken === null ? {} : { authorization: `Bearer ${metricsToken}` };
  const here = host === null || host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const address = `http://${here.includes(":") ? `[${here}]` : here}:${port}/backup`;
  const response = await fetch(address, { method: "POST", headers }).catch(() => null);
  if (response === null) return false;
  if (response.status !== 201)
    giveUp(`Cannot back up as the server must make a copy: it says ${await response.text()}`);
  // Clocks of file systems are coarse.
  const isHere = existsSync(copyIn(dataDir)) && statSync(copyIn(dataDir)).mtimeMs > startedAt - 2000;
  if (!isHere) giveUp(`Cannot back up as the server on port ${port} must keep its sessions in ${dataDir}: it does not`);
  return true;
}

async function copyAtRest({ dataDir, port }: Config): Promise<void> {
  if (!existsSync(join(dataDir, "sessions.db")))
    giveUp(`Cannot back up as ${dataDir} must have sessions in it: it has none`);
  try {
    const store = openLibsqlStore(dataDir);
    await store.copy?.();
    await store.close();
  } catch (error) {
    if (!(error instanceof UnusableStore)) throw error;
    giveUp(`${error.message}; where it is the server of this folder, it must be reached on port ${port}`);
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    copyFileSync(from, to); // another disk
    rmSync(from);
  }
}

/** Older copies in the folder; what else lies there is left alone. */
function removeOld(folder: string, { retentionDays }: Config): void {
  const oldest = Date.now() - Math.min(MOST_DAYS, retentionDays) * DAY;
  for (const name of readdirSync(folder)) {
    const madeAt = Date.parse(name.replace(ours, "$1$2:$3:$4Z"));
    if (ours.test(name) && madeAt < oldest) rmSync(join(folder, name));
  }
}

const config = readConfig(process.env);
if (!isConfig(config)) giveUp(config.join("\n"));
const [folder] = process.argv.slice(2);
if (folder === undefined) giveUp("Say where to: npm run backup -- <folder>");
if (config.databaseUrl !== null)
  giveUp("Cannot back up a PostgreSQL database here: pg_dump does that, see SCHOOL-IT.md");
if (!(await askServer(config))) await copyAtRest(config);
mkdirSync(folder, { recursive: true, mode: 0o700 });
const file = join(folder, nameAt(new Date()));
move(copyIn(config.dataDir), file);
removeOld(folder, config);
console.log(file);
