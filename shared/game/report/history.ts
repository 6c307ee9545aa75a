/** Reads a log once, from the first event to the last, and keeps what a report needs with the session as it was at that moment. */
import type { GameEvent } from "../event.ts";
import { evolve, replay } from "../evolve.ts";
import type { Millis, PlayerId } from "../ids.ts";
import type { LogEntry } from "../journal.ts";
import { playerOf } from "../seating.ts";
import type { Session } from "../state.ts";

type EventOf<Type extends GameEvent["type"]> = Extract<GameEvent, { type: Type }>;

/** Something that happened, beside the session before and after it. */
export interface Happened<Event extends GameEvent = GameEvent> {
  readonly event: Event;
  readonly at: Millis;
  readonly before: Session;
  readonly after: Session;
  readonly undone: boolean; // taken back by a later Undo
}

/** A step as it was opened for the last time, of those that still stand. */
export interface Opening {
  readonly session: Session; // right after
  readonly at: Millis;
}

export interface History {
  readonly session: Session; // at the end
  readonly created: EventOf<"SessionCreated">;
  readonly lastAt: Millis;
  readonly answers: readonly Happened<EventOf<"Answered" | "Retried">>[]; // in order; the undone ones too
  readonly sales: readonly Happened<EventOf<"SaleOpened">>[];
  readonly adjustments: readonly Happened<EventOf<"CompaniesAdjusted">>[];
  readonly advances: readonly Happened<EventOf<"PlayedOn" | "MethodsTried" | "FastForwarded">>[];
  readonly votes: readonly Happened<EventOf<"DeployProposed" | "VoteCast" | "Deployed">>[];
  readonly snapshots: readonly Happened<EventOf<"SnapshotTaken">>[];
  readonly openings: readonly Opening[];
  readonly held: ReadonlySet<PlayerId>; // who has ever had a seat
  readonly companyNames: readonly string[]; // by index; of a closed company its last
  readonly endedAt: Millis | null;
}

type Kept = EventOf<
  | "Answered"
  | "Retried"
  | "SaleOpened"
  | "CompaniesAdjusted"
  | "PlayedOn"
  | "MethodsTried"
  | "FastForwarded"
  | "DeployProposed"
  | "VoteCast"
  | "Deployed"
  | "SnapshotTaken"
>;

/** Everything that is kept, as it grows. What is undone is marked when that is known. */
interface Growing {
  session: Session;
  readonly kept: { event: Kept; at: Millis; before: Session; after: Session; undone: boolean }[];
  openings: Opening[];
  readonly held: Set<PlayerId>;
  readonly names: string[];
  endedAt: Millis | null;
}

/** A log that is read again is the same array: its history is worked out once. */
const known = new WeakMap<readonly LogEntry[], History>();

/**
 * Reads a session's log.
 *
 * @param entries from the first one on; nothing is added to the same array later, for its history is kept
 * @throws RangeError when the log does not begin with SessionCreated
 */
export function historyOf(entries: readonly LogEntry[]): History {
  const cached = known.get(entries);
  if (cached !== undefined) return cached;
  const first = entries[0]?.events[0];
  const session = replay(first === undefined ? [] : [first]);
  const growing: Growing = { session, kept: [], openings: [], held: new Set(), names: [], endedAt: null };
  for (const { at, events } of entries) {
    for (const event of events) if (event !== first) take(growing, event, at);
  }
  const history = historyFrom(growing, { created: first as EventOf<"SessionCreated">, last: entries.at(-1) });
  known.set(entries, history);
  return history;
}

function take(growing: Growing, event: GameEvent, at: Millis): void {
  const before = growing.session;
  const after = evolve(before, event);
  growing.session = after;
  if (isKept(event)) growing.kept.push({ event, at, before, after, undone: false });
  if (event.type === "Undone") takeBack(growing, before, after);
  if (event.type === "StepOpened" || event.type === "Undone") growing.openings.push({ session: after, at });
  if (event.type === "SessionEnded") growing.endedAt = event.at;
  if (after.companies !== before.companies) noteCompanies(growing, after);
  if (after.players !== before.players) notePlayers(growing, after);
}

/** Back to the start of a phase: what has happened since that step was opened no longer counts, but for snapshots. */
function takeBack(growing: Growing, before: Session, after: Session): void {
  const turn = before.starts[after.starts.length - 1]?.turn ?? before.play.turn;
  for (const happened of growing.kept) {
    if (happened.before.turn >= turn && happened.event.type !== "SnapshotTaken") happened.undone = true;
  }
  growing.openings = growing.openings.filter(({ session }) => session.turn < turn);
}

function noteCompanies(growing: Growing, { companies }: Session): void {
  for (const [index, { name }] of companies.entries()) growing.names[index] = name;
}

function notePlayers({ held }: Growing, { players }: Session): void {
  for (const { id, seat } of players) if (seat !== null) held.add(id);
}

const keptTypes: ReadonlySet<GameEvent["type"]> = new Set<Kept["type"]>([
  "Answered",
  "Retried",
  "SaleOpened",
  "CompaniesAdjusted",
  "PlayedOn",
  "MethodsTried",
  "FastForwarded",
  "DeployProposed",
  "VoteCast",
  "Deployed",
  "SnapshotTaken",
]);

const isKept = (event: GameEvent): event is Kept => keptTypes.has(event.type);

interface Frame {
  readonly created: EventOf<"SessionCreated">;
  readonly last: LogEntry | undefined;
}

function historyFrom({ session, kept, openings, held, names, endedAt }: Growing, { created, last }: Frame): History {
  const of = <Type extends Kept["type"]>(...types: Type[]) =>
    kept.filter((happened): happened is typeof happened & { event: EventOf<Type> } =>
      (types as string[]).includes(happened.event.type),
    );
  const atFirst = created.companies.map(({ name }) => name);
  return {
    session,
    created,
    lastAt: last?.at ?? created.at,
    answers: of("Answered", "Retried"),
    sales: standing(of("SaleOpened")),
    adjustments: standing(of("CompaniesAdjusted")),
    advances: standing(of("PlayedOn", "MethodsTried", "FastForwarded")),
    votes: standing(of("DeployProposed", "VoteCast", "Deployed")),
    snapshots: of("SnapshotTaken"),
    openings,
    held,
    companyNames: Array.from({ length: Math.max(atFirst.length, names.length) }, (_, index) => {
      return names[index] ?? atFirst[index] ?? "";
    }),
    endedAt,
  };
}

const standing = <One extends { readonly undone: boolean }>(all: readonly One[]): One[] =>
  all.filter(({ undone }) => !undone);

/** The name that a student has at the end. */
export const nameOf = ({ session }: History, id: PlayerId): string => playerOf(session, id)?.name ?? "";
