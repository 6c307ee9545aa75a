// What the market said about the companies: how many were right, and which customers were called wrong.
import type { View } from "#game/view.ts";
import type { DeploymentView } from "#game/views/deployment-view.ts";
import { say } from "../words/words.ts";

export type MarketResult = DeploymentView["results"][number];

export const rightCount = ({ customers }: MarketResult): number => customers.filter(({ isRight }) => isRight).length;

export const rightWords = (result: MarketResult): string =>
  say("screen.market.right", { count: rightCount(result), of: result.customers.length });

/** The wrong ones of one company, by name. */
export function wrongWords({ customers }: MarketResult): string {
  const names = customers.flatMap(({ name, isRight }) => (isRight ? [] : [name]));
  return names.length === 0 ? say("screen.market.all") : say("screen.market.wrong", { names: names.join(", ") });
}

/** Of several companies: the customer that most of them called wrong. */
export function hardestWords(results: readonly MarketResult[]): string {
  const [first] = results;
  const counts = (first?.customers ?? []).map(({ name }, place) => ({
    name,
    count: results.filter(({ customers }) => customers[place]?.isRight === false).length,
  }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const hardest = counts.find(({ count }) => count === most);
  if (hardest === undefined || most === 0) return say("screen.market.all");
  return say("screen.market.hardest", { name: hardest.name, count: most, of: results.length });
}

/** The name of a company, wherever the view has it. */
export function nameOf({ wall = [], companies = [] }: View, company: number): string {
  return [...wall, ...companies].find(({ index }) => index === company)?.name ?? "";
}
