// What a class of devices has sent, been told and seen, so that it can be held against the log afterwards.
import type { RefusalCode } from "#game/refusal.ts";
import type { View, Viewer } from "#game/view.ts";
import type { Ack, ViewMessage } from "#protocol/messages.ts";

/** One command, however often it was sent. */
export interface Deed {
  readonly actor: string; // as in the log
  readonly id: string;
  readonly type: string;
  readonly acks: Ack[]; // every answer for good: stored, or refused by the rules
}

/** A view as it was shown, without what only counts down. */
export interface Sight {
  readonly device: string;
  readonly viewer: Viewer;
  readonly version: number;
  readonly text: string;
}

export type Moment = "sent" | "acknowledged";

export interface History {
  readonly deeds: ReadonlyMap<string, Deed>;
  readonly sights: readonly Sight[];
  /** What should not happen whatever breaks, in words. */
  readonly complaints: readonly string[];
  /** How often a command was refused, by code. */
  readonly refusals: ReadonlyMap<RefusalCode, number>;
  sent(actor: string, command: { readonly id: string; readonly type: string }): void;
  told(actor: string, id: string, ack: Ack): void;
  saw(device: string, viewer: Viewer, message: ViewMessage): void;
  complain(complaint: string): void;
  /** Resolves when so many more commands have been sent, or acknowledged. */
  after(count: number, moment: Moment): Promise<void>;
}

/** Refusals that pass by themselves: the same command is sent again. */
const passing: readonly RefusalCode[] = ["DRAINING", "BUSY", "STORAGE_UNAVAILABLE", "RATE_LIMITED"];

export const isForGood = (ack: Ack): boolean => ack.ok || !passing.includes(ack.code);

export const passes = (code: RefusalCode): boolean => passing.includes(code);

/** @param every so many views of a device one is kept whole; its last one always is */
export function createHistory(every: number): History {
  const deeds = new Map<string, Deed>();
  const kept: Sight[] = [];
  const last = new Map<string, { readonly sight: Sight; readonly count: number }>();
  const complaints: string[] = [];
  const refusals = new Map<RefusalCode, number>();
  const counts: Record<Moment, number> = { sent: 0, acknowledged: 0 };
  const waiting = new Set<() => void>();

  function count(moment: Moment): void {
    counts[moment] += 1;
    for (const look of waiting) look();
  }

  return {
    deeds,
    get sights() {
      return [...kept, ...[...last.values()].map(({ sight }) => sight)];
    },
    complaints,
    refusals,
    sent(actor, { id, type }) {
      if (!deeds.has(id)) deeds.set(id, { actor, id, type, acks: [] });
      count("sent");
    },
    told(actor, id, ack) {
      if (!ack.ok) refusals.set(ack.code, (refusals.get(ack.code) ?? 0) + 1);
      if (!isForGood(ack)) return;
      deeds.get(id)?.acks.push(ack);
      if (!ack.ok && ack.code === "INTERNAL") complaints.push(`${actor} was told ${ack.message}`);
      if (ack.ok) count("acknowledged");
    },
    saw(device, viewer, { version, view }) {
      const before = last.get(device);
      if (before !== undefined && before.sight.version > version)
        complaints.push(`${device} saw version ${version} after ${before.sight.version}`);
      const sight = { device, viewer, version, text: stillText(view) };
      if (before !== undefined && before.count % every === 0) kept.push(before.sight);
      last.set(device, { sight, count: (before?.count ?? 0) + 1 });
    },
    complain: (complaint) => void complaints.push(complaint),
    after(more, moment) {
      const wanted = counts[moment] + more;
      return new Promise((resolve) => {
        const look = () => {
          if (counts[moment] < wanted) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      });
    },
  };
}

/** Two views of one state differ by the moment at which they are made; this text does not. */
export function stillText(view: View): string {
  const { clock, me, ...rest } = view;
  const stopped = { ...clock, closesIn: clock.closesIn !== null, pauseEndsIn: clock.pauseEndsIn !== null };
  const still = me === undefined ? {} : { me: { ...me, pair: me.pair !== null } };
  return JSON.stringify({ ...rest, ...still, clock: stopped });
}
