// Whose face stands for a seat: of a department the first student's, and of people without names one face per seat.
import type { View } from "#game/view.ts";
import type { PersonView } from "#game/views/person-view.ts";

/** The name without how many more sit there: "Brisk Fox" of "Brisk Fox +2". */
export const firstName = ({ name, members }: Pick<PersonView, "name" | "members">): string =>
  members > 1 ? name.replace(/ \+\d+$/, "") : name;

/** The seed of the portrait. */
export function faceOf(
  { namesHidden }: Pick<View, "namesHidden">,
  person: Pick<PersonView, "name" | "members" | "seat">,
): string {
  const first = firstName(person);
  return namesHidden === true ? `${first} ${person.seat.company}` : first;
}
