// How many have a seat, in the words of the lobby: of all seats, or in all where students share them.
import type { View } from "#game/view.ts";
import { say } from "../words/words.ts";

/** Students with a seat. */
export const seatedCount = ({ wall = [] }: View): number => wall.reduce((sum, { students }) => sum + students, 0);

/** Seats of one company. */
export const seatsOf = ({ layers }: View): number => layers.reduce((sum, people) => sum + people, 0);

/** Seats of all companies. */
export const seatsOfAll = (view: View): number => (view.wall ?? []).length * seatsOf(view);

/** Beside the count: "of 12 have a seat", but without an end where there are more students than seats. */
export function seatsWords(view: View): string {
  const count = seatedCount(view);
  const seats = seatsOfAll(view);
  return count <= seats ? say("screen.lobby.seats", { count, of: seats }) : say("screen.lobby.students", { count });
}
