// What stands at the end of an experiment: what was seen, in a sentence or two.
import type { ComponentChildren } from "preact";
import { say } from "../words/words.ts";

export function Seen({ children }: { children: ComponentChildren }) {
  return (
    <section class="lab-seen">
      <h2>{say("lab.seen")}</h2>
      <p>{children}</p>
    </section>
  );
}
