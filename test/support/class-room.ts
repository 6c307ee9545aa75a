// A class by hand: commands go in at the rules' own door, the clock is turned by the test, and the log is kept.

import type { Book } from "#company/book.ts";
import { bookOf, type ScenarioName } from "#company/scenarios.ts";
import { type ShapeName, shapeOf } from "#company/shape.ts";
import type { Ask } from "#game/ask.ts";
import type { Actor, Command, HostCommand, HouseCommand, PlayerCommand } from "#game/command.ts";
import { createSession } from "#game/create.ts";
import { decide } from "#game/decide.ts";
import { nextDue } from "#game/due.ts";
import type { GameEvent } from "#game/event.ts";
import { evolve, replay } from "#game/evolve.ts";
import { type Line, later, type Millis, millis, type PlayerId, playerId, type SeatRef, seatKey } from "#game/ids.ts";
import type { Offer } from "#game/offer.ts";
import { isRefusal, type Refusal } from "#game/refusal.ts";
import { playerOf } from "#game/seating.ts";
import { defaultSettings, type Settings } from "#game/settings.ts";
import type { Session } from "#game/state.ts";
import { stepKey } from "#game/step.ts";
import type { View } from "#game/view.ts";
import { viewFor } from "#game/view-for.ts";
import { adjustStep, isRetry } from "#game/waiting.ts";

export interface ClassPlan {
  readonly scenario?: ScenarioName;
  readonly book?: Book;
  readonly shape?: ShapeName | readonly number[];
  readonly seed?: number;
  readonly settings?: Partial<Settings>;
  readonly players?: number; // who join before anything else happens
  readonly log?: readonly GameEvent[]; // taken up instead of a new session
  readonly watch?: (room: ClassRoom, events: readonly GameEvent[]) => void; // called after every change
}

export const morning = millis(1_700_000_000_000);

/** What a device is connected by, where it makes no difference. */
export const line: Line = { node: "node", number: 1 };

export class ClassRoom {
  session: Session;
  now: Millis = morning;
  readonly log: GameEvent[];
  readonly players: PlayerId[] = [];
  readonly #watch: ClassPlan["watch"];

  constructor(plan: ClassPlan = {}) {
    this.#watch = plan.watch;
    this.log = [...(plan.log ?? newSession(plan))];
    this.session = frozen(replay(this.log));
    this.players.push(...this.session.players.map(({ id }) => id));
    for (let joined = 0; joined < (plan.players ?? 0); joined += 1) this.join();
  }

  /** One command through the door. What is refused changes nothing. */
  give(actor: Actor, command: Command): readonly GameEvent[] | Refusal {
    const decided = decide(this.session, { actor, command, at: this.now });
    if (isRefusal(decided)) return decided;
    this.log.push(...decided);
    this.session = decided.reduce((session, event) => frozen(evolve(session, event)), this.session);
    if (decided.length > 0) this.#watch?.(this, decided);
    return decided;
  }

  /** "ok", or the code of the refusal. */
  host(command: HostCommand): string {
    return outcomeOf(this.give({ role: "host" }, command));
  }

  player(id: PlayerId | undefined, command: PlayerCommand): string {
    return outcomeOf(this.give({ role: "player", playerId: known(id) }, command));
  }

  house(command: HouseCommand): string {
    return outcomeOf(this.give({ role: "house" }, command));
  }

  join(name: string | null = null, isDoubtful = false): PlayerId {
    const id = playerId(`player-${this.session.players.length + 1}`);
    const said = this.house({ type: "Join", playerId: id, name, isDoubtful, keyHash: `hash-${id}` });
    if (said !== "ok") throw new Error(said);
    this.players.push(id);
    return id;
  }

  seatOf(id: PlayerId | undefined): SeatRef {
    const seat = playerOf(this.session, known(id))?.seat;
    if (!seat) throw new Error(`${id} has no seat`);
    return seat;
  }

  /** The player on a seat of the first company. */
  at(layer: number, index = 0): PlayerId {
    const seat = this.session.companies[0]?.seats.find((each) => each.layer === layer && each.index === index);
    return known(seat?.players[0]);
  }

  get step(): string {
    return stepKey(this.session.play.step);
  }

  viewOf(id: PlayerId | undefined): View {
    return viewFor(this.session, { role: "player", playerId: known(id) }, this.now);
  }

  get screen(): View {
    return viewFor(this.session, { role: "screen" }, this.now);
  }

  get desk(): View {
    return viewFor(this.session, { role: "host" }, this.now);
  }

  /** Lets time pass; whatever comes due on the way happens. */
  wait(span: number): void {
    const until = later(this.now, span);
    for (let ticks = 0; ticks < 1000; ticks += 1) {
      const due = nextDue(this.session);
      if (due === null || due > until) break;
      this.now = millis(Math.max(this.now, due));
      const events = this.give({ role: "house" }, { type: "Tick" });
      if (isRefusal(events) || events.length === 0) throw new Error(`A due Tick did nothing in ${this.step}`);
    }
    this.now = until;
  }

  askOf(id: PlayerId | undefined): Ask | undefined {
    const { sale, step } = this.session.play;
    return sale?.asks[stepKey(isRetry(step) ? adjustStep : step)]?.[seatKey(this.seatOf(id))];
  }

