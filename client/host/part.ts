// What every part of the panel works with: the view, and the way to act on it.
import type { Offer, View } from "#game/view.ts";
import type { Host } from "./use-host.ts";

export interface PartProps {
  readonly view: View;
  readonly host: Host;
}

/** The offer of a command, or undefined where it would be refused now. */
export const offerOf = ({ mayDo }: View, type: string): Offer | undefined => mayDo.find((offer) => offer.type === type);
