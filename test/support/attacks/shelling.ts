// A server process under nonsense from every side, with a class that has no part in it; afterwards its logs are read.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLibsqlStore } from "../../../server/storage/libsql-store.ts";
import { type Class, connect, createClass } from "../../server/school.ts";
import { startServer, type TestServer } from "../server.ts";
import { until } from "../until.ts";
import { fuzz, type Sender, senders } from "./fuzz.ts";

/** A class that has started, so that every command may find its moment. */
interface RunningClass extends Class {
  readonly from: number; // the version at which the nonsense began
}

async function runningClass(url: string, room: Class): Promise<RunningClass> {
  const host = await connect({ url }, hostOf(room));
  const ack = await host.send("Start");
  host.close();
  if (!ack.ok) throw new Error(ack.message);
  return { ...room, from: ack.version };
}

interface Outcome {
  sent: number;
  answers: number;
  refusals: readonly string[];
}

export interface Shelling {
  /** By sender: frames sent, answers that came, codes among them. */
  readonly outcomes: Readonly<Record<Sender, Outcome>>;
  readonly strange: readonly string[]; // codes that stand on no list
  readonly hasEnded: boolean; // the process, by itself
  readonly failures: readonly string[]; // lines of the log that tell of a mistake of ours
  readonly bystanderMoved: boolean; // the class that had no part in it has changed
  readonly actors: Readonly<Record<Sender, readonly string[]>>; // who has written to the logs, beside the house: "host", "player"
  readonly growth: number; // of what the process holds in memory, MiB, after a first round that warms it up
}

const PASSWORD = "for the tests of the guard";
const TOKEN = "for the tests of the guard";
const WARM_UP = 100; // frames of each sender, before memory is looked at
const PER_CLASS = 500; // a class may be ended by its own teacher's frames

export async function shell(frames: number, seed: number): Promise<Shelling> {
  const dataDir = await mkdtemp(join(tmpdir(), "chain-of-command-shelling-"));
  const env = {
    TRUST_PROXY: "true",
    HOST_PASSWORD: PASSWORD,
    METRICS_TOKEN: TOKEN,
    LOG_LEVEL: "warn",
    ...collectable(dataDir),
  };
  const server = await startServer({ dataDir, env });
  const rooms: Record<Sender, RunningClass[]> = { player: [], host: [], screen: [], tester: [], none: [] };
  const ready: Record<Sender, RunningClass[]> = { player: [], host: [], screen: [], tester: [], none: [] };
  const newClass = async () =>
    runningClass(server.url, await createClass(server, {}, { authorization: `Bearer ${PASSWORD}` }));
  const outcomes = forEach(() => ({ sent: 0, answers: 0, refusals: [] }));
  const strange: string[] = [];

  async function round(sender: Sender, count: number, salt: number): Promise<void> {
    const room = ready[sender].pop() ?? (await newClass());
    rooms[sender].push(room);
    const done = await fuzz({ url: server.url, room, sender, event: "command", frames: count, seed: seed + salt });
    const outcome = outcomes[sender];
    outcome.sent += done.sent;
    outcome.answers += done.answers;
    outcome.refusals = [...new Set([...outcome.refusals, ...done.refusals])];
    strange.push(...done.strange);
  }

  const roundOfAll = (count: number, salt: number) =>
    Promise.all(senders.map((sender, place) => round(sender, count, salt * 10 + place)));

  try {
    const { from: before, ...room } = await newClass();
    const bystander = await connect(server, hostOf(room));
    await roundOfAll(WARM_UP, 0);
    // A class stays in memory for an hour. What is measured is what frames leave there, not classes.
    for (const sender of senders)
      for (let done = WARM_UP; done < frames; done += PER_CLASS) ready[sender].push(await newClass());
    const memory = await heldBy(server);
    for (let done = WARM_UP; done < frames; done += PER_CLASS) {
      await roundOfAll(Math.min(PER_CLASS, frames - done), done);
    }
    const growth = ((await heldBy(server)) - memory) / 2 ** 20;
    const ack = await bystander.send("ShareReport"); // what it does next is the very next entry of its log
    const bystanderMoved = !ack.ok || ack.version !== before + 1;
    bystander.close();
    const hasEnded = server.process.exitCode !== null;
    await server.stop();
    const failures = server
      .output()
      .split("\n")
      .filter((line) => /"event":"(failure|crash)"/.test(line));
    return {
      outcomes,
      strange,
      hasEnded,
      failures,
      bystanderMoved,
      growth,
      actors: await actorsIn(dataDir, rooms),
    };
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const forEach = (make: () => Outcome): Record<Sender, Outcome> => ({
  player: make(),
  host: make(),
  screen: make(),
  tester: make(),
  none: make(),
});

const hostOf = ({ code, hostKey }: Class) => ({ code, as: "host", key: hostKey });

/** With these a signal makes the process write down its heap, for which it first collects all garbage. */
const collectable = (folder: string) => ({
  NODE_OPTIONS: `--heapsnapshot-signal=SIGALRM --diagnostic-dir=${folder}`,
});

/** @returns the bytes that are left when all garbage has been collected */
async function heldBy({ url, dataDir, process }: TestServer): Promise<number> {
  const snapshots = async () => (await readdir(dataDir)).filter((name) => name.endsWith(".heapsnapshot"));
  process.kill("SIGALRM");
  await until("the heap is written down", async () => (await snapshots()).length > 0);
  let figures = "";
  // The process answers nobody while it writes, and an old line to it may be hung up on afterwards.
  await until("the process answers again", async () => {
    const answer = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } }).catch(() => null);
    figures = (await answer?.text()) ?? "";
    return figures !== "";
  });
  for (const name of await snapshots()) await rm(join(dataDir, name));
  const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(figures)?.[1]);
  return figure("nodejs_heap_size_used_bytes") + figure("nodejs_external_memory_bytes");
}

/** Reading also proves that no log is damaged. */
async function actorsIn(dataDir: string, rooms: Readonly<Record<Sender, readonly RunningClass[]>>) {
  const store = openLibsqlStore(dataDir);
  const actors = { player: [], host: [], screen: [], tester: [], none: [] } as Record<Sender, string[]>;
  for (const sender of senders) {
    for (const { code, from } of rooms[sender]) {
      const entries = await store.read((await store.find(code))?.id ?? "", from);
      const people = entries.filter(({ actor }) => actor !== "house");
      const kinds = people.map(({ actor }) => (actor === "host" ? actor : "player"));
      actors[sender] = [...new Set([...actors[sender], ...kinds])].sort();
    }
  }
  await store.close();
  return actors;
}
