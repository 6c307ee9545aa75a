// The company when no customer is there: before the market and on it, the last sale tells nothing any more.
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";

export const isBetweenSales = ({ phase }: Pick<View, "phase">): boolean => phase === "vote" || phase === "deployed";

/** People and trusts as they are, and nothing of the last sale: no customer, reports, messages or verdict. */
export function atRest(company: CompanyView): CompanyView {
  return {
    ...company,
    customer: null,
    verdict: null,
    people: company.people.map((person) => ({ ...person, report: null, slope: null, blame: null })),
    arrows: company.arrows.map((arrow) => ({ ...arrow, message: null, before: null })),
  };
}
