// A clock that only the test turns, so that what takes a minute takes no time.
import { later, type Millis, millis } from "#game/ids.ts";
import type { Clock } from "#game/table.ts";
import { morning } from "./class-room.ts";

export class HandClock implements Clock {
  #now = morning;
  #alarms: { at: Millis; ring: () => void }[] = [];

  now(): Millis {
    return this.#now;
  }

  after(span: Millis, callBack: () => void): () => void {
    const alarm = { at: later(this.#now, span), ring: callBack };
    this.#alarms.push(alarm);
    return () => {
      this.#alarms = this.#alarms.filter((each) => each !== alarm);
    };
  }

  get waiting(): number {
    return this.#alarms.length;
  }

  /** Lets time pass; rings what falls due, in order, and lets what follows settle. */
  async turn(span: number): Promise<void> {
    const until = later(this.#now, span);
    for (;;) {
      const next = [...this.#alarms].sort((one, other) => one.at - other.at)[0];
      if (next === undefined || next.at > until) break;
      this.#now = millis(Math.max(this.#now, next.at));
      this.#alarms = this.#alarms.filter((each) => each !== next);
      next.ring();
      await settled();
    }
    this.#now = until;
  }
}

export const soon = () => new Promise((resolve) => setImmediate(resolve));

/** Everything that was under way has come to rest: a command, its entry in the journal, and the next timer. */
async function settled(): Promise<void> {
  for (let rounds = 0; rounds < 5; rounds += 1) await soon();
}
