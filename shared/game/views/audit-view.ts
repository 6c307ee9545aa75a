/** The numbers of a sale that may be challenged, with what a nudge says of them. They open with the sale's true steps. */
import { agrees, auditNudge, auditSale } from "../audit.ts";
import type { SeatRef } from "../ids.ts";
import { asPrinted } from "../interval.ts";
import { isByMethods } from "../methods.ts";
import { openedIn } from "../opened.ts";
import { networkOfRound } from "../printed.ts";
import type { Session } from "../state.ts";
import { drawnCompanies } from "./wall-view.ts";

/** A number that may be challenged: nudge it, ask this customer again, and compare with what backprop worked out. */
export interface AuditView {
  readonly layer: number; // of the person whose arrow or gut feeling it is
  readonly index: number;
  readonly from: number | null; // the arrow; null: the gut feeling, which stands for the blame
  readonly value: number; // 2 decimals: of the trust or gut feeling
  readonly nudge: number; // up, and down
  readonly costUp: number; // of this sale, 9 decimals
  readonly costDown: number;
  readonly perUnit: number; // 6 decimals: the cost's change by the nudge
  readonly backprop: number; // 6 decimals
  readonly agree: boolean;
}

const gradientDecimals = 6;
const costDecimals = 9;

/** One's own numbers; null while the steps are closed. */
export const auditsOfSeat = (session: Session, { company, layer, index }: SeatRef): AuditView[] | null =>
  auditsOf(session, company, { layer, index });

/** All numbers of the company that the projector draws; null where it draws several, or while the steps are closed. */
export function auditsOfRoom(session: Session): AuditView[] | null {
  const [company, ...others] = drawnCompanies(session);
  return company === undefined || others.length > 0 ? null : auditsOf(session, company);
}

function auditsOf(session: Session, company: number, seat?: { layer: number; index: number }): AuditView[] | null {
  if (isByMethods(session)) return null; // nothing is worked out by hand there
  const { sale, books } = session.play;
  const customer = sale === null ? undefined : session.book.customers[sale.customer];
  const book = books[company];
  if (customer === undefined || book === undefined || !openedIn(session).saleSteps) return null;
  const sample = { input: customer.signals, target: [customer.outcome] };
  const plan = { network: networkOfRound(book), sample, ...(seat !== undefined && { seat }) };
  return auditSale(plan).map(({ layer, person, from, value, costUp, costDown, perUnit, backprop }) => ({
    layer,
    index: person,
    from,
    value: asPrinted(value, 2),
    nudge: auditNudge,
    costUp: asPrinted(costUp, costDecimals),
    costDown: asPrinted(costDown, costDecimals),
    perUnit: asPrinted(perUnit, gradientDecimals),
    backprop: asPrinted(backprop, gradientDecimals),
    agree: agrees(perUnit, backprop),
  }));
}
