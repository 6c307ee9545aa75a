/** Joins signals and people by arrows whose ports keep the order of the people, so that few of them cross. */
import type { Box } from "./geometry.ts";
import { cardSpread, incomingSpread, outgoingSpread, portHeights } from "./geometry.ts";
import type { Trust } from "./picture-model.ts";
import type { ArrowPlace, CardPlace, WindowPlace } from "./stage-layout.ts";

const clearance = 2; // px between an arrow and the edges it joins

/**
 * @param trusts of the whole company; those whose ends are not on this stage are left out
 * @param places the windows and cards that are
 */
export function placeArrows(
  trusts: readonly Trust[],
  places: { readonly windows: readonly WindowPlace[]; readonly cards: readonly CardPlace[] },
): ArrowPlace[] {
  const drawn = trusts.map((trust, index) => ({ trust, index, ends: endsOf(trust, places) }));
  return drawn.flatMap(({ trust, index, ends }) => {
    if (ends === null) return [];
    const siblings = drawn.filter((other) => other.ends !== null && other.trust.layer === trust.layer);
    const leaving = siblings.filter((other) => other.trust.from === trust.from).map((other) => other.trust.to);
    const arriving = siblings.filter((other) => other.trust.to === trust.to).map((other) => other.trust.from);
    const spread = trust.layer === 0 ? cardSpread : outgoingSpread;
    const from = portAmong(ends.from, { others: leaving, mine: trust.to, spread });
    const to = portAmong(ends.to, { others: arriving, mine: trust.from, spread: incomingSpread });
    const curve = {
      from: { x: ends.from.x + ends.from.width + clearance, y: from },
      to: { x: ends.to.x - clearance, y: to },
    };
    return [{ trust: index, curve }];
  });
}

function portAmong(
  edge: Box,
  port: { readonly others: readonly number[]; readonly mine: number; readonly spread: readonly [number, number] },
): number {
  const order = [...new Set(port.others)].sort((one, other) => one - other);
  const heights = portHeights(edge, { count: order.length, spread: port.spread });
  return heights[order.indexOf(port.mine)] ?? edge.y + edge.height / 2;
}

function endsOf(
  trust: Trust,
  places: { readonly windows: readonly WindowPlace[]; readonly cards: readonly CardPlace[] },
): { readonly from: Box; readonly to: Box } | null {
  const to = edgeOf(places.windows, { layer: trust.layer, index: trust.to });
  const from =
    trust.layer === 0
      ? places.cards.find((card) => card.index === trust.from)?.box
      : edgeOf(places.windows, { layer: trust.layer - 1, index: trust.from });
  return from === undefined || to === undefined ? null : { from, to };
}

/** The box whose left and right edges carry the ports: the picture's height, but the window's width. */
function edgeOf(
  windows: readonly WindowPlace[],
  person: { readonly layer: number; readonly index: number },
): Box | undefined {
  const place = windows.find((window) => window.layer === person.layer && window.index === person.index);
  return place && { ...place.box, height: place.picture.height };
}
