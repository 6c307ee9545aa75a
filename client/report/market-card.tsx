// The vote on going to the market, and what every company got right there.
import type { CompanyReport, Report } from "#game/report/report.ts";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";

export function MarketCard({ report: { deployment, companies } }: { report: Report }) {
  return (
    <section class="card">
      <header class="report-title">
        <h2>{say("report.market")}</h2>
      </header>
      {deployment === null ? (
        <p>{say("report.market.noVote")}</p>
      ) : (
        <>
          <p>{say("report.market.vote", { go: deployment.go, noGo: deployment.noGo })}</p>
          {deployment.brier !== null && (
            <p class="card-note">{say("report.market.brier", { figure: plain(deployment.brier, 2) })}</p>
          )}
          {!deployment.isOpen && <p class="card-note">{say("report.market.closed")}</p>}
        </>
      )}
      <ul class="rules">
        {companies.map((company) => (
          <Market key={company.name} company={company} />
        ))}
      </ul>
    </section>
  );
}

function Market({ company: { name, market } }: { company: CompanyReport }) {
  if (market === null) return null;
  const wrong = market.customers.filter(({ isRight }) => !isRight).map((customer) => customer.name);
  return (
    <li class="rule">
      <span>
        {name}
        <small>
          {wrong.length === 0 ? say("report.market.allRight") : say("report.market.wrong", { names: wrong.join(", ") })}
        </small>
      </span>
      <b>{say("report.of", { right: String(market.right), of: market.customers.length })}</b>
    </li>
  );
}
