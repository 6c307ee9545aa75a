// What a desk shows while others answer, phase by phase.
import { TalkWaiting } from "../tables/talk-waiting.tsx";
import { AdjustWaiting } from "./adjust-waiting.tsx";
import type { Desk } from "./desk.ts";
import { FeedbackWaiting } from "./feedback-waiting.tsx";
import { ReportWaiting } from "./report-waiting.tsx";
import { RetryWaiting } from "./retry-waiting.tsx";
import { VerdictWaiting } from "./verdict-waiting.tsx";

export function WaitingPanel({ desk }: { desk: Desk }) {
  switch (desk.view.phase) {
    case "report":
      return <ReportWaiting desk={desk} />;
    case "verdict":
      return <VerdictWaiting desk={desk} />;
    case "feedback":
      return <FeedbackWaiting desk={desk} />;
    case "adjust":
      return desk.view.act === "talk" ? <TalkWaiting desk={desk} /> : <AdjustWaiting desk={desk} />;
    default:
      return <RetryWaiting desk={desk} />;
  }
}
