// The reports of the layer on turn: what each person hears, times the trust in it.
import type { ComponentChildren } from "preact";
import { say } from "../words/words.ts";
import { Part, PersonCell, ReportCell, Sign, TrustCell, Unknown } from "./equation-cells.tsx";
import { EquationGrid } from "./equation-grid.tsx";
import { type HeardReport, reportRows } from "./equation-rows.ts";
import type { FootProps } from "./foot-props.ts";

export function ReportFoot({ view, company }: FootProps) {
  const rows = reportRows(view, company);
  const terms = Math.max(...rows.map(({ heard }) => heard.length));
  return (
    <>
      <h2 class="foot-head">
        <Part>{say("screen.report.sum")}</Part> <Part tone="report">{say("screen.report.words")}</Part> <Sign>×</Sign>{" "}
        <Part tone="report">{say("screen.report.trust")}</Part>
      </h2>
      <EquationGrid
        terms={terms}
        rows={rows.map(({ person, heard }) => ({
          key: String(person.seat.index),
          cells: [<PersonCell person={person} />, ...heard.flatMap(termCells), ...endCells()],
        }))}
      />
    </>
  );
}

function termCells(term: HeardReport, place: number): ComponentChildren[] {
  const product = (
    <span class="eq-product">
      <ReportCell {...term} />
      <Sign>×</Sign>
      <TrustCell arrow={term.arrow} hasFigures />
    </span>
  );
  return place === 0 ? [product] : [<Sign>+</Sign>, product];
}

const endCells = (): ComponentChildren[] => [
  <Sign>+</Sign>,
  <span class="eq-note">{say("screen.report.gut")}</span>,
  <Sign>→</Sign>,
  <Unknown />,
];
