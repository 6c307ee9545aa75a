// What every part of the panel works with: the view, the way to act on it, and what may be done.
import { type PlayerId, type SeatRef, sameSeat } from "#game/ids.ts";
import type { Offer } from "#game/offer.ts";
import type { View } from "#game/view.ts";
import type { Host } from "./use-host.ts";

export interface PartProps {
  readonly view: View;
  readonly host: Host;
}

/** The offer of a command, or undefined where it would be refused now. */
export const offerOf = ({ mayDo }: View, type: string): Offer | undefined => mayDo.find((offer) => offer.type === type);

/** Whether a command about this student would be accepted now. */
export const mayFor = (view: View, type: string, playerId: PlayerId): boolean =>
  offerOf(view, type)?.players?.includes(playerId) === true;

/** Whether a command about this seat would be accepted now. */
export const mayAt = (view: View, type: string, seat: SeatRef): boolean =>
  offerOf(view, type)?.seats?.some((one) => sameSeat(one, seat)) === true;
