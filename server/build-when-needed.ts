// Builds dist/ before a start, but only when a source file is newer than what was built last.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

type Millis = number;

const projectFolder = fileURLToPath(new URL("..", import.meta.url));
const sources = ["client", "server", "shared", "package.json", "package-lock.json", "vite.config.ts"];
const products = ["dist/client/index.html", "dist/server/main.js"];

/** When the file, or anything in the folder, changed last; a folder's own time tells of deleted and renamed files. */
function lastChange(path: string): Millis {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

function isBuilt(): boolean {
  const built = products.map((product) => join(projectFolder, product));
  if (!built.every((path) => existsSync(path))) return false;
  const oldestProduct = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return sources.every((source) => lastChange(join(projectFolder, source)) <= oldestProduct);
}

async function buildAll(): Promise<void> {
  // Vite is loaded only here, so that a start with nothing to build stays quick.
  const { build } = await import("vite");
  const configFile = join(projectFolder, "vite.config.ts");
  await build({ configFile, logLevel: "warn" });
  await build({ configFile, logLevel: "warn", build: { ssr: true } });
}

if (!isBuilt()) {
  const startedAt = performance.now();
  await buildAll();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`Built the game in ${seconds} s.`);
}
