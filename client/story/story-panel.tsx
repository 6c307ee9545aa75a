// The end at a desk: one's own story of the class, without a rank, and the way to playing alone.
import { useEffect, useState } from "preact/hooks";
import type { Story } from "#game/report/story.ts";
import { Card } from "../components/desk-frame.tsx";
import { PlainButton } from "../components/flow-button.tsx";
import { refreshCwIcon } from "../components/icons.ts";
import { costFigure } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { fetchStory } from "./fetch-story.ts";
import { OwnAnswers } from "./own-answers.tsx";
import { lessonWords, slipWords } from "./story-words.ts";
import { TrustCurves } from "./trust-curves.tsx";
import "./story.css";

export interface StorySeat {
  readonly code: string;
  readonly key: string;
}

/** The story of a seat; says so where it cannot be had yet. */
export function StoryPanel({ seat }: { seat: StorySeat }) {
  const [story, setStory] = useState<Story | "trouble" | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    fetchStory(seat).then((found) => isCurrent && setStory(found ?? "trouble"));
    return () => {
      isCurrent = false;
    };
  }, [seat.code, seat.key, attempt]);
  if (story === null) return <p role="status">{say("story.finding")}</p>;
  if (story === "trouble") {
    return (
      <>
        <p role="status">{say("story.trouble")}</p>
        <PlainButton size="small" drawing={refreshCwIcon} onPress={() => setAttempt(attempt + 1)}>
          {say("story.again")}
        </PlainButton>
      </>
    );
  }
  return <Told story={story} />;
}

function Told({ story }: { story: Story }) {
  const { name, title, rounds, misconceptions, cost } = story;
  return (
    <section class="story" aria-label={say("story.title")}>
      <Card title={say("story.learnt")}>
        <p class="story-lesson">{lessonWords(story)}</p>
        <p class="card-note">
          {rounds === 0 ? say("story.leadNone", { name }) : say("story.lead", { name, title, count: rounds })}
        </p>
      </Card>
      <TrustCurves story={story} />
      <Card title={say("story.answers")}>
        <OwnAnswers story={story} />
        {story.quiz !== null && <p class="card-note">{say("story.quiz", { ...story.quiz })}</p>}
      </Card>
      {misconceptions.length > 0 && (
        <Card title={say("story.rules")}>
          <ul class="story-slips">
            {misconceptions.map((each) => (
              <li key={each.code}>
                <b>{say(`rule.${each.code}`)}</b> {slipWords(each)}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {cost !== null && <p class="story-cost">{costWords(cost)}</p>}
    </section>
  );
}

function costWords({ company, before, after }: NonNullable<Story["cost"]>): string {
  return say("story.cost", { company, before: costFigure(before), after: costFigure(after) });
}
