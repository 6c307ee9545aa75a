// The cards of the feedback: the messages that came, or the CEO's gap, and the own curve with its plank.
import { Card } from "../components/desk-frame.tsx";
import { FeedbackCurve } from "../components/feedback-curve.tsx";
import { MessageBars } from "../components/message-bars.tsx";
import { signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { curveOf, pointOnCurve } from "./curve-of.ts";
import type { Desk } from "./desk.ts";
import { GapCard } from "./gap-card.tsx";
import { isCeoSeat, sendersOf } from "./people.ts";

/** Bars of the messages to this desk: words at levels 1 and 2, figures at level 3. */
export function MessagesCard({ desk }: { desk: Desk }) {
  const { knowledge, me, company } = desk;
  if (isCeoSeat(desk)) return <GapCard place={desk} verdict={company.verdict} />;
  const { messages } = knowledge;
  if (messages === null) return null;
  const bars = sendersOf(desk).map(({ person, drawing }, index) => {
    const value = messages[index] ?? 0;
    const words = value === 0 ? say("pass.nothing") : say(value > 0 ? "own.goLower" : "own.goHigher");
    return { id: `out-${index}`, name: person.name, drawing, value, text: me.hasFigures ? signed(value, 3) : words };
  });
  return (
    <Card
      title={desk.isWide ? say("own.messages", { count: bars.length }) : undefined}
      note={desk.isWide ? say("own.messagesNote") : undefined}
      class="messages-card"
    >
      <MessageBars messages={bars} figures={desk.isWide} />
    </Card>
  );
}

/** The own curve with the plank on one's point; the slope's figure at level 3 only. */
export function SlopeCard({ desk }: { desk: Desk }) {
  const { knowledge, me, notation } = desk;
  if (knowledge.opinion === null) return null;
  return (
    <div class="card card-bare curve-place">
      <FeedbackCurve
        activation={curveOf(knowledge)}
        opinion={pointOnCurve(knowledge)}
        showSlope={me.hasFigures}
        notation={notation}
      />
    </div>
  );
}
