// Everybody who looks at one session: sends each their own view after every change, and sees who comes and goes.
import type { Socket } from "socket.io";
import { type Happening, happeningsFor } from "#game/happenings.ts";
import { type Line, millis } from "#game/ids.ts";
import type { Update } from "#game/ledger.ts";
import { type Refusal, refuse } from "#game/refusal.ts";
import { playerOf } from "#game/seating.ts";
import type { Session } from "#game/state.ts";
import type { Clock } from "#game/table.ts";
import type { Viewer } from "#game/view.ts";
import { viewFor } from "#game/view-for.ts";
import type { ServerMessages } from "#protocol/messages.ts";
import type { Metrics } from "../metrics.ts";
import type { LiveSession } from "../sessions/live-session.ts";
import { type Bases, type Guest, refusalForKey, welcomeOf } from "./admission.ts";
import { coalesced } from "./coalesced.ts";
import { createPresence, takenOver } from "./presence.ts";
import { type WhenFree, watchLine } from "./slow-line.ts";
import { type Urgency, urgencies, urgencyFor } from "./urgency.ts";

export type GameSocket = Socket<Record<string, never>, ServerMessages>;

export interface Room {
  readonly live: LiveSession;
  enter(socket: GameSocket, guest: Guest, bases: Bases): void;
  leave(socket: GameSocket): void;
  isEmpty(): boolean;
  close(): void;
}

interface Member {
  readonly socket: GameSocket;
  readonly guest: Guest;
  readonly viewer: Viewer;
  readonly line: Line;
  readonly whenFree: WhenFree;
  happened: Happening[];
  due: Urgency | null;
}

export interface RoomParts {
  readonly live: LiveSession;
  readonly clock: Clock;
  /** A line of this node that no device has had before. */
  readonly newLine: () => Line;
  readonly onFailure: (error: unknown) => unknown;
  readonly metrics: Pick<Metrics, "fanoutSeconds" | "slowConsumers">;
}

/** What is not urgent is gathered: the longer, the more devices there are to tell. */
const NOW = millis(0);
const SOON_PER_MEMBER = 3;
const LEAST_SOON = 100; // ten times a second
const LATER_PER_MEMBER = 5;
const MOST_LATER = 1000;
/** A client that hears of more has been away and only needs the view. */
const MOST_HAPPENINGS = 50;

const deleted = refuse("CANNOT_JOIN", "This session has been deleted");

export function openRoom({ live, clock, newLine, onFailure, metrics }: RoomParts): Room {
  const members = new Map<string, Member>();
  const { dismiss, dismissSoon, dismissAll } = dismissalFrom(members, clock);
  const lookAgain = () => attempt(() => note({ events: [], session: live.table.session() }), onFailure);
  const presence = createPresence({ live, clock, onFailure, lookAgain, members: () => members.values() });

  function show(member: Member): void {
    // One view that cannot be made must not cost the others theirs.
    if (members.has(member.socket.id)) attempt(() => sendView(member, live), onFailure);
  }
  const shows = showsOf(members, show, { clock, metrics });

  function note({ events, session }: Pick<Update, "events" | "session">): void {
    const happened = happeningsFor(events);
    const asked = new Set<Urgency>();
    for (const member of members.values()) {
      const refusal = presence.goneFrom(session, member) ?? refusalForKey(member.guest);
      if (refusal !== null) dismissSoon(member, refusal);
      remember(member, happened, session);
      member.due = moreUrgent(member.due, urgencyFor(session, member.viewer, events));
      if (member.due !== null) asked.add(member.due);
    }
    for (const urgency of asked) shows[urgency]();
  }
  const stops = [
    live.hold(),
    // What is stored is stored: who sent it must not hear of a failure here.
    live.table.subscribe((update) => attempt(() => note(update), onFailure)),
    live.onTrouble(() => showAll(members, shows)),
    live.onClose(() => dismissAll(deleted)),
  ];

  return {
    live,
    enter(socket, guest, bases) {
      const whenFree = watchLine(socket.conn, () => metrics.slowConsumers.inc());
      const viewer = viewerOf(guest);
      const member: Member = { socket, guest, viewer, line: newLine(), whenFree, happened: [], due: null };
      const refusal = refusalForKey(guest); // the keys may have been changed a moment ago
      if (refusal !== null) return sayFarewell(socket, refusal);
      const others = [...members.values()].filter((other) => isSamePlayer(other.viewer, viewer));
      members.set(socket.id, member); // first: a room that stands empty in between is closed
      for (const other of others) dismiss(other, takenOver);
      socket.emit("welcome", welcomeOf(guest, bases));
      show(member);
      presence.sayHere(member);
    },
    leave(socket) {
      const member = members.get(socket.id);
      if (member === undefined) return;
      members.delete(socket.id);
      presence.sayGone(member);
    },
    isEmpty: () => members.size === 0,
    close() {
      for (const stop of stops) stop();
    },
  };
}

