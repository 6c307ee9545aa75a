/** A session in this browser: the same table over memory, with one player and simulated teammates. Needs no server. */
import { signal } from "@preact/signals";
import { curatedStarts } from "#company/curated-starts.ts";
import { bookOf, type ScenarioName } from "#company/scenarios.ts";
import { type ShapeName, shapeOf } from "#company/shape.ts";
import type { PlainNetwork } from "#engine/network.ts";
import type { HostCommand, PlayerCommand } from "#game/command.ts";
import { createSession } from "#game/create.ts";
import { playerCommands } from "#game/decide.ts";
import { happeningsFor } from "#game/happenings.ts";
import { type Millis, playerId, type SeatRef } from "#game/ids.ts";
import { type LogEntry, memoryJournal } from "#game/journal.ts";
import { evidenceIn, type SkillEvidence } from "#game/mastery/evidence.ts";
import type { TracedSkill } from "#game/mastery/skills.ts";
import { defaultSettings, type Level, type Settings } from "#game/settings.ts";
import type { Habit } from "#game/state.ts";
import { openTable, type Table } from "#game/table.ts";
import { viewFor } from "#game/view-for.ts";
import { browserClock } from "./browser-clock.ts";
import { leadTo, type NamedPhase } from "./lead-to.ts";
import { newId } from "./new-id.ts";
import type { ClassSession, Connection, Reply, Update } from "./session.ts";

export interface SoloPlan {
  readonly scenario: ScenarioName;
  readonly shape: ShapeName;
  readonly level: Level;
  readonly seat: SeatRef;
  readonly seed: number;
  readonly name: string;
  readonly habit: Habit; // of all teammates
  readonly focus?: TracedSkill | undefined; // which skill the customers are chosen for
  readonly startAt?: NamedPhase | null | undefined; // of the first sale; an expert answers for the player until then
  /** Called when an answer of the player has told something of their skills. */
  readonly onEvidence?: ((evidence: readonly SkillEvidence[]) => void) | undefined;
}

export interface SoloSession extends ClassSession {
  /** Alone one is one's own teacher: goes on to the next step. */
  goOn(): Promise<Reply>;
  /** Steps back to the start of the phase. */
  stepBack(): Promise<Reply>;
  setLevel(level: Level): Promise<Reply>;
}

const me = playerId("me");

/** Opens a company of one player and teammates, and starts it. */
export async function playAlone(plan: SoloPlan): Promise<SoloSession> {
  const table = newTable(plan, browserClock.now());
  await takeSeats(table, plan);
  if (plan.startAt) await leadTo(table, plan.startAt, plan.seat);
  let before = table.session();
  const update = signal<Update>(updateOf(table));
  const connection = signal<Connection>({ state: "open" });
  const stop = table.subscribe(({ events, session }) => {
    const evidence = events.flatMap((event) => evidenceIn(before, event, me));
    before = session;
    if (evidence.length > 0) plan.onEvidence?.(evidence);
    update.value = { ...updateOf(table), happened: happeningsFor(events) };
  });
  const asHost = (command: HostCommand) => reply(table.play({ role: "host" }, newId(), command));
  const asPlayer = (command: PlayerCommand) => reply(table.play({ role: "player", playerId: me }, newId(), command));
  return {
    update,
    connection,
    unsent: signal([]),
    leftBehind: signal(null),
    send: (command) => (isPlayers(command) ? asPlayer(command) : asHost(command)),
    goOn: () => asHost({ type: "Next" }),
    stepBack: () => asHost({ type: "Undo" }),
    setLevel: (level) => asHost({ type: "ChangeSettings", settings: { level } }),
    close() {
      stop();
      table.close();
    },
  };
}

function newTable({ scenario, shape, level, seed, focus, startAt }: SoloPlan, at: Millis): Table {
  // The seat was chosen, so it is kept. Whoever practises the report makes it in every sale.
  const report = focus === "sum" || focus === "curve" || focus === "gut-feeling" ? "always" : "first";
  const settings: Settings = {
    ...defaultSettings,
    level: startAt && level === 0 ? 1 : level,
    names: "free",
    rotation: false,
    handsOn: { ...defaultSettings.handsOn, report },
    ...(focus !== undefined && { focus }),
  };
  const start = shape === "article" ? curatedStartOf(scenario, seed) : undefined;
  const book = bookOf(scenario);
  const events = createSession({ settings, book, shape: shapeOf(shape), seed, at, ...(start && { start }) });
  const first: LogEntry = { version: 1, at, actor: "host", id: "create", events };
  return openTable({ entries: [first], journal: memoryJournal, clock: browserClock });
}

/** Alone one starts from a company that is known to learn quickly; the next seed gives another one. */
export function curatedStartOf(scenario: ScenarioName, seed: number): PlainNetwork | undefined {
  const starts = curatedStarts[scenario];
  return starts[seed % starts.length]?.network;
}

async function takeSeats(table: Table, { seat, name, habit }: SoloPlan): Promise<void> {
  const house = { role: "house" } as const;
  const host = { role: "host" } as const;
  await table.play(house, "join", { type: "Join", playerId: me, name, isDoubtful: false, keyHash: "" });
  await table.play(host, "seat", { type: "MovePlayer", playerId: me, seat });
  if (habit !== "expert") {
    const free = table.session().companies[0]?.seats.filter(({ players }) => players.length === 0) ?? [];
    for (const { layer, index } of free) {
      await table.play(host, `teammate ${layer}.${index}`, {
        type: "AddTeammate",
        seat: { company: 0, layer, index },
        kind: habit,
      });
    }
  }
  await table.play(host, "start", { type: "Start" });
}

function updateOf(table: Table): Update {
  const view = viewFor(table.session(), { role: "player", playerId: me }, table.now());
  return { view, happened: [], receivedAt: performance.now() };
}

const isPlayers = (command: PlayerCommand | HostCommand): command is PlayerCommand =>
  (playerCommands as readonly string[]).includes(command.type);

async function reply(played: ReturnType<Table["play"]>): Promise<Reply> {
  const answer = await played;
  return answer.ok ? { ok: true } : { ok: false, code: answer.refusal.refused, message: answer.refusal.message };
}
