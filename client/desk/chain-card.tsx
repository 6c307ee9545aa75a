// The ways from one's own report up to the CEO, as small arrows of trust.
import { arrowWidth } from "#game/arrow.ts";
import { Card } from "../components/desk-frame.tsx";
import { MiniArrow } from "../picture/mini-arrow.tsx";
import { reportText } from "../picture/model-of-view.ts";
import { say } from "../words/words.ts";
import { type Chain, chainBeside, chainsOf } from "./chains.ts";
import type { Desk } from "./desk.ts";
import { layerOf, ownReport } from "./people.ts";

function trustSentence(who: string, whom: string, trust: number): string {
  const key = trust > 0 ? "verdict.trusts" : trust < 0 ? "verdict.distrusts" : "verdict.ignores";
  return say(key, { who, whom });
}

interface RowProps {
  chain: Chain;
  /** at whom the way begins */
  from: string;
  report: string;
  isWide: boolean;
}

function ChainRow({ chain, from, report, isWide }: RowProps) {
  const names = [from, ...chain.people.map(({ name }) => name)];
  return (
    <li class="chain-row">
      <span class="chain-person">
        {names[0]}
        <small>{report}</small>
      </span>
      {chain.people.map((person, up) => (
        <span key={person.name} class="chain-link">
          <MiniArrow
            sign={(chain.trusts[up] ?? 0) < 0 ? -1 : 1}
            width={arrowWidth(chain.trusts[up] ?? 0)}
            colour={(chain.trusts[up] ?? 0) < 0 ? "var(--fwdn)" : "var(--fwd)"}
            length={isWide ? 50 : 44}
          />
          <span class="visually-hidden">{trustSentence(person.name, names[up] ?? "", chain.trusts[up] ?? 0)}</span>
          <span class="chain-person">
            {person.name}
            <small>{reportText(person)}</small>
          </span>
        </span>
      ))}
    </li>
  );
}

/** Somebody beside this desk of whom the question speaks. */
function AskedRow({ desk, index }: { desk: Desk; index: number }) {
  const chain = chainBeside(desk, index);
  const person = layerOf(desk.company, desk.seat.layer)[index];
  if (chain === null || person === undefined) return null;
  return <ChainRow chain={chain} from={person.name} report={reportText(person)} isWide={desk.isWide} />;
}

/** Nothing for the CEO, who is at the end of every way. */
export function ChainCard({ desk }: { desk: Desk }) {
  const chains = chainsOf(desk);
  const { ask } = desk.me;
  const asked = ask?.variant === "their-report" ? ask.about : null;
  if (chains.length === 0) return null;
  return (
    <Card title={say("verdict.chain")} class="chain-card">
      <ul>
        {asked !== null && <AskedRow desk={desk} index={asked} />}
        {chains.map((chain) => (
          <ChainRow
            key={chain.people.map(({ name }) => name).join()}
            chain={chain}
            from={say("person.you")}
            report={ownReport(desk)}
            isWide={desk.isWide}
          />
        ))}
      </ul>
    </Card>
  );
}
