// Asking for a seat, as the door shows it: waiting, slow, refused, or away to the desk.
import { useEffect, useRef, useState } from "preact/hooks";
import type { RefusalCode } from "#game/refusal.ts";
import { handOver } from "../play/handed-over.ts";
import { goTo } from "../route.ts";
import type { Entry } from "../session/remote.ts";
import { storeSeat } from "../session/stored-seat.ts";
import { type Complaint, complaintFor } from "./complaint.ts";
import { takeSeat } from "./take-seat.ts";

export type Asking =
  | { readonly state: "idle"; readonly complaint: Complaint | null; readonly refused: RefusalCode | null }
  | { readonly state: "waiting"; readonly isSlow: boolean };

const patience = 4000; // milliseconds before the door says that it takes long

export interface Door {
  readonly asking: Asking;
  ask(entry: Entry & { readonly as: "player" }): void;
  complain(complaint: Complaint | null): void;
  callOff(): void;
}

/** Asks with an entry; where the seat is given it is stored, and the page goes to the desk. */
export function useAsking(first: Complaint | null): Door {
  const [asking, setAsking] = useState<Asking>({ state: "idle", complaint: first, refused: null });
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  async function ask(entry: Entry & { readonly as: "player" }): Promise<void> {
    const controller = new AbortController();
    current.current = controller;
    setAsking({ state: "waiting", isSlow: false });
    const slow = setTimeout(() => setAsking({ state: "waiting", isSlow: true }), patience);
    controller.signal.addEventListener("abort", () => clearTimeout(slow));
    const outcome = await takeSeat(entry, controller.signal).catch(() => ({ refused: "INTERNAL" }) as const);
    if (controller.signal.aborted) return;
    clearTimeout(slow);
    current.current = null;
    if ("refused" in outcome) {
      const { refused } = outcome;
      setAsking({ state: "idle", complaint: complaintFor(refused, entry.code), refused });
      return;
    }
    const { session, key, name } = outcome;
    storeSeat({ code: entry.code, key, name });
    handOver({ session, code: entry.code, key, wish: "name" in entry ? entry.name : null });
    goTo("/play");
  }

  return {
    asking,
    ask: (entry) => void ask(entry),
    complain: (complaint) => setAsking({ state: "idle", complaint, refused: null }),
    callOff() {
      current.current?.abort();
      setAsking({ state: "idle", complaint: null, refused: null });
    },
  };
}
