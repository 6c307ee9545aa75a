// What every foot of a round is made from.
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";

export interface FootProps {
  readonly view: View;
  readonly company: CompanyView;
}