function remember(member: Member, happened: readonly Happening[], session: Session): void {
  const visible = happened.filter((happening) => concerns(happening, { session, viewer: member.viewer }));
  member.happened = [...member.happened, ...visible].slice(-MOST_HAPPENINGS);
}

function dismissalFrom(members: Map<string, Member>, clock: Clock) {
  function dismiss({ socket }: Member, refusal: Refusal): void {
    members.delete(socket.id);
    sayFarewell(socket, refusal);
  }

  return {
    dismiss,
    dismissAll(refusal: Refusal): void {
      for (const member of members.values()) dismiss(member, refusal);
    },
    /** Who has asked to leave hears that it is done, and only then the farewell. */
    dismissSoon({ socket }: Member, refusal: Refusal): void {
      members.delete(socket.id);
      clock.after(NOW, () => sayFarewell(socket, refusal));
    },
  };
}

/** Asks for the views of one urgency to be sent. */
type Shows = Readonly<Record<Urgency, () => void>>;

/** One gatherer of views for each urgency. */
function showsOf(
  members: ReadonlyMap<string, Member>,
  show: (member: Member) => void,
  { clock, metrics }: Pick<RoomParts, "clock" | "metrics">,
): Shows {
  const send = timed((urgency) => {
    for (const member of members.values()) if (member.due === urgency) member.whenFree(() => show(member));
  }, metrics);
  const soon = () => millis(Math.max(LEAST_SOON, members.size * SOON_PER_MEMBER));
  const later = () => millis(Math.min(MOST_LATER, Math.max(LEAST_SOON, members.size * LATER_PER_MEMBER)));
  const now = () => NOW;
  return {
    now: coalesced(() => send("now"), now, clock),
    soon: coalesced(() => send("soon"), soon, clock),
    later: coalesced(() => send("later"), later, clock),
  };
}

function timed(send: (urgency: Urgency) => void, { fanoutSeconds }: RoomParts["metrics"]): (urgency: Urgency) => void {
  return (urgency) => {
    const stop = fanoutSeconds.startTimer();
    send(urgency);
    stop();
  };
}

/** Nothing has happened in the session, and yet everybody must be told something. */
function showAll(members: ReadonlyMap<string, Member>, shows: Shows): void {
  for (const member of members.values()) member.due = moreUrgent(member.due, "soon");
  shows.soon();
}

function attempt(work: () => void, onFailure: (error: unknown) => unknown): void {
  try {
    work();
  } catch (error) {
    onFailure(error);
  }
}

export function sayFarewell(socket: GameSocket, { refused, message }: Refusal): void {
  socket.emit("farewell", { code: refused, message });
  socket.disconnect(true);
}

function sendView(member: Member, live: LiveSession): void {
  const { happened, viewer } = member;
  member.happened = [];
  member.due = null;
  const view = viewFor(live.table.session(), viewer, live.table.now());
  const trouble = live.trouble();
  const told = trouble === null ? {} : { trouble };
  member.socket.emit("view", { version: live.table.version(), view, happened, ...told });
}

function viewerOf(guest: Guest): Viewer {
  return guest.role === "player" ? { role: "player", playerId: guest.playerId } : { role: guest.role };
}

const moreUrgent = (one: Urgency | null, other: Urgency | null): Urgency | null =>
  urgencies.find((urgency) => urgency === one || urgency === other) ?? null;

function isSamePlayer(one: Viewer, other: Viewer): boolean {
  return one.role === "player" && other.role === "player" && one.playerId === other.playerId;
}

/** A player hears of the seats of the own company alone. */
function concerns(happening: Happening, { session, viewer }: { session: Session; viewer: Viewer }): boolean {
  if (happening.type === "SeatTaken" && viewer.role === "screen") return !session.settings.hideNames;
  if (happening.type === "Nudged") return viewer.role === "player" && viewer.playerId === happening.playerId;
  if (viewer.role !== "player" || !("seat" in happening)) return true;
  return playerOf(session, viewer.playerId)?.seat?.company === happening.seat.company;
}
