// The teacher's own story while the page is open: its text, what can be read of it, and whether it is chosen.
import { useEffect, useMemo, useState } from "preact/hooks";
import type { OwnBook } from "#company/own-book/read.ts";
import { say } from "../words/words.ts";
import { type Draft, exampleDraft, readDraft } from "./draft.ts";
import { faultWords } from "./fault-words.ts";
import { storeDraft, storedDraft } from "./stored-draft.ts";

export interface OwnStory {
  readonly draft: Draft;
  readonly reading: OwnBook;
  readonly isChosen: boolean;
  /** why the class cannot be opened with it, or null */
  readonly obstacle: string | null;
  readonly choose: (isChosen: boolean) => void;
  readonly type: (part: Partial<Draft>) => void;
  /** puts another text in its place, which can be taken back until something is typed */
  readonly replace: (draft: Draft) => void;
  readonly takeBack: (() => void) | null;
  /** leads the eye and the keyboard to the first fault */
  readonly point: () => void;
  readonly pointed: number; // how often that was asked for
}

export function useOwnStory(): OwnStory {
  const [{ draft, isChosen }, setKept] = useState(() => storedDraft() ?? { draft: exampleDraft, isChosen: false });
  const [before, setBefore] = useState<Draft | null>(null);
  const [pointed, setPointed] = useState(0);
  const reading = useMemo(() => readDraft(draft), [draft]);
  useEffect(() => storeDraft({ draft, isChosen }), [draft, isChosen]);
  const put = (next: Draft, last: Draft | null) => {
    setKept({ draft: next, isChosen });
    setBefore(last);
  };
  const first = reading.faults[0];
  return {
    draft,
    reading,
    isChosen,
    obstacle: isChosen && first !== undefined ? say("ownStory.obstacle", { fault: faultWords(first) }) : null,
    choose: (chosen) => setKept({ draft, isChosen: chosen }),
    type: (part) => put({ ...draft, ...part }, null),
    replace: (next) => put(next, draft),
    takeBack: before === null ? null : () => put(before, null),
    point: () => setPointed(pointed + 1),
    pointed,
  };
}
