// A row of small windows: lit for who has answered, or for what is mastered.
import type { ComponentChildren } from "preact";
import { say } from "../words/words.ts";
import { Icon } from "./icon.tsx";
import { checkIcon } from "./icons.ts";
import "../style/header.css";

export interface LampRowProps {
  answered: number;
  of: number;
  /** words beside the windows, e.g. "2 of 3 answered"; may be any content */
  label?: ComponentChildren | undefined;
  /** "mastery" leaves the ticks out */
  kind?: "answered" | "mastery" | undefined;
}

/** `<LampRow answered={2} of={3} label="2 of 3" />`; above 12 the windows shrink to a single bar. */
export function LampRow({ answered, of, label, kind = "answered" }: LampRowProps) {
  const reading =
    kind === "mastery" ? say("lamps.mastery", { count: answered, of }) : say("lamps.answered", { count: answered, of });
  return (
    <div class={`lamp-row lamp-row-${kind}`}>
      <span class="lamps" role="img" aria-label={reading}>
        {of > 12 ? (
          <span class="lamp-bar">
            <span class="lamp-bar-lit" style={{ width: `${(100 * answered) / of}%` }} />
          </span>
        ) : (
          Array.from({ length: of }, (_, index) => (
            <span key={index} class={index < answered ? "lamp lamp-lit" : "lamp"}>
              {kind === "answered" && index < answered && <Icon drawing={checkIcon} strokeWidth={3.4} />}
            </span>
          ))
        )}
      </span>
      {label !== undefined && <span class="lamp-label">{label}</span>}
    </div>
  );
}
