// The rounds of one company: the customer, what the CEO said, and what it cost; each opens its replay.
import { useState } from "preact/hooks";
import type { CompanyRound, Report, RoundReport } from "#game/report/report.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { playIcon } from "../components/icons.ts";
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { CompanyChoice } from "./company-choice.tsx";
import type { Replayed } from "./report-address.ts";
import { costText, fromTo } from "./report-words.ts";
import { WideTable } from "./wide-table.tsx";

export function RoundsTable({ report, onReplay }: { report: Report; onReplay: (to: Replayed) => void }) {
  const { rounds, companies, head } = report;
  const [company, setCompany] = useState(0);
  return (
    <section class="card">
      <header class="report-title">
        <h2>{say("report.table.rounds")}</h2>
        <CompanyChoice companies={companies} value={company} onChange={setCompany} />
        {companies.length > 1 && <p class="print-only">{companies[company]?.name}</p>}
      </header>
      <WideTable label={say("report.table.rounds")}>
        <thead>
          <tr>
            <th scope="col">{say("report.table.round")}</th>
            <th scope="col">{say("report.table.customer")}</th>
            <th scope="col">{say("report.table.outcome")}</th>
            <th scope="col">{say("report.table.said")}</th>
            <th scope="col">{say("report.table.sale")}</th>
            <th scope="col">{say("report.table.book")}</th>
            <th scope="col">{say("report.table.playedOn")}</th>
            <th scope="col" class="screen-only">
              <span class="visually-hidden">{say("report.table.open")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <Round
              key={round.round}
              round={round}
              outcome={round.outcome === 1 ? head.yes : head.no}
              inCompany={round.companies[company]}
              onReplay={() => onReplay({ round: round.round, company, turn: null })}
            />
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

interface RoundProps {
  readonly round: RoundReport;
  readonly outcome: string;
  readonly inCompany: CompanyRound | undefined;
  readonly onReplay: () => void;
}

function Round({ round, outcome, inCompany, onReplay }: RoundProps) {
  const { isWatched, isFinished } = round;
  const book = inCompany?.bookAtEnd ?? inCompany?.bookAfter;
  const note = isWatched ? say("report.table.watched") : isFinished ? null : say("report.table.unfinished");
  return (
    <tr>
      <th scope="row">
        {round.round} {note !== null && <small>{note}</small>}
      </th>
      <td>{round.customer || say("methods.wholeBook")}</td>
      <td>{round.customer === "" ? say("report.none") : outcome}</td>
      <td>{percentOr(inCompany?.said)}</td>
      <td>{fromTo(costText(inCompany?.saleBefore), costText(inCompany?.saleAfter))}</td>
      <td>{fromTo(costText(inCompany?.bookBefore), costText(book))}</td>
      <td>{inCompany?.playedOn ?? say("report.none")}</td>
      <td class="screen-only">
        <PlainButton size="small" drawing={playIcon} onPress={onReplay}>
          {say("report.table.open")}
        </PlainButton>
      </td>
    </tr>
  );
}

const percentOr = (said: number | null | undefined): string =>
  typeof said === "number" ? percent(said) : say("report.none");
