// Right is a tick on a square, not right a cross on a disc: the shape says it without the colour.
import { say } from "../words/words.ts";
import { Icon } from "./icon.tsx";
import { checkIcon, crossIcon } from "./icons.ts";
import "../style/cards.css";

/** `<Mark right={true} of="direction" />`: read as "direction: right". */
export function Mark({ right, of }: { right: boolean; of?: string | undefined }) {
  const word = say(right ? "mark.right" : "mark.wrong");
  return (
    <span
      class={right ? "mark mark-right" : "mark mark-wrong"}
      role="img"
      aria-label={of === undefined ? word : `${of}: ${word}`}
    >
      <Icon drawing={right ? checkIcon : crossIcon} size={18} strokeWidth={3} />
    </span>
  );
}
