// A desk in the talk that has nothing to answer: its second answer is in, or its seat holds numbers of its own.
import { ArrowCard } from "../desk/arrow-card.tsx";
import { BlameStrip } from "../desk/blame-strip.tsx";
import type { Desk } from "../desk/desk.ts";
import { AnswerNote } from "../desk/notes.tsx";
import { Panel } from "../desk/panel.tsx";
import { gutOf, sourcesOf } from "../desk/people.ts";
import { wishWords } from "../desk/question-words.ts";
import { WaitingFoot } from "../desk/waiting-foot.tsx";
import { say } from "../words/words.ts";
import { TalkStrip } from "./talk-strip.tsx";

/** The own numbers stay in sight, as the talk goes on about them. */
export function TalkWaiting({ desk }: { desk: Desk }) {
  const { table, answer } = desk.me;
  const strip = table === null ? null : <TalkStrip table={{ ...table, first: null }} />;
  return (
    <Panel
      strip={
        <>
          {!desk.isWide && strip}
          <BlameStrip desk={desk}>{wishWords(desk)}</BlameStrip>
        </>
      }
      title={say(answer === null ? "talk.others" : "talk.done")}
      lead={table === null ? say("talk.othersText") : undefined}
      columns={1}
      cards={
        <div class="arrow-cards">
          {[...sourcesOf(desk), gutOf(desk)].map((source) => (
            <ArrowCard key={source.id} source={source} />
          ))}
        </div>
      }
      answer={
        <>
          {desk.isWide && strip}
          <AnswerNote desk={desk} />
          <WaitingFoot place={desk} />
        </>
      }
    />
  );
}
