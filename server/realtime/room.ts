// Everybody who looks at one session: sends each their own view after every change, and sees who comes and goes.
import type { Socket } from "socket.io";
import { happeningsFor } from "#game/happenings.ts";
import { type Line, millis } from "#game/ids.ts";
import type { Update } from "#game/ledger.ts";
import type { Refusal } from "#game/refusal.ts";
import { playerOf } from "#game/seating.ts";
import type { Clock } from "#game/table.ts";
import type { Happening, Viewer } from "#game/view.ts";
import { viewFor } from "#game/view-for.ts";
import type { ServerMessages } from "#protocol/messages.ts";
import type { LiveSession } from "../sessions/live-session.ts";
import { type Bases, type Guest, welcomeOf } from "./admission.ts";
import { coalesced } from "./coalesced.ts";
import { createPresence, takenOver } from "./presence.ts";
import { type Urgency, urgencies, urgencyFor } from "./urgency.ts";

export type GameSocket = Socket<Record<string, never>, ServerMessages>;

export interface Room {
  readonly live: LiveSession;
  enter(socket: GameSocket, guest: Guest, bases: Bases): void;
  leave(socket: GameSocket): void;
  dismissAll(refusal: Refusal): void;
  isEmpty(): boolean;
  close(): void;
}

interface Member {
  readonly socket: GameSocket;
  readonly viewer: Viewer;
  readonly line: Line;
  happened: Happening[];
  due: Urgency | null;
}

export interface RoomParts {
  readonly live: LiveSession;
  readonly clock: Clock;
  /** A line of this node that no device has had before. */
  readonly newLine: () => Line;
  readonly onFailure: (error: unknown) => unknown;
}

/** What is not urgent is gathered: the longer, the more devices there are to tell. */
const NOW = millis(0);
const SOON_PER_MEMBER = 3;
const LEAST_SOON = 100; // ten times a second
const LATER_PER_MEMBER = 5;
const MOST_LATER = 1000;
/** A client that hears of more has been away and only needs the view. */
const MOST_HAPPENINGS = 50;

export function openRoom({ live, clock, newLine, onFailure }: RoomParts): Room {
  const members = new Map<string, Member>();
  const release = live.hold();
  const presence = createPresence({ live, clock, onFailure, members: () => members.values() });

  function sendViews(urgency: Urgency): void {
    for (const member of members.values()) {
      // One view that cannot be made must not cost the others theirs.
      if (member.due === urgency) attempt(() => sendView(member, live), onFailure);
    }
  }
  const shows = pacedBy(() => members.size, sendViews, clock);

  function note({ events, session }: Pick<Update, "events" | "session">): void {
    const happened = happeningsFor(events);
    const asked = new Set<Urgency>();
    for (const member of members.values()) {
      const refusal = presence.goneFrom(session, member);
      if (refusal !== null) dismiss(member, refusal);
      const visible = happened.filter((happening) => concerns(happening, { session, viewer: member.viewer }));
      member.happened = [...member.happened, ...visible].slice(-MOST_HAPPENINGS);
      member.due = moreUrgent(member.due, urgencyFor(session, member.viewer, events));
      if (member.due !== null) asked.add(member.due);
    }
    for (const urgency of asked) shows[urgency]();
  }
  // What is stored is stored: who sent it must not hear of a failure here.
  const unsubscribe = live.table.subscribe((update) => attempt(() => note(update), onFailure));

  function dismiss(member: Member, refusal: Refusal): void {
    members.delete(member.socket.id);
    sayFarewell(member.socket, refusal);
  }

  return {
    live,
    enter(socket, guest, bases) {
      const viewer = viewerOf(guest);
      const member: Member = { socket, viewer, line: newLine(), happened: [], due: null };
      const others = [...members.values()].filter((other) => isSamePlayer(other.viewer, viewer));
      members.set(socket.id, member); // first: a room that stands empty in between is closed
      for (const other of others) dismiss(other, takenOver);
      socket.emit("welcome", welcomeOf(guest, bases));
      attempt(() => sendView(member, live), onFailure);
      presence.sayHere(member);
    },
    leave(socket) {
      const member = members.get(socket.id);
      if (member === undefined) return;
      members.delete(socket.id);
      presence.sayGone(member);
    },
    dismissAll(refusal) {
      for (const member of members.values()) dismiss(member, refusal);
    },
    isEmpty: () => members.size === 0,
    close() {
      unsubscribe();
      release();
    },
  };
}

/** One gatherer of views for each urgency. */
function pacedBy(
  count: () => number,
  send: (urgency: Urgency) => void,
  clock: Clock,
): Readonly<Record<Urgency, () => void>> {
  const soon = () => millis(Math.max(LEAST_SOON, count() * SOON_PER_MEMBER));
  const later = () => millis(Math.min(MOST_LATER, Math.max(LEAST_SOON, count() * LATER_PER_MEMBER)));
  const now = () => NOW;
  return {
    now: coalesced(() => send("now"), now, clock),
    soon: coalesced(() => send("soon"), soon, clock),
    later: coalesced(() => send("later"), later, clock),
  };
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
  member.socket.emit("view", { version: live.table.version(), view, happened });
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
function concerns(happening: Happening, { session, viewer }: { session: Update["session"]; viewer: Viewer }): boolean {
  if (happening.type === "SeatTaken" && viewer.role === "screen") return !session.settings.hideNames;
  if (happening.type === "Nudged") return viewer.role === "player" && viewer.playerId === happening.playerId;
  if (viewer.role !== "player" || !("seat" in happening)) return true;
  return playerOf(session, viewer.playerId)?.seat?.company === happening.seat.company;
}
