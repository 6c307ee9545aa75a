// Who has nudged which arrow, by name.
import { sameSeat } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import type { NudgeView } from "#game/views/method-view.ts";
import type { PersonView } from "#game/views/person-view.ts";
import { isolated, say } from "../words/words.ts";

export interface NudgeNames {
  readonly name: string; // of whoever has moved something
  readonly source: string; // whom or what the arrow comes from
}

/** The names in a sentence of their own direction. */
export function nudgeNames(view: View, company: CompanyView, { seat, position }: NudgeView): NudgeNames {
  const sources =
    seat.layer === 0
      ? view.scenario.signals.map(({ name }) => name)
      : peopleIn(company, seat.layer - 1).map(({ name }) => name);
  return {
    name: isolated(nameAt(company, seat)),
    source: isolated(sources[position] ?? gutWords(view, seat)),
  };
}

function gutWords({ me }: View, seat: NudgeView["seat"]): string {
  if (me === undefined) return say("methods.aGut"); // on the projector
  return say(me.seat !== null && sameSeat(me.seat, seat) ? "methods.ownGut" : "methods.gut");
}

/** The name on a seat. */
export const nameAt = (company: CompanyView, { layer, index }: NudgeView["seat"]): string =>
  peopleIn(company, layer)[index]?.name ?? "";

const peopleIn = ({ people }: CompanyView, layer: number): PersonView[] =>
  people.filter(({ seat }) => seat.layer === layer);
