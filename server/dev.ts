// The server for development: one port, pages straight from their sources, restarted by tsx when the server's change.
import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import closeWithGrace from "close-with-grace";
import { createServer } from "vite";
import { announcement } from "./announcement.ts";
import { createApp } from "./app.ts";
import { secureChance } from "./chance.ts";
import { isConfig, readConfig } from "./config.ts";
import { createLog } from "./log.ts";
import { openStore } from "./storage/open-store.ts";
import { createWallClock } from "./wall-clock.ts";

/** Vite serves the pages and swaps what changes; the built pages' policy would forbid it both. */
async function sources(server: Server) {
  const vite = await createServer({
    configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
    server: { middlewareMode: true, ws: { server } },
    appType: "spa",
  });
  return { handler: vite.middlewares, isBuilt: false };
}

const config = readConfig(process.env);
if (!isConfig(config)) throw new Error(config.join("\n"));
const app = await createApp({
  config,
  store: await openStore(config, { say: console.log, tell: console.error }),
  clock: createWallClock(),
  chance: secureChance,
  log: createLog(config.logLevel),
  version: "development",
  frontend: sources,
});
console.log(announcement(await app.listen(), config));
closeWithGrace({ delay: 2000, logger: false }, () => app.close());
