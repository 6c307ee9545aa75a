// Runs one of the built tools of the server to its end, as an operator would.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { projectFolder } from "./project-folder.ts";

export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** @param env variables on top of this process's own */
export function runTool(
  tool: "backup" | "restore",
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const words = [join(projectFolder, `dist/server/${tool}.js`), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, words, { env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}`.trim() });
    });
  });
}
