// A desk while others try once more: how its own adjustment turned out.
import { say } from "../words/words.ts";
import { BlameStrip } from "./blame-strip.tsx";
import type { Desk } from "./desk.ts";
import { MarkNote, markOf } from "./notes.tsx";
import { Panel } from "./panel.tsx";
import { wishWords } from "./question-words.ts";
import { WaitingFoot } from "./waiting-foot.tsx";

export function RetryWaiting({ desk }: { desk: Desk }) {
  const mark = markOf(desk, "adjust");
  const isRight = mark?.outcome === "right";
  return (
    <Panel
      strip={<BlameStrip desk={desk}>{wishWords(desk)}</BlameStrip>}
      title={say(isRight ? "retry.rightTitle" : desk.me.answer === null ? "retry.waiting" : "retry.done")}
      lead={say("retry.rightText")}
      columns={1}
      cards={mark === undefined ? null : <MarkNote desk={desk} mark={mark} />}
      answer={<WaitingFoot place={desk} />}
    />
  );
}
