/** Tells a flood of devices from a class that comes in: only then is the teacher asked whether all of them are wanted. */
import type { Millis, PlayerId } from "./ids.ts";
import { isHere } from "./seating.ts";
import type { Player, Session } from "./state.ts";

/** More than a class at once. A full lecture hall is told so as well, and may pass over it. */
const mostAtOnce = 60;
const atOnce = 60_000; // milliseconds
const lately = 5 * 60_000; // milliseconds; later it is no news

/**
 * Who has come in with so many others within a minute, lately, and is still here or at the door.
 *
 * @returns empty where no crowd has come
 */
export function crowdOf({ players }: Session, at: Millis): readonly PlayerId[] {
  const late = players.filter((player) => at - player.joinedAt <= lately && isHere(player));
  const starts = late.flatMap((_, place) => (isCrowdFrom(late, place) ? [place] : []));
  if (starts.length === 0) return [];
  const isIn = (place: number) => starts.some((start) => start <= place && place <= start + mostAtOnce);
  return late.flatMap(({ id }, place) => (isIn(place) ? [id] : []));
}

/** Whether this one and the next sixty have come within a minute; they stand in the order in which they came. */
function isCrowdFrom(players: readonly Player[], place: number): boolean {
  const [first, last] = [players[place], players[place + mostAtOnce]];
  return first !== undefined && last !== undefined && last.joinedAt - first.joinedAt <= atOnce;
}
