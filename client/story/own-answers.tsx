// One's own answers by kind: a window for each, lit where it was right, half lit where the way was.
import type { Story } from "#game/report/story.ts";
import { AnswerWindows } from "../components/answer-windows.tsx";
import { say } from "../words/words.ts";

export function OwnAnswers({ story: { kinds } }: { story: Story }) {
  if (kinds.length === 0) return <p>{say("story.noAnswers")}</p>;
  return (
    <ul class="story-kinds">
      {kinds.map(({ kind, outcomes }) => (
        <li key={kind}>
          <span>{say(`kind.${kind}`)}</span>
          <AnswerWindows outcomes={outcomes} />
        </li>
      ))}
    </ul>
  );
}
