// How many have a seat, in the words of the lobby: of one company's seats, or in all.
import type { CompanyView, View } from "#game/view.ts";
import { say } from "../words/words.ts";

/** Students with a seat. */
export function seatedCount({ wall, companies = [] }: View): number {
  if (wall !== undefined) return wall.reduce((sum, { students }) => sum + students, 0);
  return companies.reduce((sum, company) => sum + studentsOf(company), 0);
}

const studentsOf = ({ people }: CompanyView): number =>
  people.reduce((sum, { isFree, isTeammate, members }) => sum + (isFree || isTeammate ? 0 : members), 0);

/** Beside the count: "of 12 have a seat", but without an end where students share seats or not all seats are drawn. */
export function seatsWords(view: View): string {
  const companies = view.companies ?? [];
  const count = seatedCount(view);
  const seats = companies.reduce((sum, { people }) => sum + people.length, 0);
  const isDrawn = companies.length > 0 && companies.length === (view.wall ?? companies).length;
  return isDrawn && count <= seats
    ? say("screen.lobby.seats", { count, of: seats })
    : say("screen.lobby.students", { count });
}
