// The hints taken so far, and the button for the next one.
import { useEffect, useRef } from "preact/hooks";
import type { AskView } from "#game/views/ask-view.ts";
import { HintButton } from "../components/hint-button.tsx";
import { say } from "../words/words.ts";
import { type Desk, mayDo } from "./desk.ts";
import { answerLines, sumLines, whereToLook } from "./hint-words.ts";

/** What the hints taken say; nothing before the first. */
export function HintCard({ desk, ask }: { desk: Desk; ask: AskView }) {
  const { taken, worked } = desk.me.hints;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (taken > 0) card.current?.scrollIntoView({ block: "nearest" });
  }, [taken]);
  if (taken === 0) return null;
  const isFigure = ask.slots.every(({ max }) => max > 1) && ask.level === 3;
  const sum = taken > 1 && !isFigure ? sumLines(desk, ask) : [];
  return (
    <section class="hint-card" ref={card} aria-live="polite">
      <p>
        <b>{say("hint.where")}.</b> {whereToLook(desk, ask)}
      </p>
      {sum.length > 0 && (
        <ul>
          {sum.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {worked !== null && (
        <p>
          <b>{say("hint.answer")}.</b> {answerLines(desk, ask, worked).join(" · ")}
        </p>
      )}
    </section>
  );
}

/** The button for the next hint. */
export function TakeHint({ desk }: { desk: Desk }) {
  const { me, view, send, isSending } = desk;
  return (
    <HintButton
      taken={me.hints.taken}
      disabled={isSending || !mayDo(desk, "TakeHint")}
      onPress={() => send({ type: "TakeHint", turn: view.turn })}
    />
  );
}
