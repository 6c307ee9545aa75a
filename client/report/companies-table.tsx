// The companies side by side: who sat in them, what they cost at first and at last, and how far the class took them.
import type { CompanyReport, Report, RoundReport } from "#game/report/report.ts";
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { costText, endsOf, fromTo, meanOf } from "./report-words.ts";
import { WideTable } from "./wide-table.tsx";

export function CompaniesTable({ report: { companies, rounds } }: { report: Report }) {
  const hasMarket = companies.some(({ market }) => market !== null);
  return (
    <section class="card">
      <header class="report-title">
        <h2>{say("report.table.companies")}</h2>
        <p>{say("report.table.shareNote")}</p>
      </header>
      <WideTable label={say("report.table.companies")}>
        <thead>
          <tr>
            <th scope="col">{say("report.table.company")}</th>
            <th scope="col">{say("report.table.students")}</th>
            <th scope="col">{say("report.table.cost")}</th>
            <th scope="col">{say("report.table.share")}</th>
            {hasMarket && <th scope="col">{say("report.table.market")}</th>}
          </tr>
        </thead>
        <tbody>
          {companies.map((company, index) => (
            <tr key={company.name}>
              <th scope="row">{company.name}</th>
              <td>{company.students}</td>
              <td>{fromTo(costText(endsOf(company).first), costText(endsOf(company).last))}</td>
              <td>{shareText(rounds, index)}</td>
              {hasMarket && <td>{marketText(company)}</td>}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

/** Of the rounds that were played: where all was watched, the company did as the engine. */
function shareText(rounds: readonly RoundReport[], company: number): string {
  const played = rounds.filter(({ isWatched, level }) => !isWatched && level > 0);
  const mean = meanOf(played.flatMap(({ companies }) => companies[company]?.teamShare ?? []));
  return mean === null ? say("report.none") : percent(mean);
}

const marketText = ({ market }: CompanyReport): string =>
  market === null ? say("report.none") : say("report.of", { right: String(market.right), of: market.customers.length });
