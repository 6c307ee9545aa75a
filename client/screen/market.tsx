// The market: what each company said to customers that nobody has trained on, and what really was.
import type { View } from "#game/view.ts";
import type { DeploymentView, SealedView } from "#game/views/deployment-view.ts";
import { Mark } from "../components/mark.tsx";
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { MarketFrame } from "./market-frame.tsx";
import { hardestWords, type MarketResult, nameOf, rightWords, wrongWords } from "./market-words.ts";
import { Record } from "./record.tsx";
import { largeCompany } from "./screen-picture.ts";
import type { OpenWay } from "./way-in.tsx";

export function Market({ view, way, isCalm }: { view: View; way: OpenWay; isCalm: boolean }) {
  const { deployment } = view;
  if (deployment === null) return null;
  const large = largeCompany(view);
  const result = deployment.results.find(({ company }) => company === large?.index);
  return (
    <MarketFrame way={way} note={say("screen.market.note")}>
      {result === undefined ? (
        <ManyResults view={view} deployment={deployment} />
      ) : (
        <>
          <section class="market-words">
            <h1>{rightWords(result)}</h1>
            <p>{wrongWords(result)}</p>
            <p class="market-vote">{voteWords(deployment)}</p>
            <Record view={view} isCalm={isCalm} />
          </section>
          <CustomerTable view={view} customers={result.customers} />
        </>
      )}
    </MarketFrame>
  );
}

/** "" where nobody was there to vote. */
const voteWords = ({ go, noGo }: DeploymentView): string =>
  go + noGo === 0 ? "" : say("screen.market.vote", { go, noGo });

function CustomerTable({ view, customers }: { view: View; customers: readonly SealedView[] }) {
  const { yes, no } = view.scenario;
  return (
    <table class="market-table">
      <caption class="visually-hidden">{say("screen.market.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("screen.market.customer")}</th>
          <th scope="col">{say("screen.market.said")}</th>
          <th scope="col">{say("screen.market.outcome")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {customers.map(({ name, said, outcome, isRight }) => (
          <tr key={name} class={isRight ? "" : "market-wrong"}>
            <th scope="row">{name}</th>
            <td>
              <b class="tone-report">{percent(said)}</b>
            </td>
            <td>{outcome === 1 ? yes : no}</td>
            <td>
              <Mark right={isRight} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const mostInTable = 12; // companies; more stand beside each other
const mostLarge = 5; // companies whose figures may be as large as the last row of the class likes them
const mostRoomy = 24; // that have room for larger type

function ManyResults({ view, deployment }: { view: View; deployment: DeploymentView }) {
  const { results } = deployment;
  return (
    <section class="market-many">
      <header>
        <h1>{say("screen.market.title")}</h1>
        <p>
          {hardestWords(results)} <span class="market-vote">{voteWords(deployment)}</span>
        </p>
      </header>
      {results.length <= mostInTable ? (
        <CompanyTable view={view} results={results} />
      ) : (
        <ul class={results.length <= mostRoomy ? "market-list market-list-roomy" : "market-list"}>
          {results.map((result) => (
            <CompanyResult key={result.company} name={nameOf(view, result.company)} result={result} />
          ))}
        </ul>
      )}
    </section>
  );
}

function CompanyTable({ view, results }: { view: View; results: readonly MarketResult[] }) {
  return (
    <table
      class={
        results.length <= mostLarge
          ? "market-table market-table-companies market-table-large"
          : "market-table market-table-companies"
      }
    >
      <caption class="visually-hidden">{say("screen.market.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("screen.market.company")}</th>
          {results[0]?.customers.map(({ name, outcome }) => (
            <th key={name} scope="col">
              {name}
              <small>{outcome === 1 ? view.scenario.yes : view.scenario.no}</small>
            </th>
          ))}
          <th scope="col">{say("screen.market.total")}</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <tr key={result.company}>
            <th scope="row">{nameOf(view, result.company)}</th>
            {result.customers.map(({ name, said, isRight }) => (
              <td key={name} class={isRight ? "" : "market-wrong"}>
                <span>
                  <b class="tone-report">{percent(said)}</b>
                  <Mark right={isRight} />
                </span>
              </td>
            ))}
            <td>
              <b>{rightWords(result)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CompanyResult({ name, result }: { name: string; result: MarketResult }) {
  return (
    <li>
      <b class="tile-name">{name}</b>
      <span class="market-marks" aria-hidden="true">
        {result.customers.map((customer) => (
          <span key={customer.name} class={customer.isRight ? "market-dot" : "market-dot market-dot-wrong"} />
        ))}
      </span>
      <span>{rightWords(result)}</span>
    </li>
  );
}
