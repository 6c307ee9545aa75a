// Same-role tables on the teacher's panel: how many are right before the talk, which says whether it is worth one, and after it.
import type { View } from "#game/view.ts";
import type { TableView } from "#game/views/tables-view.ts";
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { roleWords } from "./role-words.ts";
import "./tables.css";

export function HostTables({ view }: { view: View }) {
  const { tables = [], act } = view;
  if (tables.length === 0) return null;
  return (
    <section class="card host-tables">
      <h2 class="card-title">{say("host.tables")}</h2>
      <p class="card-note">{say(act === "talk" ? "host.tables.talk" : "host.tables.over")}</p>
      <ul>
        {tables.map((table) => (
          <li key={table.number}>
            <b>{roleWords(table.title, table.place)}</b>
            <span>{table.after === null ? beforeWords(table) : shiftWords(table)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function beforeWords({ of, before }: TableView): string {
  if (of === 0 || before === null) return say("report.none");
  const share = before / of;
  const words = say("host.tables.right", { count: before, of, share: percent(share) });
  return share >= 0.3 && share <= 0.7 ? `${words}, ${say("host.tables.good")}` : words;
}

const shiftWords = ({ of, before, after }: TableView): string =>
  `${say("tables.of", { count: before ?? 0, of })} → ${say("tables.of", { count: after ?? 0, of })}`;