  /** Answers what the player is offered, or does nothing where nothing is. */
  answer(id: PlayerId | undefined, how: Answering = rightly): string {
    const offer = this.viewOf(id).mayDo.find(isAnswer);
    const ask = this.askOf(id);
    if (offer === undefined || ask === undefined) return "not asked";
    return this.player(id, commandOf(offer, how(ask)));
  }

  /** Everybody who is here answers what they are offered in the step that is open. */
  answerAll(how: Answering = rightly): void {
    const { turn } = this.session;
    for (const id of this.players) {
      if (this.session.turn === turn && playerOf(this.session, id)?.isOnline) this.answer(id, how);
    }
  }

  /** Plays on until a step is open. Its key is matched from the beginning, so that "feedback/1" is the first step of that layer. */
  playTo(step: string, how: Answering = rightly): this {
    for (let tries = 0; tries < 300; tries += 1) {
      if (this.step.startsWith(step)) return this;
      const { turn } = this.session;
      if (this.step === "lobby/all/all") this.must(this.host({ type: "Start" }));
      else this.answerAll(how);
      if (this.session.turn === turn) this.wait(3000);
      if (this.session.turn === turn) this.must(this.host({ type: "Next" }));
    }
    throw new Error(`${step} never opens: ${this.step}`);
  }

  /** Everything up to the end of so many rounds. */
  playRounds(rounds: number, how: Answering = rightly): this {
    for (let round = 0; round < rounds; round += 1) this.playTo("briefing", how).playTo("play-on", how);
    return this;
  }

  must(said: string): void {
    if (said !== "ok") throw new Error(`${said} in ${this.step}`);
  }
}

/** A whole class of six at its first adjustment, where everybody has a question. */
export function classAdjusting(settings: Partial<Settings> = {}): ClassRoom {
  for (let seed = firstSeedThatAsksAll; seed <= 50; seed += 1) {
    const room = new ClassRoom({ seed, settings: { level: 3, ...settings }, players: 6 });
    room.playTo("adjust");
    firstSeedThatAsksAll = seed;
    if (room.players.every((id) => room.askOf(id) !== undefined)) return room;
  }
  throw new Error("No seed asks everybody");
}

let firstSeedThatAsksAll = 1; // looked for once, as drawing a start takes its time

export type Answering = (ask: Ask) => readonly (number | null)[];

const answerTypes = ["AnswerReport", "AnswerVerdict", "AnswerBlame", "WriteMessages", "AnswerAdjustment", "Retry"];

export const isAnswer = ({ type }: Offer): boolean => answerTypes.includes(type);

/** The command that an offer stands for, with these values. */
export function commandOf(offer: Offer, values: readonly (number | null)[]): PlayerCommand {
  const { type } = offer;
  if (type === "WriteMessages" || type === "AnswerAdjustment" || type === "Retry") return { type, values };
  if (type === "AnswerReport" || type === "AnswerVerdict" || type === "AnswerBlame" || type === "Bet")
    return { type, value: values[0] ?? Number.NaN };
  if (type === "TakeHint" || type === "Leave") return { type };
  throw new Error(`${type} is no command of a player`);
}

/** A right answer to every slot. */
export const rightly: Answering = (ask) =>
  byPosition(ask, (position) => {
    const slot = ask.slots.find((each) => each.position === position);
    const [right] = ask.right[position] ?? [];
    if (slot === undefined || right === undefined) return 0;
    const truth = ask.truth[position] ?? 0;
    if (slot.choices?.includes(truth)) return truth + 0;
    const middle = (right.low + right.high) / 2;
    return Math.min(slot.max, Math.max(slot.min, middle));
  });

/** The opposite direction, or the next of the choices. */
export const wrongly: Answering = (ask) =>
  byPosition(ask, (position) => {
    const slot = ask.slots.find((each) => each.position === position);
    const isRight = (value: number) => ask.right[position]?.some(({ low, high }) => value >= low && value <= high);
    const candidates = slot?.choices ?? [-(ask.truth[position] ?? 0), slot?.max ?? 1, slot?.min ?? -1];
    return candidates.find((value) => !isRight(value)) ?? candidates[0] ?? 0;
  });

function byPosition(ask: Ask, valueAt: (position: number) => number): (number | null)[] {
  if (ask.variant === "nudge") return Array.from({ length: ask.size }, (_, position) => (position === 0 ? 1 : 0));
  const asked = new Set(ask.slots.map(({ position }) => position));
  return Array.from({ length: ask.size }, (_, position) => (asked.has(position) ? valueAt(position) : null));
}

/** The same value, of which nothing can be changed in place any more. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}

const outcomeOf = (decided: readonly GameEvent[] | Refusal): string => (isRefusal(decided) ? decided.refused : "ok");

function known(id: PlayerId | undefined): PlayerId {
  if (id === undefined) throw new Error("No player sits there");
  return id;
}

export function newSession({
  scenario = "BUY",
  book,
  shape = "article",
  seed = 7,
  settings = {},
}: ClassPlan): GameEvent[] {
  return createSession({
    settings: { ...defaultSettings, ...settings },
    book: book ?? bookOf(scenario),
    shape: shapeOf(shape),
    seed,
    at: morning,
  });
}
