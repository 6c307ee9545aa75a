// Sees everything and forgets nothing: what is safe in the log, what each command was told, and what left the house.
import { nextDue } from "#game/due.ts";
import type { GameEvent } from "#game/event.ts";
import { evolve, replay } from "#game/evolve.ts";
import type { Millis } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import type { Session } from "#game/state.ts";
import { orderOf, stepKey } from "#game/step.ts";
import type { View, Viewer } from "#game/view.ts";
import { viewFor } from "#game/view-for.ts";
import type { Ack, ViewMessage } from "#protocol/messages.ts";
import type { Disk } from "./disk.ts";
import type { Socket } from "./line.ts";
import type { Node } from "./node.ts";
import { faultOfProjection } from "./secrecy.ts";
import { unseenRefusals } from "./sometimes.ts";
import type { World } from "./world.ts";

export interface Witness {
  /** From now on the log of that session is followed. */
  follow(id: string): void;
  readonly newest: () => number;
  readonly state: () => Session | null;
  stateAt(version: number): Session | null;
  /** What a device was told of its command. */
  heard(actor: string, command: { readonly id: string; readonly type: string }, ack: Ack): void;
  /** A message as it leaves the house. */
  sees(socket: Socket, message: ViewMessage): void;
  /** What the clock has to do is done when it is due. */
  checkLate(): void;
  /** Compares what each node takes for the state with the log. */
  compareNodes(nodes: readonly Node[]): void;
  /** All that was acknowledged is in the log, once. */
  compareAcks(): void;
}

interface Told {
  readonly actor: string;
  readonly id: string;
  readonly type: string;
  readonly versions: Set<number>;
}

/** One view in so many is made once more and looked at closely. */
const LOOKED_AT = 1 / 20;
const LATE = 5000; // milliseconds, with all that a table may have to do first
/** They bring about nothing when all is so already. */
const mayHaveNoEffect = ["ShareReport", "LetIn", "RemovePlayer", "DeclineName", "MovePlayer", "BanPlayer"];

