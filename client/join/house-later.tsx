// The picture at the door, drawn once it has been fetched: the form comes first.
import { signal } from "@preact/signals";
import type { House } from "./house.tsx";
import type { HouseSize } from "./house-plan.ts";

const drawing = signal<typeof House | null>(null);

export async function fetchHouse(): Promise<void> {
  drawing.value = (await import("./house.tsx")).House;
}

export function HouseLater({ size }: { size: HouseSize }) {
  const Drawn = drawing.value;
  return Drawn === null ? null : <Drawn size={size} />;
}
