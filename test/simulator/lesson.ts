// What class a seed plays: how many students, which company, which rules; small, so that a seed takes a moment.
import type { Fortune } from "./fortune.ts";

export interface Lesson {
  readonly students: number;
  readonly nodes: 1 | 2;
  /** Milliseconds that the teacher gives every step, whatever has been answered. */
  readonly patience: number;
  /** As it is asked for over HTTP. */
  readonly creation: object;
  code: string | null; // as soon as the house has created it
  hostKey: string;
  screenKey: string;
}

/** One class of thirty among small ones: rare, for it takes as long as ten others. */
export function lessonOf({ pick, happens, between }: Fortune, nodes: 1 | 2): Lesson {
  const students = happens(0.01) ? between(20, 30) : happens(0.1) ? between(8, 12) : between(3, 6);
  const isTables = happens(0.04);
  const creation = {
    scenario: pick(["AND", "AND", "OR", "XOR", "CAT", "FIT"]),
    shape: pick<unknown>([{ layers: [1, 1] }, { layers: [2, 1] }, { layers: [2, 1] }, "chain", "article"]),
    level: pick([0, 1, 1, 1, 2, 3]),
    companies: isTables ? 2 : pick([null, null, 1, 2]),
    names: pick(["generated", "free"]),
    door: happens(0.1) ? "ask" : "open",
    rotation: happens(0.5),
    promotion: happens(0.2),
    quiz: happens(0.06),
    tables: isTables,
    method: isTables || happens(0.9) ? "backprop" : pick(["one-weight-at-a-time", "weight-combinations"]),
    deadlines: happens(0.4) ? { report: 12, verdict: 12, feedback: 12, adjust: 15, reveal: 12 } : null,
    handsOn: { report: pick(["first", "always", "never"]), feedback: "always", adjust: "always" },
  };
  return { students, nodes, patience: pick([0, 0, 9000]), creation, code: null, hostKey: "", screenKey: "" };
}
