/** Describes where everything of the company picture sits, in stage px (before the stage is scaled to the page). */
import type { Curve } from "./curve.ts";
import type { Box, Point } from "./geometry.ts";

/**
 * How much of a window there is room for: `plate` has name and report below the portrait, `side` beside it
 * in two lines, `line` beside it in one line, `bare` shows portrait and meter only, `face` the portrait only.
 */
export type WindowStyle = "plate" | "side" | "line" | "bare" | "face";

export interface WindowPlace {
  readonly layer: number; // index in `layers`
  readonly index: number;
  readonly box: Box;
  readonly style: WindowStyle;
  readonly picture: Box; // portrait and meter, or only the portrait; its edges carry the ports
  readonly isAside: boolean; // shown faintly, as company for the close-up
}

export interface CardPlace {
  readonly index: number;
  readonly box: Box;
  readonly style: "two-line" | "one-line" | "mini";
}

export interface ArrowPlace {
  readonly trust: number; // index in `trusts`
  readonly curve: Curve; // from the sender's edge to the receiver's
}

export interface SlipPlace {
  readonly trust: number;
  readonly box: Box; // where it comes to rest, its point included
  readonly share: number; // of the curve: where its middle rests
  readonly text: number; // px; 0 for a slip without writing
  readonly words: Point | null; // baseline middle of the words under it
}

export interface BlamePlace {
  readonly layer: number;
  readonly index: number;
  readonly label: Point | null; // baseline middle
  readonly box: Box;
  readonly text: number; // px
}

export interface Title {
  readonly text: string;
  readonly x: number; // middle
  readonly width: number; // at most
}

export interface TypeSizes {
  readonly title: number;
  readonly name: number;
  readonly smallest: number;
  readonly card: number;
  readonly slip: number;
  readonly words: number;
  readonly figure: number; // on the verdict's bars
}

export interface StageLayout {
  readonly width: number; // stage px
  readonly height: number;
  readonly unit: number; // page px per stage px
  readonly detail: "full" | "close" | "strip"; // how much is drawn beside people and flows
  readonly area: { readonly top: number; readonly bottom: number }; // between the slabs
  readonly rooms: readonly Box[]; // facade with a wall on either side
  readonly titles: readonly Title[];
  readonly cards: readonly CardPlace[];
  readonly customer: Box | null; // portrait above the cards
  readonly windows: readonly WindowPlace[];
  readonly arrows: readonly ArrowPlace[];
  readonly slips: readonly SlipPlace[];
  readonly blames: readonly BlamePlace[];
  readonly verdict: Box | null;
  readonly gut: { readonly from: Point; readonly to: Point; readonly label: Point } | null;
  readonly plant: Point | null; // middle of its foot
  readonly bike: Point | null;
  readonly arrowScale: number; // k
  readonly frame: number; // px of a window's edge
  readonly type: TypeSizes;
}

export interface PageSize {
  readonly width: number; // page px
  readonly height: number;
}
