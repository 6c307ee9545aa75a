// The quiz on the panel: how many have finished while it is open, and the way to asking it again.
import { PlainButton } from "../components/flow-button.tsx";
import { refreshCwIcon } from "../components/icons.ts";
import { LampRow } from "../components/lamp-row.tsx";
import { say } from "../words/words.ts";
import { offerOf, type PartProps } from "./part.ts";

export function QuizCard({ view, host }: PartProps) {
  const { answered, asked } = view.waitingFor;
  if (view.phase === "quiz") {
    return (
      <section class="card">
        <h2 class="card-title">{say("host.quiz.card")}</h2>
        <LampRow answered={answered} of={asked} label={say("quiz.count", { count: answered, of: asked })} />
        <p class="card-note">{say("host.quiz.waiting")}</p>
      </section>
    );
  }
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
