// Where one is in the tour, and the ways on, for every screen of it.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Place, stepIds } from "./steps.ts";

export interface TourNav {
  readonly place: Place;
  readonly next: (() => void) | null; // null on the last screen
  readonly back: (() => void) | null; // null on the first
}

export const TourContext = createContext<TourNav>({ place: { step: stepIds[0], screen: 0 }, next: null, back: null });

export const useTour = (): TourNav => useContext(TourContext);
