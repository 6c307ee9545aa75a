/** The numbers of a seat as intervals, so that one formula serves exact numbers and figures printed on a screen. */
import type { ActivationName } from "#engine/activation.ts";
import type { Interval } from "../ask.ts";
import { asPrinted, exactly, widened } from "../interval.ts";
import { type ChainLayer, type Knowledge, printedDecimals } from "../knowledge.ts";

/** How many decimals stand on the screen, by kind of figure. */
export type Figures = Readonly<Record<keyof typeof printedDecimals, number>>;

/** `Knowledge` read with some precision. What was not open yet has been refused. */
export interface Readings {
  readonly index: number;
  readonly activation: ActivationName;
  readonly isCeo: boolean;
  readonly boldness: number;
  readonly heard: readonly Interval[];
  readonly trusts: readonly Interval[];
  readonly gut: Interval;
  readonly slope: Interval;
  readonly outcome: number;
  readonly said: Interval;
  readonly messages: readonly Interval[];
  readonly blame: Interval;
  readonly above: readonly ChainLayer[];
}

type Read = (value: number, figure: keyof Figures) => Interval;

/** The numbers as they are: intervals without width. */
export const readExactly = (knowledge: Knowledge): Readings => readings(knowledge, exactly);

/** Printed figures, each as all the numbers that are printed like it. */
export const readPrinted = (onScreen: Knowledge, figures: Figures): Readings =>
  readings(onScreen, (value, figure) => widened(exactly(value), figures[figure]));

/** Whether the seat is the CEO's. */
export const isCeo = ({ layer, layers }: Knowledge): boolean => layer === layers - 1;

/**
 * A number that must be open before a question can be put.
 *
 * @throws RangeError when it is null
 */
export function known<Value>(what: string, value: Value | null): Value {
  if (value === null) throw new RangeError(`Cannot work out an answer as the ${what} must be known: it is null`);
  return value;
}

/** What is not open yet is refused only where a formula uses it. */
function readings(knowledge: Knowledge, read: Read): Readings {
  const { index, activation, boldness, above } = knowledge;
  const all = (values: readonly number[] | null, figure: keyof Figures) =>
    values?.map((value) => read(value, figure)) ?? null;
  const heard = all(knowledge.heard, "report");
  const messages = all(knowledge.messages, "message");
  return {
    index,
    activation,
    boldness,
    above,
    isCeo: isCeo(knowledge),
    trusts: knowledge.trusts.map((trust) => read(trust, "trust")),
    gut: read(knowledge.gut, "trust"),
    get heard() {
      return known("reports", heard);
    },
    get slope() {
      return read(known("slope", knowledge.slope), "slope");
    },
    get outcome() {
      return known("outcome", knowledge.outcome);
    },
    get said() {
      return read(known("CEO's report", knowledge.said), "report");
    },
    get messages() {
      return known("messages", messages);
    },
    get blame() {
      return read(known("blame", knowledge.blame), "blame");
    },
  };
}

/**
 * The same knowledge in printed figures. Printing twice changes nothing.
 *
 * @param knowledge not changed
 * @param figures decimals by kind of figure
 */
export function printed(knowledge: Knowledge, figures: Figures = printedDecimals): Knowledge {
  const one = (value: number | null, figure: keyof Figures) =>
    value === null ? null : asPrinted(value, figures[figure]);
  const all = (values: readonly number[], figure: keyof Figures) =>
    values.map((value) => asPrinted(value, figures[figure]));
  return {
    ...knowledge,
    heard: knowledge.heard && all(knowledge.heard, "report"),
    trusts: all(knowledge.trusts, "trust"),
    gut: asPrinted(knowledge.gut, figures.trust),
    opinion: one(knowledge.opinion, "opinion"),
    report: one(knowledge.report, "report"),
    slope: one(knowledge.slope, "slope"),
    said: one(knowledge.said, "report"),
    messages: knowledge.messages && all(knowledge.messages, "message"),
    blame: one(knowledge.blame, "blame"),
    above: knowledge.above.map(({ trusts, reports }) => ({
      trusts: trusts.map((row) => all(row, "trust")),
      reports: reports && all(reports, "report"),
    })),
    peers: all(knowledge.peers, "trust"),
  };
}
