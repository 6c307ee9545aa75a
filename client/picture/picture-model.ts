/** Says in plain data what the company picture shows; whoever draws knows nothing else. */
import type { PictureIcon } from "./icons.ts";
import type { Expression } from "./portraits.ts";

/** `desk-wide` and `projector` show the whole floor, `desk-phone` one desk, `row` a strip for many companies. */
export type PictureLayout = "desk-wide" | "desk-phone" | "projector" | "row";

export type Theme = "light" | "night";

export type Sign = -1 | 0 | 1;

export interface PictureModel {
  readonly layout: PictureLayout;
  readonly theme: Theme;
  readonly direction: "reporting" | "feedback" | "idle"; // who looks where, and which flow is drawn
  readonly customer: Customer | null;
  readonly layers: readonly Layer[]; // people only, salespeople first, the CEO last
  readonly trusts: readonly Trust[];
  readonly verdict: Verdict | null; // null: no board; both bars null: the sealed board
  readonly closeUp: CloseUp | null;
}

export interface Customer {
  readonly name: string;
  readonly face: string | null; // seed of the portrait; null: an animal, which has none
  readonly signals: readonly Signal[];
}

export interface Signal {
  readonly name: string;
  readonly icon: PictureIcon;
  readonly value: number; // 0 to 1, or −1 to 1 where `signed`
  readonly signed: boolean; // the card gets a tick in its middle
  readonly text: string; // "0.90"
}

export interface Layer {
  readonly title: string; // "Sales"
  readonly people: readonly Person[];
}

/** `known` is lit without a tick: the answer is there, but was not asked for just now. */
export type PersonState = "thinking" | "answered" | "known" | "waiting" | "free" | "offline";

export interface Person {
  readonly id: string;
  readonly name: string; // the plate's name; the page writes "You" where it wants it
  readonly face: string; // seed of the portrait
  readonly icon: PictureIcon; // role
  readonly report: number | null; // −1 to 1, or 0 to 1 where the meter is in percent
  readonly reportText: string; // "+0.64", "74 %", "?" or "…"
  readonly meter: "signed" | "percent";
  readonly state: PersonState;
  readonly isTeammate: boolean;
  readonly isYou: boolean;
  readonly expression: Expression;
  readonly blame: Blame | null;
}

export interface Blame {
  readonly label: string; // "CEO’s blame"; drawn where there is room below the window
  readonly text: string; // "+0.143"
  readonly sign: Sign;
}

/** One arrow: from node `from` of layer `layer` (0 = the signals) to person `to` of `layers[layer]`. */
export interface Trust {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  readonly sign: Sign;
  readonly width: number; // px, 2 to 18, of `arrowWidth`
  readonly emphasis: "on" | "faint" | "lamp"; // lamp: on, with a lamp-coloured edge
  readonly slip: Slip | null; // a message on its way from `to` down to `from`
  readonly change: { readonly oldWidth: number } | null; // a ghost of the old width
}

export interface Slip {
  readonly sign: Sign; // of the message, not of the trust
  readonly text: string; // "+0.042" or "go lower"
  readonly words: string; // under the slip where there is room; "" for none
  readonly bar: number | null; // 0 to 1: size as a bar inside the slip (level 2)
}

export interface Verdict {
  readonly title: string; // on the slab; "" while sealed
  readonly said: VerdictBar | null;
  readonly was: VerdictBar | null;
  readonly note: string; // "Too high"
  readonly detail: string; // "error −0.74"
}

export interface VerdictBar {
  readonly label: string; // "Said"
  readonly value: number; // 0 to 1
  readonly text: string; // "74 %"
}

/** The desk the phone shows: this person with those below (reports) or above (messages from them). */
export interface CloseUp {
  readonly layer: number; // index in `layers`
  readonly index: number;
  readonly facing: "below" | "above";
  readonly gut: GutFeeling | null;
}

export interface GutFeeling {
  readonly sign: Sign;
  readonly width: number; // px, as a trust's
  readonly label: string; // "gut feeling"
}

/**
 * What just happened, for the animation. `layer` counts as in `Trust` for reports, messages and swell,
 * and as in `layers` for lights and turn-round; −1 means every layer.
 */
export interface Flow {
  readonly kind: "reports" | "messages" | "lights" | "turn-round" | "swell";
  readonly layer: number;
}
