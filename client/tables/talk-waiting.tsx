// A desk in the talk that has nothing to answer: its second answer is in, or its seat holds numbers of its own.

import type { Desk } from "../desk/desk.ts";
import { AnswerNote } from "../desk/notes.tsx";
import { Panel } from "../desk/panel.tsx";
import { WaitingFoot } from "../desk/waiting-foot.tsx";
import { say } from "../words/words.ts";
import { TalkStrip } from "./talk-strip.tsx";

export function TalkWaiting({ desk }: { desk: Desk }) {
  const { table, answer } = desk.me;
  return (
    <Panel
      strip={table === null ? undefined : <TalkStrip table={{ ...table, first: null }} />}
      title={say(answer === null ? "talk.others" : "talk.done")}
      lead={table === null ? say("talk.othersText") : undefined}
      columns={1}
      cards={<AnswerNote desk={desk} />}
      answer={<WaitingFoot place={desk} />}
    />
  );
}
