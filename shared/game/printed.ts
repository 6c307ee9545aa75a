/** The figures as they stand on a screen: rounded, and only what is open. */
import type { PlainNetwork } from "#engine/network.ts";
import { arrowWidth, trustOfArrow } from "./arrow.ts";
import { type SeatRef, seatKey } from "./ids.ts";
import { type ChainLayer, type Knowledge, printedDecimals } from "./knowledge.ts";
import { knowledgeOf } from "./knowledge-of.ts";
import { type Opened, openedIn } from "./opened.ts";
import type { Level } from "./settings.ts";
import type { Ledger, Session } from "./state.ts";

/** The value with so many decimals; never minus zero. */
export function rounded(value: number, decimals: number): number {
  const unit = [1, 10, 100, 1000, 1e4, 1e5, 1e6][decimals] ?? 1;
  return Math.round(value * unit) / unit + 0;
}

export const signOf = (value: number): -1 | 0 | 1 => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** The company as it was when this round's reports were made. */
export const networkOfRound = (book: Ledger): PlainNetwork => book.outcome?.before ?? book.network;

/** The level at which a seat plays this sale. */
export function levelAt({ settings, play }: Session, seat: SeatRef): Level {
  const { sale } = play;
  return sale?.levels[seatKey(seat)] ?? sale?.settings.level ?? settings.level;
}

/** Figures are for level 3, and for the worked example that level 0 is. */
export const styleOf = ({ level }: { readonly level: Level }): Style =>
  level === 0 || level === 3 ? "numbers" : "words";

type Style = "numbers" | "words";

/**
 * What stands on the screen of one seat now.
 *
 * @param style "numbers": messages and blame as figures (level 3); "words": messages as shares of the largest, of the blame only the sign
 * @returns null before the first sale
 */
export function printedKnowledge(session: Session, seat: SeatRef, style: Style): Knowledge | null {
  const { sale, books } = session.play;
  const truth = sale?.truths[seat.company];
  const book = books[seat.company];
  if (!sale || !truth || book === undefined) return null;
  const exact = knowledgeOf(networkOfRound(book), truth, {
    layer: seat.layer,
    index: seat.index,
    boldness: sale.settings.boldness,
  });
  const opened = openedIn(session);
  return { ...printedOwn(exact, opened), ...printedFeedback(exact, opened, style), ...printedAbove(exact, opened) };
}

function printedOwn(exact: Knowledge, opened: Opened): Knowledge {
  const { layer } = exact;
  const hears = layer === 0 ? opened.signals : opened.reports(layer - 1);
  const hasReported = opened.reports(layer);
  return {
    ...exact,
    heard: hears ? roundedAll(exact.heard, printedDecimals.report) : null,
    trusts: exact.trusts.map((trust) => rounded(trust, printedDecimals.trust)),
    gut: rounded(exact.gut, printedDecimals.trust),
    opinion: hasReported ? roundedOrNull(exact.opinion, printedDecimals.opinion) : null,
    report: hasReported ? roundedOrNull(exact.report, printedDecimals.report) : null,
    slope: hasReported ? roundedOrNull(exact.slope, printedDecimals.slope) : null,
    outcome: opened.outcome ? exact.outcome : null,
    said: opened.reports(exact.layers - 1) ? roundedOrNull(exact.said, printedDecimals.report) : null,
  };
}

function printedFeedback(exact: Knowledge, opened: Opened, style: Style): Pick<Knowledge, "messages" | "blame"> {
  const messages = opened.messagesTo(exact.layer) ? exact.messages : null;
  const blame = opened.blames(exact.layer) ? exact.blame : null;
  if (style === "numbers") {
    return {
      messages: roundedAll(messages, printedDecimals.message),
      blame: roundedOrNull(blame, printedDecimals.blame),
    };
  }
  return { messages: messages === null ? null : sharesOf(messages), blame: blame === null ? null : signOf(blame) };
}

/** Messages by the largest among them, −1 to 1: what bars without figures tell. */
export function sharesOf(messages: readonly number[]): number[] {
  const largest = Math.max(...messages.map(Math.abs));
  return messages.map((message) => (largest === 0 ? 0 : rounded(message / largest, 2)));
}

/** Others' trusts are known by the width of their arrows only. */
function printedAbove(exact: Knowledge, opened: Opened): Pick<Knowledge, "above" | "peers"> {
  const seen = (trust: number) => rounded(trustOfArrow(signOf(trust), arrowWidth(trust)), 2);
  const above = exact.above.map(({ trusts, reports }, up): ChainLayer => {
    const reporting = exact.layer + up;
    return {
      trusts: trusts.map((row) => row.map(seen)),
      reports: opened.reports(reporting) ? roundedAll(reports, printedDecimals.report) : null,
    };
  });
  return { above, peers: exact.peers.map(seen) };
}

const roundedOrNull = (value: number | null, decimals: number): number | null =>
  value === null ? null : rounded(value, decimals);

const roundedAll = (values: readonly number[] | null, decimals: number): number[] | null =>
  values === null ? null : values.map((value) => rounded(value, decimals));
