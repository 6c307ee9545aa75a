// What the picture of the tour shows, in plain data.
import type { PlainNetwork } from "#engine/network.ts";
import { percent, signed } from "../words/numbers.ts";
import { type ArrowAt, book, ceoLayer, customer, people, sale, start } from "./tour-company.ts";

/** What the picture shows. */
export interface FloorScene {
  readonly network: PlainNetwork;
  readonly before?: PlainNetwork | undefined; // its arrows are drawn as ghosts below those of now
  readonly signals: readonly number[] | null; // of the customer; null: nobody has come yet
  readonly reports: readonly (readonly number[])[]; // of all layers, as far as they are known
  /** layers that have reported; between two whole numbers reports are on their way to the next layer */
  readonly reported: number;
  readonly slips: readonly FloorSlip[];
  readonly back: number; // how far the slips of `flying` have come, 0 to 1
  readonly flying: number | null; // the layer of arrows whose slips are on their way
  readonly looksBack: boolean; // everybody looks to where feedback comes from
  readonly lit: readonly string[]; // "layer.index" of the windows that are lit
  readonly strong: readonly ArrowAt[] | null; // arrows that stand out; null: all alike
}

export interface FloorSlip extends ArrowAt {
  readonly message: number;
}

export const emptyScene: Omit<FloorScene, "network"> = {
  signals: null,
  reports: [],
  reported: 0,
  slips: [],
  back: 1,
  flying: null,
  looksBack: false,
  lit: [],
  strong: null,
};

/** Every trust of the company. */
export const allArrows: readonly ArrowAt[] = people.flatMap((_, layer) => arrowsOf(layer));

function arrowsOf(layer: number): ArrowAt[] {
  const senders = layer === 0 ? book.signals.length : (people[layer - 1] ?? 0);
  return Array.from({ length: people[layer] ?? 0 }, (_, to) => to).flatMap((to) =>
    Array.from({ length: senders }, (_, from) => ({ layer, to, from })),
  );
}

/** "+0.32", of the CEO "69 %"; null while it is not known. */
export function reportText({ reports, reported }: FloorScene, layer: number, index: number): string | null {
  const report = reported >= layer + 1 ? reports[layer]?.[index] : undefined;
  if (report === undefined) return null;
  return layer === ceoLayer ? percent(report) : signed(report, 2);
}

/** The sale of the tour, with the reports of all layers up to this one. */
export function upTo(layer: number): FloorScene {
  return { ...emptyScene, network: start, signals: customer.signals, reports: sale.reports, reported: layer + 1 };
}
