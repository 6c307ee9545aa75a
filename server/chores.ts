// What the house does by itself, again and again: says that it lives, tidies up, and looks whether a store works again.
import type { Sessions } from "./sessions/sessions.ts";
import { isWell, type Store } from "./storage/store.ts";

interface ChoresParts {
  readonly sessions: Pick<Sessions, "beat" | "sweep">;
  readonly store: Pick<Store, "isHealthy" | "hasReserve" | "probe">;
  readonly onFailure: (error: unknown) => unknown;
}

type Millis = number;

const SWEEP_EVERY: Millis = 10 * 60 * 1000;
/** As long a screen may be behind when the news of another node get lost. */
const BEAT_EVERY: Millis = 2000;
const PROBE_EVERY: Millis = 1000;

/** Does each once and then in its own time. Resolves, when this node has said that it lives, with the way to stop. */
export async function startChores({ sessions, store, onFailure }: ChoresParts): Promise<() => void> {
  const beat = () => sessions.beat().catch(onFailure);
  const sweep = () => void sessions.sweep().catch(onFailure);
  const probe = () => void (isWell(store) || store.probe());
  sweep();
  await beat();
  const timers = [setInterval(beat, BEAT_EVERY), setInterval(sweep, SWEEP_EVERY), setInterval(probe, PROBE_EVERY)];
  for (const timer of timers) timer.unref();
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