export function createWitness(world: World, disk: Disk): Witness {
  const states: Session[] = []; // by version - 1
  const entries: LogEntry[] = [];
  const effects = new Map<string, number>();
  const told = new Map<string, Told>();
  let id: string | null = null;
  let recordedAt = world.now(); // the last entry

  function read(): void {
    if (id === null) return;
    const rows = disk.safeRows(id);
    for (const row of rows.slice(entries.length)) {
      if (row.text !== row.written) world.violate(`I1: entry ${row.version} is not as it was written`);
      record(JSON.parse(row.text) as LogEntry);
    }
    if (rows.length < entries.length) world.violate("I1: what was safe is no longer in the log");
  }

  function record(entry: LogEntry): void {
    const before = states.at(-1);
    const key = `${entry.actor} ${entry.id}`;
    if (entry.version !== entries.length + 1)
      world.violate(`I3: entry ${entries.length + 1} has version ${entry.version}`);
    if (effects.has(key)) world.violate(`I2: ${key} has had its effect twice`);
    const last = entries.at(-1);
    if (last !== undefined && entry.at < last.at) world.violate("I5: the log's clock goes back");
    if (before !== undefined && isTick(entry)) checkDue(before, entry);
    const state = before === undefined ? replay(entry.events) : entry.events.reduce(evolve, before);
    if (before !== undefined) checkOrder(before, state, entry.events);
    effects.set(key, entry.version);
    recordedAt = world.now();
    entries.push(entry);
    states.push(state);
    world.note(`${entry.version} ${key} ${entry.events.map(({ type }) => type).join(" ")}`);
    for (const { type } of entry.events) world.saw(`event: ${type}`);
  }

  /** No step ends, and nobody's teammate answers, before the time. */
  function checkDue(before: Session, { at, version }: LogEntry): void {
    const due = nextDue(before);
    if (due === null || due > at) world.violate(`I5: entry ${version} of the clock comes before its time`);
  }

  function checkOrder(before: Session, after: Session, events: readonly GameEvent[]): void {
    if (after.turn < before.turn) world.violate("I5: the turn falls");
    const isAside = events.some(({ type }) => type === "Undone") || after.play.round !== before.play.round;
    const [from, to] = [before, after].map(({ play, shape }) => orderOf(play.step, shape.layers.length));
    if (isAside || from === undefined || to === undefined || from < 0 || to < 0) return;
    if (to < from) world.violate(`I5: ${stepKey(after.play.step)} comes after ${stepKey(before.play.step)}`);
    if (to !== from && after.turn === before.turn) world.violate("I5: a step opens without a turn");
  }

  function sees(socket: Socket, message: ViewMessage): void {
    const { visitor } = socket.socket.data;
    if (visitor.role === "tester") return;
    read();
    const state = states[message.version - 1];
    if (state === undefined) {
      world.violate(`I1: a view shows version ${message.version}, which is not safe yet`);
      return;
    }
    if (message.happened.length > 50) world.violate("I8: a device is told of more than 50 happenings");
    if (!world.fortune.happens(LOOKED_AT)) return;
    const viewer: Viewer =
      visitor.role === "player" ? { role: "player", playerId: visitor.playerId } : { role: visitor.role };
    const now = visitor.live.table.now();
    if (textOf(viewFor(state, viewer, now)) !== textOf(message.view))
      world.violate(`I4: the view of ${nameOf(viewer)} is not that of version ${message.version}`);
    const fault = faultOfProjection(state, { viewer, view: message.view, now });
    if (fault !== null) world.violate(`I6: ${fault}`);
  }

  return {
    follow(session) {
      id = session;
      world.onStep(read);
    },
    newest: () => entries.length,
    state: () => states.at(-1) ?? null,
    stateAt: (version) => states[version - 1] ?? null,
    heard(actor, command, ack) {
      world.saw(ack.ok ? "ack" : `refusal: ${ack.code}`);
      if (!ack.ok && Object.hasOwn(unseenRefusals, ack.code)) world.violate(`${command.type} is told ${ack.code}`);
      if (!ack.ok) return;
      const key = `${actor} ${command.id}`;
      const known = told.get(key) ?? { actor, ...command, versions: new Set() };
      told.set(key, known);
      known.versions.add(ack.version);
      if (ack.version > states.length) world.violate(`I1: ${key} is acknowledged before it is safe`);
    },
    sees,
    checkLate() {
      const [state, last] = [states.at(-1), entries.at(-1)];
      const due = state === undefined ? null : nextDue(state);
      if (due === null || last === undefined) return;
      const late = world.now() - recordedAt - Math.max(0, due - last.at);
      if (late > LATE) world.violate(`FLT-20: what is due after version ${last.version} is late by ${late} ms`);
    },
    compareNodes(nodes) {
      for (const node of nodes) {
        for (const { table } of node.lives) {
          const state = states[table.version() - 1];
          if (state === undefined) world.violate("I4: a node is ahead of the log");
          else if (JSON.stringify(state) !== JSON.stringify(table.session()))
            world.violate(`I4: a node's state is not that of version ${table.version()}`);
        }
      }
    },
    compareAcks() {
      for (const [key, { type, versions }] of told) {
        const version = effects.get(key);
        if (version === undefined && mayHaveNoEffect.includes(type)) continue;
        if (version === undefined) world.violate(`I1: ${key} (${type}) was acknowledged and is not in the log`);
        else if (versions.size > 1 || !versions.has(version))
          world.violate(`I1: ${key} (${type}) has version ${version} and was told ${[...versions].join(", ")}`);
      }
    },
  };
}

const isTick = ({ actor, id }: LogEntry): boolean => actor === "house" && id.startsWith("tick ");

const nameOf = (viewer: Viewer): string => (viewer.role === "player" ? "a player" : `the ${viewer.role}`);

/** A view without its countdowns, which say when it was made. */
export function withoutCountdowns(view: View): View {
  const still = (span: number | null) => (span === null ? null : 0);
  const { clock, me } = view;
  return {
    ...view,
    clock: { ...clock, closesIn: still(clock.closesIn), pauseEndsIn: still(clock.pauseEndsIn) },
    ...(me === undefined ? {} : { me: { ...me, pair: me.pair && { endsIn: 0 } } }),
  };
}

/** The same text for views that say the same. */
export const textOf = (view: View): string => JSON.stringify(view);

export const viewTextAt = (state: Session, viewer: Viewer, at: Millis): string =>
  textOf(withoutCountdowns(viewFor(state, viewer, at)));
