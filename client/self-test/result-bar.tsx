// Runs the test again, and gives its result away as a text.
import { useEffect, useRef, useState } from "preact/hooks";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { checkIcon, copyIcon, refreshCwIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import type { Finding } from "./finding.ts";
import { resultText } from "./summary.ts";

export interface ResultBarProps {
  readonly findings: readonly Finding[];
  readonly isRunning: boolean;
  readonly onAgain: () => void;
}

type Copy = { readonly state: "copied" } | { readonly state: "shown"; readonly text: string };

export function ResultBar({ findings, isRunning, onAgain }: ResultBarProps) {
  const [copy, setCopy] = useState<Copy | null>(null);
  const copyResult = async () => {
    const text = resultText(findings, {
      address: location.origin,
      at: new Date().toLocaleString(),
      browser: navigator.userAgent,
    });
    setCopy((await isCopied(text)) ? { state: "copied" } : { state: "shown", text });
  };
  const again = () => {
    setCopy(null);
    onAgain();
  };
  const isDone = copy?.state === "copied";
  return (
    <>
      {copy?.state === "shown" && <ResultField text={copy.text} />}
      <div class="action-bar">
        <PlainButton drawing={refreshCwIcon} disabled={isRunning} onPress={again}>
          {say("test.again")}
        </PlainButton>
        <FlowButton flow="ink" drawing={isDone ? checkIcon : copyIcon} disabled={isRunning} onPress={copyResult}>
          {say(isDone ? "test.copied" : "test.copy")}
        </FlowButton>
      </div>
    </>
  );
}

/** Stands ready, selected, for a copy by hand. */
function ResultField({ text }: { text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    field.current?.scrollTo(0, 0);
  }, [text]);
  return (
    <div class="self-test-result">
      <p role="status">{say("test.select")}</p>
      <textarea ref={field} class="text-input" readOnly rows={8} value={text} aria-label={say("test.result")} />
    </div>
  );
}

/** On plain http a page has no clipboard. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
