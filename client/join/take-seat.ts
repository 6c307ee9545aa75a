// Asks for a seat, as a newcomer or with the key of an old one, and waits for the first view.
import { effect } from "@preact/signals";
import type { RefusalCode } from "#game/refusal.ts";
import type { Entry } from "../session/remote.ts";
import type { ClassSession } from "../session/session.ts";

export interface Seated {
  readonly session: ClassSession;
  readonly key: string;
  readonly name: string; // as the class knows it
}

export type Outcome = Seated | { readonly refused: RefusalCode };

/**
 * Asks for a seat, for as long as nobody answers.
 *
 * @param signal calls the asking off; the promise is then never kept
 */
export async function takeSeat(entry: Entry & { readonly as: "player" }, signal: AbortSignal): Promise<Outcome> {
  const { connect } = await import("../session/remote.ts");
  let key = "key" in entry ? entry.key : null;
  return new Promise((resolve) => {
    if (signal.aborted) return;
    const session = connect(entry, (welcome) => {
      key = welcome.key ?? key;
    });
    const stop = effect(() => {
      const connection = session.connection.value;
      const view = session.update.value?.view;
      if (connection.state === "ended") resolve({ refused: connection.code });
      else if (view !== undefined && key !== null) resolve({ session, key, name: view.me?.name ?? "" });
      else return;
      signal.removeEventListener("abort", callOff);
      queueMicrotask(() => stop()); // an effect cannot end itself in its first run
    });
    function callOff(): void {
      stop();
      session.close();
    }
    signal.addEventListener("abort", callOff);
  });
}
