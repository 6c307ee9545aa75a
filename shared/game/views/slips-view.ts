/** What wrong answers cost a company: counted for the room, by seat for the teacher, and one's own for a player. */
import { seatsOf } from "#company/seats.ts";
import type { RuleCode } from "../ask.ts";
import type { SeatRef } from "../ids.ts";
import { openedIn } from "../opened.ts";
import { rounded } from "../printed.ts";
import type { Sitter } from "../rules/answer.ts";
import { sittersOf } from "../seating.ts";
import type { Attribution, Session } from "../state.ts";
import { standingAnswer } from "../waiting.ts";

/** What wrong answers cost a company, counted by the rule behind them; no seats and no names. */
export interface SlipsView {
  readonly counts: readonly { readonly code: RuleCode | null; readonly count: number }[]; // null: no one rule behind it, which comes last
  readonly share: number; // of this round's possible improvement, lost by all of them together, 2 decimals
}

/** The same for the teacher: whose. */
export interface SlipRow {
  readonly seat: SeatRef;
  readonly title: string; // key of the catalogue
  readonly names: readonly string[]; // students on the seat
  readonly share: number; // lost by this seat alone, 2 decimals
  readonly misconception: RuleCode | null;
}

/** What the answer of one's seat cost the company that follows the players' steps. */
export interface OwnSlipView {
  readonly share: number; // of this round's possible improvement, 2 decimals
  readonly book: number; // cost of the book as it is with the players' steps, 6 decimals
  readonly bookWithout: number; // with the engine's step in place of this seat's
}

const costDecimals = 6;
const leastShare = 0.05; // together, as for one alone; two slips may make up for each other

/** Without seats and names: the room only reads how often which rule was followed. */
export function slipsView({ slips, share }: Attribution): SlipsView | null {
  if (slips.length === 0 || share < leastShare) return null;
  const codes = [...new Set(slips.map(({ misconception }) => misconception))];
  const counts = codes.map((code) => ({
    code,
    count: slips.filter(({ misconception }) => misconception === code).length,
  }));
  return { counts: counts.sort(byCount), share: rounded(share, 2) };
}

/** The most frequent rule first; what no one rule explains comes last. */
const byCount = (one: SlipsView["counts"][number], other: SlipsView["counts"][number]): number =>
  Number(one.code === null) - Number(other.code === null) || other.count - one.count;

/** Every seat of every company that cost something, the dearest of each company first. */
export function slipRows(session: Session): SlipRow[] {
  if (!openedIn(session).quarterSteps) return [];
  const titles = seatsOf(session.shape);
  return session.play.books.flatMap(({ outcome }, company) =>
    (outcome?.attribution.slips ?? []).map(({ layer, index, share, misconception }): SlipRow => {
      const seat = { company, layer, index };
      return {
        seat,
        title: titles.find((each) => each.layer === layer && each.index === index)?.title ?? "manager",
        names: sittersOf(session, seat).map(({ name }) => name),
        share: rounded(share, 2),
        misconception,
      };
    }),
  );
}

/** What one's seat cost. Whoever of a department was right is told nothing: it would be the others' mark. */
export function ownSlip(session: Session, { seat, player: who }: Sitter): OwnSlipView | null {
  const outcome = session.play.books[seat.company]?.outcome;
  const answer = standingAnswer(session, { seat, who });
  if (!outcome || !openedIn(session).quarterSteps || !answer?.mark || answer.mark.outcome === "right") return null;
  const slip = outcome.attribution.slips.find(({ layer, index }) => layer === seat.layer && index === seat.index);
  if (slip === undefined) return null;
  return {
    share: rounded(slip.share, 2),
    book: rounded(outcome.playersCost, costDecimals),
    bookWithout: rounded(slip.cost, costDecimals),
  };
}
