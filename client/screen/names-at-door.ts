// The projector's door: where names are hidden, everybody is called by their title, so that nothing behind it need know.
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import type { PersonView } from "#game/views/person-view.ts";
import { titleKey } from "../picture/model-of-view.ts";
import { say } from "../words/words.ts";

/** The view with a title where a name is kept back: "Salesperson 1", "Design Manager". */
export function withTitles(view: View): View {
  if (view.namesHidden !== true || view.companies === undefined) return view;
  return { ...view, companies: view.companies.map(titled) };
}

const titled = (company: CompanyView): CompanyView => ({
  ...company,
  people: company.people.map((person) => (isNameless(person) ? { ...person, name: titleOf(person, company) } : person)),
});

const isNameless = ({ name, isFree }: PersonView): boolean => name === "" && !isFree;

/** Numbered where the title is not the only one of its kind; a department says how many more there are. */
function titleOf(person: PersonView, { people }: CompanyView): string {
  const title = say(titleKey(person));
  const alike = people.filter((other) => titleKey(other) === titleKey(person));
  const name = alike.length === 1 ? title : say("screen.numbered", { title, number: alike.indexOf(person) + 1 });
  return person.members > 1 ? `${name} +${person.members - 1}` : name;
}
