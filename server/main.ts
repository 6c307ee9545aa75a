// The server's process: reads the environment, starts, says where it listens, and stops cleanly.
import { fileURLToPath } from "node:url";
import closeWithGrace from "close-with-grace";
import { announcement } from "./announcement.ts";
import { createApp } from "./app.ts";
import { secureChance } from "./chance.ts";
import { type Config, isConfig, readConfig } from "./config.ts";
import { endWithNpm } from "./end-with-npm.ts";
import { MissingPages, pages } from "./http/pages.ts";
import { createLog } from "./log.ts";
import { openStore } from "./storage/open-store.ts";
import { UnusableStore } from "./storage/store.ts";
import { version } from "./version.ts";
import { createWallClock } from "./wall-clock.ts";

const CLOSE_WITHIN = 9000; // milliseconds

async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const app = await createApp({
    config,
    store: await openStore(config, {
      say: console.log,
      tell: (reason) => log.error({ event: "storage", reason }, "the store"),
    }),
    clock: createWallClock(),
    chance: secureChance,
    log,
    version,
    frontend: async () => ({ handler: pages(fileURLToPath(new URL("../client", import.meta.url))), isBuilt: true }),
  });
  // A promise that nobody waited for is a mistake of one session; the others play on.
  process.on("unhandledRejection", (error) => log.error({ event: "failure", err: error }, "something went wrong"));
  closeWithGrace({ delay: CLOSE_WITHIN, logger: false, skip: ["unhandledRejection"] }, async ({ err }) => {
    stopLooking();
    if (err !== undefined) log.fatal({ event: "crash", err }, "the server ends after a failure");
    await app.close();
  });
  const stopLooking = endWithNpm();
  const port = await app.listen();
  console.log(announcement(port, config));
}

function giveUp(lines: readonly string[]): never {
  console.error(lines.join("\n"));
  process.exit(1);
}

/** One line for what an operator can mend; null where the failure is ours. */
function sentenceFor(error: unknown, { port, host }: Config): string | null {
  if (error instanceof UnusableStore || error instanceof MissingPages) return error.message;
  const { code } = error as { readonly code?: string };
  if (code === "EADDRINUSE") return `Cannot listen on port ${port} as it must be free: another program uses it`;
  if (code === "EACCES") return `Cannot listen on port ${port} as it must be allowed to this user: it is not`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `Cannot listen on HOST ${host} as it must be an address of this machine: it is not`;
  return null;
}

const config = readConfig(process.env);
if (!isConfig(config)) giveUp(["Cannot start as these variables must be right:", ...config.map((line) => `  ${line}`)]);
await start(config).catch((error: unknown) => {
  const sentence = sentenceFor(error, config);
  if (sentence === null) throw error;
  giveUp([sentence]);
});
