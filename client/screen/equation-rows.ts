// The equations of the moment, person by person, as far as the view has opened them.
import type { View } from "#game/view.ts";
import type { ArrowView } from "#game/views/arrow-view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import type { PersonView } from "#game/views/person-view.ts";
import { lastLayer } from "../view/last-layer.ts";

/** What one person hears along one arrow, on the way out. */
export interface HeardReport {
  readonly name: string;
  readonly isSignal: boolean;
  readonly report: number | null;
  readonly meter: "signed" | "percent";
  readonly arrow: ArrowView;
}

export interface ReportRow {
  readonly person: PersonView;
  readonly heard: readonly HeardReport[];
}

/** What one person hears along one arrow, on the way back. */
export interface HeardMessage {
  readonly sender: PersonView;
  readonly arrow: ArrowView;
}

export interface FeedbackRow {
  readonly person: PersonView;
  readonly messages: readonly HeardMessage[];
}

export interface FeedbackRows {
  readonly kind: "gap" | "messages" | "own"; // the CEO's own blame, messages being written, blame being summed
  readonly rows: readonly FeedbackRow[];
}

/** The rows of the layer that reports now. */
export function reportRows(view: View, company: CompanyView): ReportRow[] {
  const layer = view.layer ?? 0;
  return peopleOf(company, layer).map((person) => ({
    person,
    heard: arrowsInto(company, person).map((arrow) => heardReport(view, company, arrow)),
  }));
}

function heardReport(view: View, company: CompanyView, arrow: ArrowView): HeardReport {
  if (arrow.layer === 0) {
    const name = view.scenario.signals[arrow.from]?.name ?? "";
    const report = company.customer?.signals[arrow.from] ?? null;
    return { name, isSignal: true, report, meter: "signed", arrow };
  }
  const source = peopleOf(company, arrow.layer - 1)[arrow.from];
  return {
    name: source?.name ?? "",
    isSignal: false,
    report: source?.report ?? null,
    meter: source?.meter ?? "signed",
    arrow,
  };
}

/** The rows of those whose blame is on its way: of the layer on turn, or of those it writes to. */
export function feedbackRows(view: View, company: CompanyView): FeedbackRows {
  const layer = view.layer ?? lastLayer(company);
  if (view.act === "pass") return { kind: "messages", rows: rowsOf(company, layer - 1) };
  return { kind: layer === lastLayer(company) ? "gap" : "own", rows: rowsOf(company, layer) };
}

function rowsOf(company: CompanyView, layer: number): FeedbackRow[] {
  const above = peopleOf(company, layer + 1);
  return peopleOf(company, layer).map((person) => ({
    person,
    messages: company.arrows
      .filter((arrow) => arrow.layer === layer + 1 && arrow.from === person.seat.index)
      .flatMap((arrow) => {
        const sender = above[arrow.to];
        return sender === undefined ? [] : [{ sender, arrow }];
      }),
  }));
}

const mostBesideChart = 3; // terms of a row, in type that is readable from the last row

/** Whether the equations of the moment need the whole width of the foot. */
export function needsWidth(view: View, company: CompanyView): boolean {
  if (view.phase === "report") return reportRows(view, company).some(({ heard }) => heard.length > mostBesideChart);
  if (view.phase !== "feedback") return false;
  return feedbackRows(view, company).rows.some(({ messages }) => messages.length > mostBesideChart);
}

const peopleOf = ({ people }: CompanyView, layer: number): PersonView[] =>
  people.filter(({ seat }) => seat.layer === layer);

const arrowsInto = ({ arrows }: CompanyView, { seat }: PersonView): ArrowView[] =>
  arrows.filter(({ layer, to }) => layer === seat.layer && to === seat.index);
