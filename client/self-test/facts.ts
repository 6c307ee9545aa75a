// What the connection test measures, before anybody judges it.
import type { Check } from "./finding.ts";

export type ServerFact =
  | { readonly state: "answered"; readonly times: readonly number[]; readonly protocol: number } // milliseconds
  | { readonly state: "stranger" | "silent" };

/** How long a line took to connect, in milliseconds; null where it did not. */
export type LineFact = number | null;

export interface Facts {
  readonly address: { readonly host: string; readonly isHttps: boolean; readonly isOwn: boolean };
  readonly server: ServerFact;
  readonly lines: { readonly websocket: LineFact; readonly polling: LineFact };
  readonly picture: "card" | "canvas" | "none";
  readonly storage: "device" | "tab" | "none";
  readonly screen: { readonly width: number; readonly height: number; readonly isTouch: boolean };
  readonly awake: "held" | "plain" | "refused";
}

/** The facts are measured one after the other; each settles the checks named here. */
export const settles: Readonly<Record<keyof Facts, readonly Check[]>> = {
  address: ["address"],
  server: ["server", "protocol"],
  lines: ["websocket", "polling"],
  picture: ["picture"],
  storage: ["storage"],
  screen: ["screen"],
  awake: ["awake"],
};
