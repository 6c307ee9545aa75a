// The address of the report page: which class, by which key, and which round is being replayed.
import { type Entrance, readLink } from "#protocol/links.ts";

export interface Replayed {
  readonly round: number;
  readonly company: number;
  /** the step to begin with, by its turn; null: the first one */
  readonly turn: number | null;
}

export interface ReportAddress extends Entrance {
  readonly replay: Replayed | null;
}

export function readAddress(hash: string): ReportAddress {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const figure = (name: string) => (/^\d{1,6}$/.test(parts.get(name) ?? "") ? Number(parts.get(name)) : null);
  const [round, company] = [figure("round"), figure("company")];
  const replay = round === null || company === null ? null : { round, company, turn: figure("turn") };
  return { ...readLink(hash), replay };
}

export function addressOf({ code, key }: Entrance, replay: Replayed | null): string {
  const way = `#code=${code}&key=${key ?? ""}`;
  if (replay === null) return way;
  const { round, company, turn } = replay;
  return `${way}&round=${round}&company=${company}${turn === null ? "" : `&turn=${turn}`}`;
}
