// The quiz on the projector: how many have finished, and nothing that could help or hurry anybody.
import type { View } from "#game/view.ts";
import { LampRow } from "../components/lamp-row.tsx";
import { Logo } from "../components/logo.tsx";
import { say } from "../words/words.ts";
import { MarketFrame } from "./market-frame.tsx";
import type { OpenWay } from "./way-in.tsx";

export function Quiz({ view, way }: { view: View; way: OpenWay }) {
  const { answered, asked } = view.waitingFor;
  return (
    <MarketFrame way={way} note={say("quiz.screen.note")}>
      <section class="vote-words">
        <h1>{say(view.act === "after" ? "quiz.screen.after" : "quiz.screen.before")}</h1>
        <p>{say("quiz.screen.words")}</p>
        <p>{say("quiz.screen.words2")}</p>
        {asked > 0 && (
          <>
            <p class="vote-count" role="status">
              <b>{answered}</b> {say("quiz.screen.count", { count: answered, of: asked })}
            </p>
            <LampRow answered={answered} of={asked} />
          </>
        )}
      </section>
      <div class="quiz-rest">
        <Logo size={288} label="" />
      </div>
    </MarketFrame>
  );
}
