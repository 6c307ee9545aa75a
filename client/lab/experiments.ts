// The experiments of the lab, in the order of its list; each has an address of its own, `/lab#curse`.
import type { ComponentType } from "preact";
import type { PlainKey } from "../words/words.ts";

export interface Experiment {
  readonly id: string; // after the # of the address; other pages link there
  readonly title: PlainKey;
  readonly words: PlainKey; // one sentence on what is tried
  readonly load: () => Promise<ComponentType>;
}

export const experiments: readonly Experiment[] = [];
