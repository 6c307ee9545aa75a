// Answers as windows: lit is right, half lit the right way, dark neither; and the same in figures.
import type { Outcome } from "#game/ask.ts";
import { say } from "../words/words.ts";
import "../style/windows.css";

/** More are told by the figures alone. */
const most = 6;

/** `<AnswerWindows outcomes={["right", "close"]} />`: the latest six, and how many of all were right. */
export function AnswerWindows({ outcomes }: { outcomes: readonly Outcome[] }) {
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  const label = say("answers.reads", { right: count("right"), close: count("close"), wrong: count("wrong") });
  return (
    <span class="windows" role="img" aria-label={label} title={label}>
      {outcomes.slice(-most).map((outcome, index) => (
        <span key={index} class={`window window-${outcome}`} />
      ))}
      {outcomes.length > most && (
        <span class="windows-count">{say("answers.rightOf", { right: count("right"), of: outcomes.length })}</span>
      )}
    </span>
  );
}
