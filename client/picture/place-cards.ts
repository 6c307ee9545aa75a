/** Stacks the customer's signal cards, with the customer's portrait above them where there is room. */
import type { Box } from "./geometry.ts";
import type { Customer } from "./picture-model.ts";
import type { CardPlace } from "./stage-layout.ts";

interface Place {
  readonly box: Box; // all the room there is
  readonly cardHeight: number; // at most
  readonly gap: number; // at most, between cards
  readonly noPortrait?: boolean;
}

const leastCard = 34; // px of height for two lines
const leastPortrait = 40;
const leastGap = 6;

export function placeCards(
  customer: Customer | null,
  place: Place,
): { readonly cards: readonly CardPlace[]; readonly customer: Box | null } {
  if (customer === null) return { cards: [], customer: null };
  const count = customer.signals.length;
  const margin = place.box.height > 220 ? 14 : 6;
  const free = place.box.height - 2 * margin;
  const portrait = portraitHeight(free, count, place);
  const height = Math.min(
    place.cardHeight,
    Math.floor((free - portrait - (count - 1) * leastGap) / Math.max(1, count)),
  );
  const gap = Math.min(place.gap, count > 1 ? (free - portrait - count * height) / (count - 1) : 0);
  const used = portrait + count * height + (count - 1) * gap;
  const top = Math.round(place.box.y + (place.box.height - used) / 2);
  const cards = customer.signals.map((_, index): CardPlace => {
    const y = Math.round(top + portrait + index * (height + gap));
    return {
      index,
      box: { x: place.box.x, y, width: place.box.width, height },
      style: height < leastCard ? "one-line" : "two-line",
    };
  });
  const width = Math.min(1.2 * portrait, 0.7 * place.box.width);
  const x = Math.round(place.box.x + (place.box.width - width) / 2);
  return { cards, customer: portrait === 0 ? null : { x, y: top, width, height: portrait } };
}

/** What the cards leave of the height, but no more than a quarter of it, and nothing where that is too little. */
function portraitHeight(free: number, count: number, place: Place): number {
  if (place.noPortrait === true) return 0;
  const cards = count * Math.min(place.cardHeight, leastCard + 16) + (count - 1) * leastGap;
  const height = Math.min(Math.floor(0.3 * free), 96, Math.floor(free) - cards);
  return height < leastPortrait ? 0 : height;
}
