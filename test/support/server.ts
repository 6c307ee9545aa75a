// The real server in a process of its own: start it, kill it, start it again on the same data and port.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "./project-folder.ts";

type Millis = number;

const START_WITHIN: Millis = 20_000;
const STOP_WITHIN: Millis = 10_000;

export type ServerOptions = {
  /** Variables on top of this process's own; `undefined` takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A data folder to keep; without one a temporary folder is made, and removed by `stop`. */
  readonly dataDir?: string;
  /** What bash carries out in the server's process before it becomes the server, such as a limit that it sets. */
  readonly before?: string;
};

export type TestServer = {
  /** Such as `http://localhost:41234`; the same after `restart`. */
  readonly url: string;
  readonly dataDir: string;
  /** The process that runs now: another one after `restart`. */
  readonly process: ChildProcess;
  /** Everything printed so far, by all processes of this server. */
  output(): string;
  /** SIGKILL: as when the power fails. The data stay. */
  kill9(): Promise<void>;
  /** Starts again on the same data folder and port; a process still running is asked to close first. */
  restart(): Promise<void>;
  /** SIGTERM, waits for the end, removes the temporary data folder. Safe to call twice. */
  stop(): Promise<void>;
};

/** @throws Error with everything the server printed, when it ends or says nothing instead of listening */
export async function startServer({ env = {}, dataDir, before }: ServerOptions = {}): Promise<TestServer> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), "chain-of-command-data-")));
  const printed: string[] = [];
  const launch = (port: string) => {
    const variables = { ...process.env, ...env, DATA_DIR: folder, PORT: port };
    return launchProcess({ env: variables, before }, printed);
  };
  const removeOwnFolder = async () => {
    if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
  };

  let child = launch(env.PORT ?? "0");
  const url = await untilListening(child, printed).catch(async (error: unknown) => {
    await removeOwnFolder();
    throw error;
  });

  return {
    url,
    dataDir: folder,
    get process() {
      return child;
    },
    output: () => printed.join(""),
    kill9: () => end(child, "SIGKILL"),
    async restart() {
      await end(child, "SIGTERM");
      child = launch(new URL(url).port);
      await untilListening(child, printed);
    },
    async stop() {
      await end(child, "SIGTERM");
      await removeOwnFolder();
    },
  };
}

interface Launch {
  readonly env: NodeJS.ProcessEnv;
  readonly before: string | undefined;
}

function launchProcess({ env, before }: Launch, printed: string[]): ChildProcess {
  const entry = join(projectFolder, "dist/server/main.js");
  if (!existsSync(entry)) throw new Error(`Cannot start the server as ${entry} must exist: run "npm run build" first`);
  // node itself, not npm: a signal to npm would not reach the server.
  const node = [process.execPath, entry] as const;
  const [command, ...words] =
    before === undefined ? node : (["bash", "-c", `${before}; exec "$0" "$1"`, ...node] as const);
  const child = spawn(command, words, { cwd: projectFolder, env, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => printed.push(text));
  }
  const killWithTests = () => child.kill("SIGKILL");
  process.once("exit", killWithTests);
  child.once("exit", () => process.removeListener("exit", killWithTests));
  return child;
}

/** The address the server says it listens on. */
function untilListening(child: ChildProcess, printed: readonly string[]): Promise<string> {
  // Only what this process says counts: after a restart the first one's words are still in the list.
  const from = printed.length;
  return new Promise((resolve, reject) => {
    const said = () => printed.slice(from).join("");
    const fail = (why: string) => reject(new Error(`The server ${why}. It printed:\n${said()}`));
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      fail(`did not listen within ${START_WITHIN} ms`);
    }, START_WITHIN);
    child.stdout?.on("data", () => {
      const address = said().match(/http:\/\/localhost:\d+/)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      fail(`ended with ${signal ?? `exit code ${code}`} before it listened`);
    });
  });
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill(signal);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill("SIGKILL");
  }, STOP_WITHIN);
  await exited;
  clearTimeout(timer);
  if (isLate) throw new Error(`The server did not end within ${STOP_WITHIN} ms of ${signal}: it had to be killed`);
}
