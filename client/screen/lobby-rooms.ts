// The rooms of a company in the lobby, with everybody in them.
import type { CompanyView } from "#game/views/company-view.ts";
import type { PersonView } from "#game/views/person-view.ts";
import { lastLayer } from "../view/last-layer.ts";

export const roomsOf = (company: CompanyView): PersonView[][] =>
  Array.from({ length: lastLayer(company) + 1 }, (_, layer) =>
    company.people.filter(({ seat }) => seat.layer === layer),
  );
