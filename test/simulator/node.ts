// One process of the house: its sessions, its doors and its rooms, over a simulated clock and database. It may die.
import { pino } from "pino";
import { type Millis, millis } from "#game/ids.ts";
import { type Refusal, refuse } from "#game/refusal.ts";
import type { Clock } from "#game/table.ts";
import type { Creation } from "#protocol/parse-creation.ts";
import { createMetrics } from "../../server/metrics.ts";
import { createAdmission } from "../../server/realtime/admission.ts";
import { createFailures } from "../../server/realtime/failures.ts";
import { type Hall, openHall } from "../../server/realtime/hall.ts";
import type { LiveSession } from "../../server/sessions/live-session.ts";
import { createSessions, type NewSession, type Sessions } from "../../server/sessions/sessions.ts";
import { DamagedLog, StoreFailed } from "../../server/storage/store.ts";
import { createWitness } from "../../server/witness.ts";
import type { Door, Socket } from "./line.ts";
import type { Database, Handle } from "./store.ts";
import type { World } from "./world.ts";

export interface Node extends Door {
  readonly name: string;
  readonly isAlive: () => boolean;
  readonly clock: Clock;
  readonly handle: Handle;
  /** The sessions that sockets have come into. */
  readonly lives: ReadonlySet<LiveSession>;
  readonly sockets: ReadonlySet<Socket>;
  /** Timers that have yet to ring. */
  readonly timers: () => number;
  create(creation: Creation): Promise<NewSession>;
  /** kill -9: nothing of what it knew is left, and nothing it had begun goes on. */
  die(): void;
  /** SIGTERM: it says goodbye, lets the open calls end, and closes. */
  drain(): void;
}

interface NodeParts {
  readonly world: World;
  readonly database: Database;
  /** By how much the clock of its machine goes wrong. */
  readonly ahead: number;
}

const BEAT_EVERY = 2000;
const PROBE_EVERY = 1000;
const SWEEP_EVERY = 600_000;
const RETENTION_DAYS = 30;

const nothing = { inMemory: () => 0, seats: () => ({ online: 0, away: 0, asking: 0 }) };
const metrics = createMetrics({ sessions: () => nothing, isDraining: () => false }); // no test reads them
const witness = createWitness({ log: pino({ level: "silent" }), metrics, refOf: (id) => id });

export function startNode({ world, database, ahead }: NodeParts): Node {
  let isAlive = true;
  let isListening = false;
  const endings = new Set<() => void>();
  const sockets = new Set<Socket>();
  const lives = new Set<LiveSession>();
  const clock = clockOf(world, { ahead, isAlive: () => isAlive });
  const store = database.open({ isAlive: () => isAlive });
  const name = world.fortune.bytes(6).toString("base64url");
  const fail = failureOf(world);
  const onFailure = fail;
  const chance = world.fortune;
  const sessions = createSessions({ store, clock, chance, retentionDays: RETENTION_DAYS, node: name, onFailure });
  const admit = createAdmission({ sessions, failures: createFailures(), chance, clock, onFailure });
  const bases = { publicUrl: null, studentsBase: (base: string) => base };
  const doors = { trust: () => false, metrics, witness };
  const hall = openHall({ ...doors, ...bases, admit, clock, node: name, fail });

  function end(): void {
    isAlive = false;
    isListening = false;
    for (const ending of endings) ending();
    endings.clear();
  }

  const chores = { sessions, store, clock, onFailure };
  void startChores(chores).then(() => {
    isListening = isAlive;
  });

  return {
    name,
    isAlive: () => isAlive,
    clock,
    handle: store,
    lives,
    sockets,
    timers: clock.waiting,
    isUp: () => isListening,
    create: sessions.create,
    open: (socket) => open(socket, { hall, sockets, lives, isUp: () => isListening }),
    onEnd: (listener) => void endings.add(listener),
    die: end,
    drain() {
      if (!isListening) return;
      hall.close();
      for (const { socket } of sockets) {
        socket.emit("farewell", { code: "DRAINING", message: "The server is being restarted" });
        socket.disconnect(true);
      }
      world.after(100, () => {
        sessions.close();
        end();
      });
    },
  };
}

interface Opening {
  readonly hall: Hall;
  readonly sockets: Set<Socket>;
  readonly lives: Set<LiveSession>;
  readonly isUp: () => boolean;
}

/** As Socket.IO does it: asked first, and welcomed when the line is still there. */
async function open(socket: Socket, { hall, sockets, lives, isUp }: Opening): Promise<Error | undefined> {
  const error = await hall.letIn(socket.socket);
  if (error !== undefined || !isUp() || !socket.isOpen()) return error;
  sockets.add(socket);
  socket.socket.on("disconnect", () => void sockets.delete(socket));
  const { visitor } = socket.socket.data;
  if (visitor.role !== "tester") lives.add(visitor.live);
  hall.welcome(socket.socket);
  return undefined;
}

interface ChoresParts {
  readonly sessions: Sessions;
  readonly store: { isHealthy(): boolean; probe(): Promise<void> };
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => unknown;
}

/** What a real house does by its own timers. */
async function startChores({ sessions, store, clock, onFailure }: ChoresParts): Promise<void> {
  const every = (span: number, work: () => unknown): void => {
    clock.after(millis(span), () => {
      work();
      every(span, work);
    });
  };
  const beat = () => sessions.beat().catch(onFailure);
  await beat();
  every(BEAT_EVERY, beat);
  every(SWEEP_EVERY, () => sessions.sweep().catch(onFailure));
  every(PROBE_EVERY, () => store.isHealthy() || store.probe());
}

/** It goes as fast as every other, but may have started wrong; what it was to ring for is lost when its process dies. */
function clockOf(world: World, { ahead, isAlive }: { readonly ahead: number; readonly isAlive: () => boolean }) {
  const waiting = new Set<() => void>();
  return {
    now: (): Millis => millis(Math.round(world.now() + ahead)),
    after(span: Millis, callBack: () => void) {
      const cancel = world.after(span, () => {
        waiting.delete(cancel);
        if (isAlive()) callBack();
      });
      waiting.add(cancel);
      return () => {
        waiting.delete(cancel);
        cancel();
      };
    },
    waiting: () => waiting.size,
  };
}

/** A store that fails is part of the game; anything else is a mistake of the house. */
function failureOf(world: World): (error: unknown) => Refusal {
  return (error) => {
    if (error instanceof StoreFailed || error instanceof DamagedLog)
      return refuse("STORAGE_UNAVAILABLE", "The server cannot reach what it has saved; try again");
    world.violate(`the house fails: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return refuse("INTERNAL", "Something went wrong here");
  };
}
