// Tells a session which devices are connected, until it has heard it; and a device whose seat is now open elsewhere, so.
import { isSameLine, type Line, millis, type PlayerId } from "#game/ids.ts";
import { type Refusal, refuse } from "#game/refusal.ts";
import { playerOf } from "#game/seating.ts";
import type { Session } from "#game/state.ts";
import type { Clock } from "#game/table.ts";
import type { Viewer } from "#game/view.ts";
import { insist } from "../sessions/insist.ts";
import type { LiveSession } from "../sessions/live-session.ts";
import { refusalFor } from "./admission.ts";

/** A device in a room, by what holds it there. */
export interface Connected {
  readonly viewer: Viewer;
  readonly line: Line;
}

export interface Presence {
  sayHere(member: Connected): void;
  sayGone(member: Connected): void;
  /**
   * Looks at a session that has changed. Says it again for whoever it takes for gone: their node had been silent for a
   * while.
   *
   * @returns why a device can no longer stay; null where it can
   */
  goneFrom(session: Session, member: Connected): Refusal | null;
}

interface PresenceParts {
  readonly live: LiveSession;
  readonly clock: Clock;
  readonly members: () => Iterable<Connected>;
  /** Asks for `goneFrom` again, of everybody. */
  readonly lookAgain: () => void;
  readonly onFailure: (error: unknown) => unknown;
}

export const takenOver = refuse("TAKEN_OVER", "This seat is now open on another page");

/** For so long a device that has changed its node in a hurry may still be heard of from where it was before. */
const DOUBT = millis(500);

export function createPresence({ live, clock, members, lookAgain, onFailure }: PresenceParts): Presence {
  const saying = new Set<Connected>();
  const doubts = doubtsBy(clock, lookAgain);
  const known = new WeakSet<Connected>(); // to the session; from now on a newer line takes the seat over

  /** Then nothing is stored any more. */
  const isDamaged = () => live.trouble() === "damaged";
  const isHere = (member: Connected) => [...members()].includes(member);

  function sayHere(member: Connected): void {
    const { viewer, line } = member;
    if (viewer.role !== "player" || saying.has(member) || isDamaged()) return;
    saying.add(member);
    const command = { type: "Connect", playerId: viewer.playerId, line } as const;
    const tell = () => live.table.play(house, `Connect ${nameOf(line)} ${live.table.version()}`, command);
    insist(tell, { clock, isTrue: () => isHere(member) })
      .catch(onFailure)
      .finally(() => saying.delete(member));
  }

  function sayGone({ viewer, line }: Connected): void {
    if (viewer.role !== "player" || isDamaged()) return;
    const { playerId } = viewer;
    sayEnded(playerId, line);
    // This line may have taken over from an older one without the session's ever hearing of it.
    const last = playerOf(live.table.session(), playerId)?.line ?? null;
    const isHeld = (one: Line) => [...members()].some((member) => isSameLine(member.line, one));
    if (last !== null && last.node === line.node && !isHeld(last)) sayEnded(playerId, last);
  }

  function sayEnded(playerId: PlayerId, line: Line): void {
    const command = { type: "Disconnect", playerId, line } as const;
    const tell = () => live.table.play(house, `Disconnect ${nameOf(line)}`, command);
    insist(tell, { clock }).catch(onFailure);
  }

  return {
    sayHere,
    sayGone,
    goneFrom(session, member) {
      if (member.viewer.role !== "player") return null;
      const player = playerOf(session, member.viewer.playerId);
      if (player === undefined) return null;
      const isOwn = player.line !== null && isSameLine(player.line, member.line);
      if (isOwn) known.add(member);
      if (!player.isOnline) sayHere(member);
      const isOthers = player.isOnline && player.line !== null && !isOwn && known.has(member);
      if (!isOthers) doubts.end(member);
      return refusalFor(player) ?? (isOthers && doubts.areOver(member) ? takenOver : null);
    },
  };
}

/** Another line has the seat, but it may be one that this device has left, told late: then its end follows at once. */
function doubtsBy(clock: Clock, lookAgain: () => void) {
  const doubts = new WeakMap<Connected, { isOver: boolean }>();
  return {
    areOver(member: Connected): boolean {
      const known = doubts.get(member);
      if (known !== undefined) return known.isOver;
      const doubt = { isOver: false };
      doubts.set(member, doubt);
      // The timer's word counts, not the clock's: one that rings a moment early does not ring again.
      clock.after(DOUBT, () => {
        doubt.isOver = true;
        lookAgain();
      });
      return false;
    },
    end: (member: Connected) => void doubts.delete(member),
  };
}

const house = { role: "house" } as const;

const nameOf = ({ node, number }: Line): string => `${node} ${number}`;
