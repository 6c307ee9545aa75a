// The report itself: head, four figures, the curves, and everything that can be counted.
import { Logo } from "../components/logo.tsx";
import { ReportSlips, ReportTables } from "../tables/report-slips.tsx";
import { say } from "../words/words.ts";
import { BigFigures } from "./big-figures.tsx";
import { CompaniesTable } from "./companies-table.tsx";
import { CostsCard } from "./costs-card.tsx";
import type { SentReport, Way } from "./fetch-report.ts";
import { MarketCard } from "./market-card.tsx";
import { MisconceptionsCard } from "./misconceptions-card.tsx";
import { QuizCard } from "./quiz-card.tsx";
import type { Replayed } from "./report-address.ts";
import { DeleteButton, ReportTools } from "./report-tools.tsx";
import { headLine } from "./report-words.ts";
import { RoundsTable } from "./rounds-table.tsx";
import { SkillsCard } from "./skills-card.tsx";
import { SnapshotsCard } from "./snapshots-card.tsx";
import { StudentsCard } from "./students-card.tsx";

export interface ReportSheetsProps {
  readonly report: SentReport;
  readonly way: Way;
  readonly onReplay: (to: Replayed) => void;
  readonly onShared: () => void;
  readonly onDeleted: () => void;
}

export function ReportSheets({ report, way, onReplay, onShared, onDeleted }: ReportSheetsProps) {
  const isEmpty = report.rounds.length === 0;
  return (
    <main class="report">
      <header class="report-head">
        <Logo label="" />
        <div>
          <h1>{say("report.title")}</h1>
          <p>{headLine(report)}</p>
        </div>
        <ReportTools report={report} way={way} onShared={onShared} />
      </header>
      {isEmpty ? (
        <section class="card report-none">
          <h2>{say("report.none.title")}</h2>
          <p>{say("report.none.words")}</p>
        </section>
      ) : (
        <Sheets report={report} onReplay={onReplay} />
      )}
      <SnapshotsCard report={report} onReplay={onReplay} />
      {report.head.hasNames && <DeleteButton way={way} onDeleted={onDeleted} />}
    </main>
  );
}

function Sheets({ report, onReplay }: Pick<ReportSheetsProps, "report" | "onReplay">) {
  return (
    <>
      <BigFigures report={report} />
      <div class="report-columns">
        <div class="report-side">
          <CostsCard report={report} onReplay={onReplay} />
          <StudentsCard report={report} />
        </div>
        <div class="report-side">
          <SkillsCard report={report} />
          <MisconceptionsCard report={report} />
          <MarketCard report={report} />
        </div>
      </div>
      <QuizCard report={report} />
      <CompaniesTable report={report} />
      <RoundsTable report={report} onReplay={onReplay} />
      <ReportSlips report={report} />
      <ReportTables report={report} />
    </>
  );
}
