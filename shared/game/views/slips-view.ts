/** What wrong answers cost a company: counted for the room, by seat for the teacher, and one's own for a player. */
import { seatsOf } from "#company/seats.ts";
import { openedIn } from "../opened.ts";
import { rounded } from "../printed.ts";
import type { Sitter } from "../rules/answer.ts";
import { sittersOf } from "../seating.ts";
import type { Attribution, Session } from "../state.ts";
import type { OwnSlipView, SlipRow, SlipsView } from "../view.ts";
import { standingAnswer } from "../waiting.ts";

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
