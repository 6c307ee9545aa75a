// One person's steps in both orders, arrow by arrow.
import type { Refereed } from "#game/twin/referee.ts";
import { signed } from "../../words/numbers.ts";
import { say } from "../../words/words.ts";
import { castAt } from "../cast.ts";
import { labBook } from "../sale-of.ts";

export function RefereeTable({ name, rows }: { name: string; rows: readonly Refereed[] }) {
  return (
    <table class="referee-table">
      <caption>{say("referee.table", { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{say("referee.arrow")}</th>
          <th scope="col">{say("referee.old")}</th>
          <th scope="col">{say("referee.new")}</th>
          <th scope="col">{say("referee.difference")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.from ?? "gut"}>
            <th scope="row">{sourceName(row)}</th>
            <td>{signed(row.old, 3)}</td>
            <td>{signed(row.fresh, 3)}</td>
            <td>
              <b>
                {row.old.toFixed(3) === row.fresh.toFixed(3) ? say("referee.same") : signed(row.fresh - row.old, 3)}
              </b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sourceName({ layer, from }: Refereed): string {
  if (from === null) return say("gut.name");
  return (layer === 0 ? labBook.signals[from]?.name : castAt(layer - 1, from)?.name) ?? "";
}
