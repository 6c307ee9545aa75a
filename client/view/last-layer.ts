// Which layer of a company is the CEO's.
import type { CompanyView } from "#game/views/company-view.ts";

/** The CEO's layer. */
export const lastLayer = (company: CompanyView | undefined): number =>
  Math.max(0, ...(company?.people ?? []).map(({ seat }) => seat.layer));
