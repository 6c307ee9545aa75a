// The report's two tables about the adjustment: what wrong steps cost a company, and what talking at same-role tables changed.
import type { Report, SlipReport } from "#game/report/report.ts";
import { WideTable } from "../report/wide-table.tsx";
import { percent } from "../words/numbers.ts";
import { type Key, say } from "../words/words.ts";
import { roleWords } from "./role-words.ts";

export function ReportSlips({ report: { rounds, head } }: { report: Report }) {
  const rows = rounds.flatMap(({ round, companies }) =>
    companies.flatMap(({ name, slips }) => slips.map((slip) => ({ round, name, slip }))),
  );
  if (rows.length === 0) return null;
  return (
    <section class="card">
      <header class="report-title">
        <h2>{say("report.slips")}</h2>
        <p>{say("report.slips.note")}</p>
      </header>
      <WideTable label={say("report.slips")}>
        <tbody>
          {rows.map(({ round, name, slip }) => (
            <tr key={`${round} ${name} ${slip.layer} ${slip.index}`}>
              <th scope="row">{say("report.tables.round", { round })}</th>
              <td>{name}</td>
              <td>{seatWords(slip)}</td>
              {head.hasNames && <td>{slip.names.join(", ")}</td>}
              <td>{slip.misconception === null ? "" : say(`rule.${slip.misconception}`)}</td>
              <td>{percent(slip.share)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

const seatWords = ({ title }: Pick<SlipReport, "title">): string =>
  say(`seat.title.${title}` as Extract<Key, "seat.title.ceo">);

export function ReportTables({ report: { rounds } }: { report: Report }) {
  const rows = rounds.flatMap(({ round, tables }) => tables.map((table) => ({ round, table })));
  if (rows.length === 0) return null;
  return (
    <section class="card">
      <header class="report-title">
        <h2>{say("report.tables")}</h2>
        <p>{say("report.tables.note")}</p>
      </header>
      <WideTable label={say("report.tables")}>
        <thead>
          <tr>
            <th scope="col">{say("report.table.round")}</th>
            <th scope="col">{say("report.tables.role")}</th>
            <th scope="col">{say("tables.before")}</th>
            <th scope="col">{say("tables.after")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ round, table }) => (
            <tr key={`${round} ${table.layer} ${table.index}`}>
              <th scope="row">{round}</th>
              <td>{roleWords(table.title, table.place)}</td>
              <td>{say("tables.of", { count: table.before, of: table.of })}</td>
              <td>{say("tables.of", { count: table.after, of: table.of })}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}
