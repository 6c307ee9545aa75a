// What is left to mend, each fault with its line, or how much could be read; announced when it changes.
import { useEffect, useRef } from "preact/hooks";
import { inSentence } from "#company/own-book/cell.ts";
import type { OwnBook } from "#company/own-book/read.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { Icon } from "../components/icon.tsx";
import { checkIcon, triangleAlertIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { scaledDraft } from "./draft.ts";
import { faultWords } from "./fault-words.ts";
import type { OwnStory } from "./own-story.ts";

const mostShown = 6;

export interface FaultListProps {
  readonly own: OwnStory;
  readonly id: string;
  readonly onLine: (line: number) => void;
}

export function FaultList({ own, id, onLine }: FaultListProps) {
  const box = useRef<HTMLDivElement>(null);
  const { faults, book, outside } = own.reading;
  const pointedBefore = useRef(own.pointed);
  useEffect(() => {
    if (own.pointed > pointedBefore.current) box.current?.focus();
  }, [own.pointed]);
  const outsideNames = outside.map((index) => inSentence(book.signals[index]?.name ?? "")).join(", ");
  return (
    <>
      {outside.length > 0 && (
        <div class="own-scale">
          <PlainButton size="small" onPress={() => own.replace(scaledDraft(own.draft, outside))}>
            {say("ownStory.scale")}
          </PlainButton>
          <p>{say("ownStory.scale.why", { signals: outsideNames })}</p>
        </div>
      )}
      <div ref={box} id={id} class="own-faults" role="status" tabIndex={-1}>
        {faults.length === 0 ? (
          <p class="own-fine">
            <Icon drawing={checkIcon} strokeWidth={3} /> {fineWords(book)}
          </p>
        ) : (
          <p class="own-mend">
            <Icon drawing={triangleAlertIcon} /> {say("ownStory.mend", { count: faults.length })}
          </p>
        )}
        <ul>
          {faults.slice(0, mostShown).map((fault, index) => (
            <li key={`${index} ${fault.message}`}>
              {fault.line === 0 ? (
                faultWords(fault)
              ) : (
                <button type="button" class="own-fault" onClick={() => onLine(fault.line)}>
                  {faultWords(fault)}
                </button>
              )}
            </li>
          ))}
          {faults.length > mostShown && <li>{say("ownStory.more", { count: faults.length - mostShown })}</li>}
        </ul>
      </div>
    </>
  );
}

function fineWords({ customers, sealed, signals }: OwnBook["book"]): string {
  return say("ownStory.fine", {
    customers: say("ownStory.fine.customers", { count: customers.length }),
    sealed: say("ownStory.fine.sealed", { count: sealed.length }),
    signals: say("ownStory.fine.signals", { count: signals.length }),
  });
}
