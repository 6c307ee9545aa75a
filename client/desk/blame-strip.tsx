// One's own blame as a slip with a sentence, at the head of what follows from it.
import type { ComponentChildren } from "preact";
import { Mark } from "../components/mark.tsx";
import { SlipText } from "../components/slip-text.tsx";
import { blameWords } from "../picture/model-of-view.ts";
import { signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { markOf } from "./notes.tsx";
import { blameSentence, fullBlameSentence } from "./question-words.ts";

/** `children` follow the sentence, e.g. what it asks for; without them there is room to say it in full. */
export function BlameStrip({ desk, children }: { desk: Desk; children?: ComponentChildren | undefined }) {
  const { blame } = desk.knowledge;
  if (blame === null) return null;
  const text = desk.me.hasFigures ? signed(blame, 3) : blameWords(blame > 0 ? 1 : blame < 0 ? -1 : 0);
  const mark = markOf(desk, "own");
  return (
    <aside class="blame-strip">
      <SlipText text={text} sign={blame < 0 ? -1 : 1} />
      <p>
        {children === undefined ? fullBlameSentence(desk) : blameSentence(desk)} {children}
      </p>
      {mark !== undefined && desk.view.phase === "feedback" && (
        <Mark right={mark.outcome === "right"} of={say("mark.own")} />
      )}
    </aside>
  );
}
