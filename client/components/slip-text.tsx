// One message as a slip of paper pointing left: filled for plus, hollow and dashed for minus.
import { say } from "../words/words.ts";
import "../style/cards.css";

export interface SlipTextProps {
  /** "+0.056", or words where numbers are hidden */
  text: string;
  sign: 1 | -1;
  /** "go lower" and "go higher" under the slip */
  words?: boolean | undefined;
}

/** `<SlipText text="+0.056" sign={1} />` */
export function SlipText({ text, sign, words = false }: SlipTextProps) {
  const minus = sign < 0;
  return (
    <span class={minus ? "slip slip-minus" : "slip"}>
      <span class="slip-paper">
        <svg viewBox="0 0 100 32" preserveAspectRatio="none" aria-hidden="true">
          <path vector-effect="non-scaling-stroke" d="M13 1.5H96Q98.5 1.5 98.5 5V27Q98.5 30.5 96 30.5H13L1 16Z" />
        </svg>
        <span class="slip-figure">{text}</span>
      </span>
      {words && <span class="slip-words">{say(minus ? "slip.goHigher" : "slip.goLower")}</span>}
    </span>
  );
}
