// What the report says about itself and its figures, put together from the catalogue.
import type { CompanyReport, Report } from "#game/report/report.ts";
import { costFigure } from "../words/numbers.ts";
import { language, say } from "../words/words.ts";

const minute = 60_000; // milliseconds

/** "Will they buy? · 12 November 2026 · 41 minutes · 5 companies · 28 students · 9 rounds" */
export function headLine({ head, companies, rounds }: Report): string {
  const { startedAt, createdAt, endedAt, lastAt } = head;
  const began = startedAt ?? createdAt;
  const day = new Date(began).toLocaleDateString(language.value.locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const spent = Math.max(1, Math.round(((endedAt ?? lastAt) - began) / minute));
  return [
    head.title,
    day,
    endedAt === null ? say("report.running") : say("report.minutes", { count: spent }),
    say("report.companies", { count: companies.length }),
    say("report.students", { count: head.students }),
    say("report.rounds", { count: rounds.length }),
  ].join(" · ");
}

export const clockTime = (at: number): string =>
  new Date(at).toLocaleTimeString(language.value.locale, { hour: "2-digit", minute: "2-digit" });

/** A cost, or a dash where there is none. */
export const costText = (cost: number | null | undefined): string =>
  cost === null || cost === undefined ? say("report.none") : costFigure(cost);

export const fromTo = (from: string, to: string): string => say("report.fromTo", { from, to });

/** The first and the last cost of a company. */
export const endsOf = ({ costs }: CompanyReport): { readonly first: number; readonly last: number } => ({
  first: costs[0]?.cost ?? 0,
  last: costs.at(-1)?.cost ?? 0,
});

export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
