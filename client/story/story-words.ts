// What one's own story says, put together from the catalogue.
import type { OwnMisconception, Story } from "#game/report/story.ts";
import { say } from "../words/words.ts";

/** The one sentence to take home. */
export function lessonWords({ lesson }: Pick<Story, "lesson">): string {
  switch (lesson.because) {
    case "overcome":
      return say("story.overcome", { rule: say(`rule.${lesson.code}`), hint: say(`story.rule.${lesson.code}`) });
    case "grown":
      return say("story.grown", { skill: say(`story.skill.${lesson.skill}`) });
    case "strong":
      return say("story.strong", { skill: say(`story.skill.${lesson.skill}`) });
    case "searched":
      return say(lesson.method === "weight-combinations" ? "story.guessed" : "story.nudged");
    case "watched":
      return say("story.watched");
  }
}

export function slipWords({ count, lastRound, isOvercome }: OwnMisconception): string {
  const seen = say("story.rules.seen", { count, round: lastRound });
  return isOvercome ? say("story.rules.gone", { seen }) : seen;
}
