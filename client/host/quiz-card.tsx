// The way to asking the quiz again; while it is open, the strip at the top says who is still at it.
import { PlainButton } from "../components/flow-button.tsx";
import { refreshCwIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { offerOf, type PartProps } from "./part.ts";

export function QuizCard({ view, host }: PartProps) {
  if (offerOf(view, "Quiz") === undefined) return null;
  return (
    <section class="card">
      <h2 class="card-title">{say("host.quiz.card")}</h2>
      <PlainButton size="small" drawing={refreshCwIcon} onPress={() => host.act({ type: "Quiz" })}>
        {say("host.quiz.again")}
      </PlainButton>
      <p class="card-note">{say("host.quiz.againNote", { count: view.quizTaken?.before ?? 0 })}</p>
    </section>
  );
}
