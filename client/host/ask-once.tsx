// A button for what is hard to take back: it asks once, in its own place, before it acts.
import { useState } from "preact/hooks";
import { PlainButton } from "../components/flow-button.tsx";
import { say } from "../words/words.ts";

export interface AskOnceProps {
  readonly words: string;
  readonly drawing: string;
  readonly question: string; // what will happen, or be lost
  readonly yes: string;
  readonly onYes: () => void;
}

export function AskOnce({ words, drawing, question, yes, onYes }: AskOnceProps) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <PlainButton size="small" drawing={drawing} onPress={() => setAsking(true)}>
        {words}
      </PlainButton>
    );
  }
  return (
    <div class="ask-once" role="alert">
      <p>{question}</p>
      <div class="host-form-row">
        <PlainButton size="small" drawing={drawing} onPress={onYes}>
          {yes}
        </PlainButton>
        <PlainButton size="small" onPress={() => setAsking(false)}>
          {say("host.ask.no")}
        </PlainButton>
      </div>
    </div>
  );
}
