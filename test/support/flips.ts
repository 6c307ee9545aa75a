// Runs many flips of single bits in a process of their own, and gives back what was seen.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { scratchFolder } from "./golden-logs.ts";
import { projectFolder } from "./project-folder.ts";

interface Flips {
  readonly file: "sessions.db" | "sessions.db-wal";
  readonly seed: number;
  readonly count: number;
}

/** Rejects, with the flip that did it, when the process ends by a fault or takes anything damaged for whole. */
export async function flip({ file, seed, count }: Flips): Promise<Readonly<Record<string, number>>> {
  const { path, clear } = scratchFolder();
  const script = ["--import", "tsx", "test/support/flip-bytes.ts", path, file, String(seed), String(count)];
  const options = { cwd: projectFolder, maxBuffer: 2 ** 26 };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, script, options);
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Readonly<Record<string, number>>;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${stdout.trim().split("\n").at(-1)}\n${stderr}`, { cause: error });
  } finally {
    clear();
  }
}
