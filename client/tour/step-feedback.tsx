// Step 6: the CEO's blame, first its sign, then its size.
import { useState } from "preact/hooks";
import { FeedbackCurve } from "../components/feedback-curve.tsx";
import { VerdictBars } from "../components/verdict-bars.tsx";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { Floor } from "./floor.tsx";
import { upTo } from "./floor-scene.ts";
import { Guess, Reply } from "./guess.tsx";
import { Screen } from "./screen.tsx";
import { Sum } from "./sum.tsx";
import { blameAt, ceo, ceoLayer, customer, opinionAt, outcomeOf, reportAt, slopeAt } from "./tour-company.ts";

const said = reportAt(ceoLayer, 0);

export function GapScreen() {
  const [chosen, setChosen] = useState<"high" | "low" | null>(null);
  const given = { said: percent(said), was: percent(customer.outcome) };
  const reply = chosen === "high" ? "tour.feedback.1.reply.right" : "tour.feedback.1.reply.wrong";
  return (
    <Screen
      title={say("tour.feedback.1.title")}
      picture={<Floor scene={{ ...upTo(ceoLayer), lit: [`${ceoLayer}.0`], strong: [] }} />}
      action={null}
      isAsking={chosen === null}
      setRight={chosen === null ? undefined : say("tour.feedback.1.right", { gap: signed(customer.outcome - said, 2) })}
    >
      <div class="tour-verdict tour-verdict-low">
        <VerdictBars said={said} was={customer.outcome} />
        <p>
          {say("tour.feedback.1.words", {
            ceo,
            said: percent(said),
            customer: customer.name,
            outcome: outcomeOf(customer),
          })}
        </p>
      </div>
      <Guess
        label={say("tour.feedback.1.ask", { ceo })}
        options={[
          { value: "high", label: say("verdict.tooHigh") },
          { value: "low", label: say("verdict.tooLow") },
        ]}
        value={chosen}
        truth="high"
        onChoose={setChosen}
      />
      <Reply>{chosen === null ? null : say(reply, given)}</Reply>
    </Screen>
  );
}

export function SlopeScreen() {
  const [isDone, setIsDone] = useState(false);
  const blame = signed(blameAt(ceoLayer, 0), 3);
  return (
    <Screen
      title={say("tour.feedback.2.title")}
      picture={
        <div class="tour-curve">
          <FeedbackCurve activation="sigmoid" opinion={opinionAt(ceoLayer, 0)} showSlope />
        </div>
      }
      action={isDone ? null : { label: say("tour.feedback.2.do"), flow: "back", run: () => setIsDone(true) }}
      setRight={isDone ? say("tour.feedback.2.right") : undefined}
    >
      <p>{say("tour.feedback.2.words", { ceo })}</p>
      <Sum
        terms={[
          { text: signed(said - customer.outcome, 3), label: say("tour.feedback.2.error"), isMinus: false },
          { text: plain(slopeAt(ceoLayer, 0), 3), label: say("tour.feedback.2.slope"), isMinus: false },
        ]}
        sign="×"
        result={isDone ? blame : null}
        resultLabel={say("tour.feedback.2.blame")}
        tone="feedback"
      />
      <Reply>{isDone ? say("tour.feedback.2.reply.done", { ceo, blame }) : null}</Reply>
    </Screen>
  );
}
