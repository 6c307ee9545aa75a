/** The detective's cases: recorded sales in which one of six followed a wrong rule, and only one explanation is left. */
import { type Book, samplesOf } from "#company/book.ts";
import { recipeOf } from "#company/recipe.ts";
import { bookOf } from "#company/scenarios.ts";
import { shapeOf } from "#company/shape.ts";
import { trainBatch } from "#engine/batch.ts";
import { type PlainNetwork, toPlain } from "#engine/network.ts";
import { createRandom, type Random } from "#engine/random.ts";
import { randomStart } from "#engine/start.ts";
import type { TwinRule } from "../twin/twin-rule.ts";
import { twinRules } from "../twin/twin-rule.ts";
import { contradiction, explanations, type Style } from "./explain.ts";
import { type Culprit, type Recorded, recordSale, seatsOfCase } from "./record.ts";

/** 1: directions in words and three rules; 2: figures, six rules and the sums to check; 3: figures, all rules, no help. */
export type Difficulty = 1 | 2 | 3;

export const difficulties: readonly Difficulty[] = [1, 2, 3];

export interface Case {
  readonly seed: number;
  readonly difficulty: Difficulty;
  readonly style: Style;
  readonly book: Book;
  readonly customer: number; // in the book
  readonly boldness: number;
  readonly network: PlainNetwork; // before anybody changes it
  readonly people: readonly Recorded[]; // in the order of the seats
  readonly rules: readonly TwinRule[]; // to choose from
  readonly culprit: Culprit;
}

/** The rules of each difficulty. A direction in words can show no more than the first three. */
export const rulesOf: Readonly<Record<Difficulty, readonly TwinRule[]>> = {
  1: ["lost-trust-sign", "forgot-report", "flipped-sign"],
  2: ["no-slope", "lost-trust-sign", "equal-split", "one-message", "forgot-report", "flipped-sign"],
  3: twinRules,
};

const boldness = 3;
const triesPerRule = 3000; // far more than are ever needed: about one in ten serves
const seedCount = 0x1_0000_0000;
const mostQuarters = 12;
const leastSize = { report: 0.05, trust: 0.05, figure: 0.0015 }; // below it nothing could be read off
const leastSlip = 0.008; // between what is stated and what is right: several units of the last printed place

/**
 * The case of a seed. The same seed gives the same case on every device.
 *
 * @param seed any safe integer
 * @throws RangeError when no case is found: a mistake of ours
 */
export function caseOf(seed: number, difficulty: Difficulty): Case {
  const random = createRandom(seed);
  const rules = rulesOf[difficulty];
  const rule = rules[random.below(rules.length)] ?? "flipped-sign";
  for (let tries = 0; tries < triesPerRule; tries += 1) {
    const drawn = drawCase(random, { seed, difficulty, rule });
    if (isReadable(drawn) && isClear(drawn)) return drawn;
  }
  throw new RangeError(`Cannot make a case as seed ${seed} must lead to one: difficulty ${difficulty}, ${rule}`);
}

function drawCase(random: Random, wish: { seed: number; difficulty: Difficulty; rule: TwinRule }): Case {
  const { seed, difficulty, rule } = wish;
  const book = bookOf(random.below(2) === 0 ? "FIT" : "BUY");
  const recipe = recipeOf("default", shapeOf("article"), book.signals.length);
  const company = randomStart(recipe, random.below(seedCount));
  const updates = 1 + random.below(mostQuarters);
  trainBatch(company, samplesOf(book.customers), { cost: "quadratic", rate: boldness, updates });
  const network = toPlain(company);
  const customer = random.below(book.customers.length);
  const culprit = { seat: random.below(seatsOfCase.length), rule };
  const { signals = [], outcome = 0 } = book.customers[customer] ?? {};
  return {
    seed,
    difficulty,
    style: difficulty === 1 ? "words" : "figures",
    book,
    customer,
    boldness,
    network,
    people: recordSale({ network, signals, outcome, boldness }, culprit),
    rules: rulesOf[difficulty],
    culprit,
  };
}

/** No figure is so small that its rounding or its direction would be all there is of it. */
function isReadable({ people, style }: Case): boolean {
  const figures = style === "words" ? leastSize.figure : 0;
  return people.every(({ heard, trusts, report, blame, messages, steps, layer }) => {
    const reports = layer === 0 ? [report] : [report, ...heard];
    return (
      reports.every((value) => Math.abs(value) >= leastSize.report) &&
      trusts.every((value) => Math.abs(value) >= leastSize.trust) &&
      [blame, ...messages, ...steps].every((value) => Math.abs(value) >= figures)
    );
  });
}

/** The culprit and the rule are the one explanation that the printed figures leave, and the slip is large enough to see. */
function isClear({ people, style, rules, culprit, boldness: eta }: Case): boolean {
  const shown = { style, boldness: eta };
  const slip = contradiction(people, { seat: culprit.seat, rule: "true" }, shown);
  if (slip === null || Math.abs(slip.byRule - slip.stated) < leastSlip) return false;
  // In words only the rules on offer can be told apart; in figures all of them must be.
  const left = explanations(people, shown, style === "words" ? rules : twinRules);
  return left.length === 1 && left[0]?.seat === culprit.seat && left[0].rule === culprit.rule;
}

/** How a guess turned out, with the printed figure that decides it. */
export type Judged =
  | { readonly outcome: "solved" }
  | { readonly outcome: "innocent" } // all of this person's figures are right
  | { readonly outcome: "other rule"; readonly against: ReturnType<typeof contradiction> }; // the right person, another rule

export function judge({ people, culprit, style, boldness: eta }: Case, guess: Culprit): Judged {
  if (guess.seat !== culprit.seat) return { outcome: "innocent" };
  if (guess.rule === culprit.rule) return { outcome: "solved" };
  return { outcome: "other rule", against: contradiction(people, guess, { style, boldness: eta }) };
}
