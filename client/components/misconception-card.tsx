// A named misconception, calm: plum edge, the name, a sentence and the player's own numbers.
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import { searchIcon } from "./icons.ts";
import "../style/cards.css";

export interface MisconceptionCardProps {
  /** "Forgot the report"; without it the card is a plain remark */
  name?: string | undefined;
  children: ComponentChildren;
  /** the sum in the player's own numbers */
  sum?: ComponentChildren | undefined;
}

/** `<MisconceptionCard name="Forgot the report" sum={<…/>}>You moved every arrow alike.</MisconceptionCard>` */
export function MisconceptionCard({ name, children, sum }: MisconceptionCardProps) {
  return (
    <section class="misconception">
      {name !== undefined && (
        <h2 class="misconception-name">
          <Icon drawing={searchIcon} size={21} strokeWidth={2.4} />
          {name}
        </h2>
      )}
      <div class="misconception-words">{children}</div>
      {sum !== undefined && <div class="misconception-sum">{sum}</div>}
    </section>
  );
}
