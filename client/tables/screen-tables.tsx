// Same-role tables on the projector: which role meets where, and afterwards how many were right before and after.
import type { View } from "#game/view.ts";
import type { TableView } from "#game/views/tables-view.ts";
import { Icon } from "../components/icon.tsx";
import { arrowRightIcon } from "../components/icons.ts";
import { RoundFrame } from "../screen/round-frame.tsx";
import { mathsLine } from "../screen/round-words.ts";
import type { OpenWay } from "../screen/way-in.tsx";
import type { ClockNow } from "../view/clock.ts";
import { say } from "../words/words.ts";
import { roleWords } from "./role-words.ts";
import "../screen/round.css";
import "./tables.css";

export interface ScreenTablesProps {
  readonly view: View;
  readonly clock: ClockNow;
  readonly way: OpenWay;
}

export function ScreenTables({ view, clock, way }: ScreenTablesProps) {
  const tables = view.tables ?? [];
  const isOver = view.act !== "talk";
  return (
    <RoundFrame view={view} clock={clock} way={way} shows="count" bar={<p>{mathsLine(view)}</p>}>
      <section class={`tables ${lookOf(tables.length)}`}>
        <h2>{say(isOver ? "screen.tables.shift" : "screen.tables.title")}</h2>
        {isOver && <p class="tables-note">{say("screen.tables.shiftWords")}</p>}
        <ul>
          {tables.map((table) =>
            isOver ? <Shift key={table.number} table={table} /> : <Place key={table.number} table={table} />,
          )}
        </ul>
      </section>
    </RoundFrame>
  );
}

const mostTall = 6; // tables that one column has room for
const mostPaired = 12; // that two have; a company of twenty-five seats takes three

function lookOf(count: number): string {
  if (count <= mostTall) return "";
  return count <= mostPaired ? "tables-many" : "tables-many tables-most";
}

function Place({ table: { number, title, place, people } }: { table: TableView }) {
  return (
    <li class="table-row">
      <b class="table-number">{say("screen.tables.table", { number })}</b>
      <span class="table-role">{say("tables.all", { role: roleWords(title, place) })}</span>
      <span class="table-people">{say("tables.people", { count: people })}</span>
    </li>
  );
}

function Shift({ table }: { table: TableView }) {
  const { title, place, of, before, after } = table;
  const role = roleWords(title, place);
  const words = say("tables.shift", { role, of, before: before ?? 0, after: after ?? 0 });
  return (
    <li class="table-row">
      <span class="visually-hidden">{words}</span>
      <span class="table-role" aria-hidden="true">
        {role}
      </span>
      <span class="table-shift" aria-hidden="true">
        <span>
          {say("tables.of", { count: before ?? 0, of })} <small>{say("tables.before")}</small>
        </span>
        <Icon drawing={arrowRightIcon} size={28} strokeWidth={2.6} />
        <b>
          {say("tables.of", { count: after ?? 0, of })} <small>{say("tables.after")}</small>
        </b>
      </span>
    </li>
  );
}
