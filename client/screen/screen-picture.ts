// Which picture the projector shows: decided by the phase, by how many companies there are, and by the one that is featured.
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import type { CompanyBrief } from "#game/views/wall-view.ts";

export type ScreenPicture =
  | { readonly kind: "lobby" | "quiz" | "vote" | "market" | "over" | "methods" | "nothing" }
  | { readonly kind: "tables" } // where same roles meet, then what their talk has changed
  | { readonly kind: "one"; readonly company: CompanyView }
  | { readonly kind: "rows"; readonly companies: readonly CompanyView[] }
  | { readonly kind: "wall"; readonly briefs: readonly CompanyBrief[] };

const mostRows = 5; // companies below each other; more are a wall

export function screenPicture(view: View): ScreenPicture {
  switch (view.phase) {
    case "move":
    case "wager":
    case "trial":
      return { kind: "methods" };
    case "over":
      return { kind: view.method !== "backprop" && view.round > 0 ? "methods" : "over" };
    case "lobby":
    case "quiz":
    case "vote":
      return { kind: view.phase };
    case "deployed":
      return { kind: "market" };
    default:
      return roundPicture(view);
  }
}

function roundPicture(view: View): ScreenPicture {
  const { companies = [], wall = [], tables = [] } = view;
  const isShift = view.act === "retry" || (view.act === "sale" && (view.featured ?? null) === null);
  if (tables.length > 0 && (view.act === "talk" || isShift)) return { kind: "tables" };
  const large = largeCompany(view);
  if (large !== null) return { kind: "one", company: large };
  if (Math.max(companies.length, wall.length) > mostRows) return { kind: "wall", briefs: wall };
  return companies.length === 0 ? { kind: "nothing" } : { kind: "rows", companies };
}

/** The company that is drawn large: the featured one, or the only one. */
export function largeCompany({ companies = [], wall = [], featured = null }: View): CompanyView | null {
  const [first] = companies;
  if (first === undefined) return null;
  if (featured !== null) return companies.find(({ index }) => index === featured) ?? first;
  return companies.length === 1 && wall.length <= 1 ? first : null;
}
