/** The seats of a company: who sits where, with which role, title and icon. */

import type { Shape } from "./shape.ts";

declare const brand: unique symbol;

/** "layer.index" among the people, both from 0: "0.1" is the second salesperson. */
export type SeatId = string & { readonly [brand]: "SeatId" };

export type Role = "salesperson" | "manager" | "ceo";

export type SeatTitle = "salesperson" | "sales-manager" | "operations-manager" | "design-manager" | "manager" | "ceo";

export type SeatIcon = "phone" | "bike" | "sliders" | "palette" | "briefcase" | "crown";

export interface Seat {
  readonly id: SeatId;
  readonly layer: number; // among the people: 0 is the salespeople; owns row `index` of the network's weights[layer]
  readonly index: number; // from 0, top to bottom
  readonly role: Role;
  readonly title: SeatTitle; // a key, worded by the client
  readonly number: number | null; // 1, 2, ... where several seats have the same title, else null
  readonly icon: SeatIcon;
}

const icons: Readonly<Record<SeatTitle, SeatIcon>> = {
  salesperson: "phone",
  "sales-manager": "bike",
  "operations-manager": "sliders",
  "design-manager": "palette",
  manager: "briefcase",
  ceo: "crown",
};

/**
 * Makes the id of a seat.
 *
 * @param layer among the people, salespeople 0
 * @param index within the layer, from 0
 */
export function seatId(layer: number, index: number): SeatId {
  return `${layer}.${index}` as SeatId;
}

/**
 * Lists the seats of a company, layer by layer from the salespeople to the CEO.
 *
 * @param shape a shape that holds; it is not changed
 */
export function seatsOf(shape: Shape): readonly Seat[] {
  const titled = shape.layers.flatMap((people, layer) =>
    Array.from({ length: people }, (_, index) => ({ layer, index, title: titleAt(shape, { layer, index }) })),
  );
  return titled.map((place, order): Seat => {
    const namesakes = titled.filter((other) => other.title === place.title).length;
    const before = titled.slice(0, order).filter((other) => other.title === place.title).length;
    return {
      id: seatId(place.layer, place.index),
      layer: place.layer,
      index: place.index,
      role: roleAt(shape, place.layer),
      title: place.title,
      number: namesakes > 1 ? before + 1 : null,
      icon: icons[place.title],
    };
  });
}

function roleAt(shape: Shape, layer: number): Role {
  if (layer === shape.layers.length - 1) return "ceo";
  return layer === 0 ? "salesperson" : "manager";
}

function titleAt(shape: Shape, place: { readonly layer: number; readonly index: number }): SeatTitle {
  const role = roleAt(shape, place.layer);
  if (role !== "manager") return role;
  const reportsToCeo = place.layer === shape.layers.length - 2;
  const people = shape.layers[place.layer] ?? 0;
  if (!reportsToCeo || people === 1) return "manager";
  // Managers are seated by the CEO's trust at the start, so the last one is whom the CEO trusts most.
  if (place.index === people - 1) return "design-manager";
  if (place.index === 0) return "sales-manager";
  return place.index === 1 ? "operations-manager" : "manager";
}
