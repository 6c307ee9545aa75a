/** What is at hand while one company is drawn: its book, its truth, and for whose eyes it is. */
import type { SeatRef } from "../ids.ts";
import type { Opened } from "../opened.ts";
import type { Ledger, Session } from "../state.ts";
import type { Truth } from "../truth.ts";

/** For whom the company is drawn: one seat, or everybody in the room. */
export type Eyes = { readonly seat: SeatRef } | "room";

export interface Scene {
  readonly session: Session;
  readonly company: number;
  readonly eyes: Eyes;
  readonly opened: Opened;
  readonly truth: Truth | null;
  readonly book: Ledger;
  readonly hasFigures: boolean; // a worked example, or level 3
}

/** The end shows what the company has become. */
export const isOver = ({ play }: Session): boolean => play.step.phase === "over";
