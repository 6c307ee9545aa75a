// The market is open: what the company said to customers it never trained on, and what they really did.
import type { SealedView } from "#game/views/deployment-view.ts";
import { Card } from "../components/desk-frame.tsx";
import { Mark } from "../components/mark.tsx";
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Place } from "./desk.ts";
import { Panel } from "./panel.tsx";
import { WaitingFoot } from "./waiting-foot.tsx";
import { namesList } from "./waiting-words.ts";

export function MarketPanel({ place }: { place: Place }) {
  const customers = sealedOf(place);
  return (
    <Panel
      title={say("market.title", { count: customers.filter(({ isRight }) => isRight).length, of: customers.length })}
      lead={wrongWords(customers)}
      columns={1}
      cards={
        <Card class="card-rows market-rows">
          <ul aria-label={say("market.customers")}>
            {customers.map((customer, index) => (
              <MarketRow key={index} place={place} customer={customer} />
            ))}
          </ul>
        </Card>
      }
      answer={
        <>
          <p>{say("market.frozen")}</p>
          <VoteLine place={place} />
          <WaitingFoot place={place} />
        </>
      }
    />
  );
}

/** The sealed customers of one's own company. */
export const sealedOf = ({ view, company }: Pick<Place, "view" | "company">): readonly SealedView[] =>
  view.deployment?.results.find((result) => result.company === company.index)?.customers ?? [];

/** Those that were called wrong, all of them by name. */
export function wrongWords(customers: readonly SealedView[]): string {
  const wrong = customers.filter(({ isRight }) => !isRight).map(({ name }) => name);
  if (wrong.length === 0) return say("market.allRight");
  return say("market.wrong", { names: namesList(wrong, { most: wrong.length }) });
}

function MarketRow({ place, customer }: { place: Place; customer: SealedView }) {
  return (
    <li class="market-row">
      <b>{customer.name}</b>
      <Mark right={customer.isRight} />
      <span>{rowWords(place, customer)}</span>
    </li>
  );
}

/** "said 74 %, really: bought" */
export function rowWords({ view }: Pick<Place, "view">, { said, outcome }: SealedView): string {
  const { yes, no } = view.scenario;
  return say("market.row", { said: percent(said), word: outcome === 1 ? yes : no });
}

function VoteLine({ place }: { place: Place }) {
  const { go = 0, noGo = 0 } = place.view.deployment ?? {};
  return go + noGo === 0 ? null : <p>{say("market.vote", { go, noGo })}</p>;
}
