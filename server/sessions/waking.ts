// Tells sessions which nodes live: whoever was connected to another one has yet to connect again.
import type { Clock } from "#game/table.ts";
import type { Chance } from "../chance.ts";
import { insist } from "./insist.ts";
import type { LiveSession } from "./live-session.ts";

export interface Waking {
  /** Tells one session. Resolves after the first try; it is said again until it is stored, or no longer true. */
  wake(session: LiveSession): Promise<void>;
  /** Tells all of them, where it is news. */
  livingAre(nodes: readonly string[]): void;
}

interface WakingParts {
  readonly node: string;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly sessions: ReadonlyMap<string, LiveSession>; // those in memory, by id
  readonly onFailure: (error: unknown) => void;
}

export function createWaking({ node, clock, chance, sessions, onFailure }: WakingParts): Waking {
  let living: readonly string[] = [node];

  async function wake(session: LiveSession): Promise<void> {
    if (session.trouble() === "damaged") return;
    const nodes = living;
    const id = `wake ${chance.bytes(9).toString("base64url")}`;
    const tell = () => session.table.play({ role: "house" }, id, { type: "Wake", living: nodes });
    if ((await tell()).ok) return;
    const isTrue = () => living === nodes && sessions.get(session.stored.id) === session;
    insist(tell, { clock, isTrue }).catch(onFailure);
  }

  return {
    wake,
    livingAre(nodes) {
      if (nodes.join() === living.join()) return;
      living = nodes;
      for (const session of sessions.values()) wake(session).catch(onFailure);
    },
  };
}
