// What every foot of a round is made from.
import type { CompanyView, View } from "#game/view.ts";

export interface FootProps {
  readonly view: View;
  readonly company: CompanyView;
}
