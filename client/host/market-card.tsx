// The vote on going to the market, and what the market said, company by company with the wrong ones by name.
import type { View } from "#game/view.ts";
import type { DeploymentView } from "#game/views/deployment-view.ts";
import { LampRow } from "../components/lamp-row.tsx";
import { say } from "../words/words.ts";

export function MarketCard({ view }: { view: View }) {
  const { deployment, board = [] } = view;
  if (deployment === null) return null;
  const { go, noGo, voted, of, results } = deployment;
  const isOpen = results.length > 0;
  return (
    <section class="card market">
      <h2 class="card-title">{say(isOpen ? "host.market" : "host.vote")}</h2>
      {isOpen ? (
        <>
          <p>{say("host.vote.result", { go, noGo })}</p>
          <table class="market-table">
            <thead>
              <tr>
                <th scope="col">{say("host.seats.company")}</th>
                <th scope="col">{say("host.market.right")}</th>
                <th scope="col">{say("host.market.wrong")}</th>
              </tr>
            </thead>
            <tbody>
              {results.map((result) => (
                <Result
                  key={result.company}
                  name={board.find(({ company }) => company === result.company)?.name ?? ""}
                  result={result}
                />
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <>
          <LampRow answered={voted} of={of} label={say("host.vote.count", { count: voted, of })} />
          <p class="card-note">{say("host.vote.note")}</p>
        </>
      )}
    </section>
  );
}

function Result({ name, result: { customers } }: { name: string; result: DeploymentView["results"][number] }) {
  const wrong = customers.filter(({ isRight }) => !isRight);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{say("host.market.of", { count: customers.length - wrong.length, of: customers.length })}</td>
      <td>{wrong.length === 0 ? say("host.market.none") : wrong.map((customer) => customer.name).join(", ")}</td>
    </tr>
  );
}
