// In the talk, at the head of a desk: the table to go to.
import type { Me } from "#game/views/me-view.ts";
import { say } from "../words/words.ts";
import "./tables.css";

export function TalkStrip({ table }: { table: NonNullable<Me["table"]> }) {
  const { number, companies, first } = table;
  return (
    <aside class="lamp-strip">
      <p class="talk-number" aria-hidden="true">
        <span>{say("talk.table")}</span>
        <b>{number}</b>
      </p>
      <p>
        <b>{say("talk.go", { number })}</b> {say("talk.same", { count: companies })}{" "}
        {first !== null && say("talk.kept")}
      </p>
    </aside>
  );
}
