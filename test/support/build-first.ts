// Before server and browser tests: dist/ is built from the sources as they are now.
import { execFileSync } from "node:child_process";
import { projectFolder } from "./project-folder.ts";

export function setup(): void {
  const build = ["--import", "tsx", "server/build-when-needed.ts"];
  execFileSync(process.execPath, build, { cwd: projectFolder, stdio: "inherit" });
}
