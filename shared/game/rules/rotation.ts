/** Roles go round: after every third sale everybody sits on another floor of the company. */
import type { GameEvent } from "../event.ts";
import type { Session } from "../state.ts";

const salesPerTurn = 3;

/** Before a new sale, when it is time and the teacher wants it so. */
export function rotateRoles({ settings, shape, play }: Session): GameEvent[] {
  const isTime = settings.rotation && play.round > 0 && play.round % salesPerTurn === 0;
  return isTime ? [{ type: "RolesRotated", by: rotationOf(shape.layers) }] : [];
}

/**
 * By how many seats a company moves on, so that as many people as possible come to another layer.
 *
 * @param layers people per layer
 * @returns at least 1; the smallest that serves best
 */
export function rotationOf(layers: readonly number[]): number {
  const layerOf = layers.flatMap((people, layer) => Array.from({ length: people }, () => layer));
  const seats = layerOf.length;
  const moved = (by: number) => layerOf.filter((layer, place) => layerOf[(place + by) % seats] !== layer).length;
  const ways = Array.from({ length: Math.max(1, seats - 1) }, (_, before) => before + 1);
  return ways.reduce((best, by) => (moved(by) > moved(best) ? by : best), 1);
}
