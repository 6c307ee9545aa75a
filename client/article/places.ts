// Where a line of the article is played: a step of the tour, an experiment of the lab, a phase of a game alone.

/** A game alone that opens in a phase, from a company that everybody meets alike. */
const alone = (at: string, more: Readonly<Record<string, string>> = {}): string =>
  `/solo?${new URLSearchParams({ at, seed: "7", ...more })}`;

const ceo = "2.0";
const salesperson = "0.0";

export const places = {
  "tour/company": "/tour#company",
  "tour/forward": "/tour#forward",
  "tour/verdict": "/tour#verdict",
  "tour/one-weight": "/tour#one-weight",
  "tour/feedback": "/tour#feedback",
  "tour/back": "/tour#back",
  "tour/adjust": "/tour#adjust",
  "tour/again": "/tour#again",
  "tour/deploy": "/tour#deploy",
  "tour/end": "/tour#end",
  "lab/curse": "/lab#curse",
  "lab/race": "/lab#race",
  "lab/boldness": "/lab#boldness",
  "lab/vanishing": "/lab#vanishing",
  "lab/never-no": "/lab#never-no",
  "lab/starts": "/lab#starts",
  "lab/wiggle": "/lab#wiggle",
  "lab/referee": "/lab#referee",
  "solo/report": alone("report"),
  "solo/verdict": alone("verdict"),
  "solo/cat": alone("verdict", { scenario: "CAT" }),
  "solo/own": alone("own", { level: "2" }),
  "solo/pass": alone("pass"),
  "solo/adjust": alone("adjust"),
  "solo/reveal": alone("reveal"),
  "solo/ceo-own": alone("own", { seat: ceo, level: "2" }),
  "solo/ceo-adjust": alone("adjust", { seat: ceo }),
  "solo/sales": alone("own", { seat: salesperson }),
} as const satisfies Readonly<Record<string, string>>;

export type PlaceId = keyof typeof places;
