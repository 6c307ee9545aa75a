// What stands at the end of an experiment: what was seen, in a sentence or two, as the CEO would put it.
import type { ComponentChildren } from "preact";
import { usePortrait } from "../desk/use-portrait.ts";
import { say } from "../words/words.ts";

/** A face of the house's own cast. */
const teller = { face: "Lena", expression: "explaining", isTeammate: false, lookLeft: false } as const;

export function Seen({ children }: { children: ComponentChildren }) {
  const url = usePortrait(teller);
  return (
    <section class="lab-seen">
      <span class="lab-seen-face">{url !== undefined && <img src={url} alt="" draggable={false} />}</span>
      <div>
        <h2>{say("lab.seen")}</h2>
        <p>{children}</p>
      </div>
    </section>
  );
}
