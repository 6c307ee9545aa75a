// Asks the server for what is left of a class: the report, its tables, a replay; and for its end.
import type { Report } from "#game/report/report.ts";
import type { View } from "#game/view.ts";

export interface Way {
  readonly code: string;
  readonly key: string;
}

/** The report as it comes over the wire. */
export interface SentReport extends Report {
  readonly code: string;
  /** for the teacher: the link without names, once the report is shared */
  readonly shareUrl: string | null;
}

/** null where the server said no or could not be reached. */
export type Fetched<What> =
  | { readonly ok: true; readonly what: What }
  | { readonly ok: false; readonly isClosed: boolean };

const addressOf = ({ code }: Way, rest: string): string => `/api/sessions/${code}${rest}`;

const withKey = ({ key }: Way): RequestInit => ({ headers: { Authorization: `Bearer ${key}` } });

const closedStatuses: readonly number[] = [401, 404];

async function ask<What>(way: Way, rest: string, read: (response: Response) => Promise<What>): Promise<Fetched<What>> {
  try {
    const response = await fetch(addressOf(way, rest), withKey(way));
    if (!response.ok) return { ok: false, isClosed: closedStatuses.includes(response.status) };
    return { ok: true, what: await read(response) };
  } catch {
    return { ok: false, isClosed: false };
  }
}

export const fetchReport = (way: Way): Promise<Fetched<SentReport>> =>
  ask(way, "/report", (response) => response.json() as Promise<SentReport>);

export const fetchTable = (way: Way, table: "rounds" | "answers" | "seats" | "quiz"): Promise<Fetched<Blob>> =>
  ask(way, `/report.csv?table=${table}`, (response) => response.blob());

export async function fetchReplay(way: Way, round: number, company: number): Promise<readonly View[]> {
  const answer = await ask(way, `/report/replay?round=${round}&company=${company}`, (response) => response.json());
  return answer.ok ? (answer.what as { readonly views: readonly View[] }).views : [];
}

/** @returns whether nothing of the class is left */
export async function deleteClass(way: Way): Promise<boolean> {
  try {
    const response = await fetch(addressOf(way, ""), { ...withKey(way), method: "DELETE" });
    return response.ok || response.status === 404;
  } catch {
    return false;
  }
}
