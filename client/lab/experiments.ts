// The experiments of the lab, in the order of its list; each has an address of its own, `/lab#curse`.
import type { ComponentType } from "preact";
import {
  arrowDownIcon,
  copyIcon,
  dicesIcon,
  diffIcon,
  flagIcon,
  gaugeIcon,
  lockIcon,
  peopleIcon,
  searchIcon,
  timerIcon,
} from "../components/icons.ts";
import type { PlainKey } from "../words/words.ts";

export interface Experiment {
  readonly id: string; // after the # of the address; other pages link there
  readonly title: PlainKey;
  readonly words: PlainKey; // one sentence on what to try, under the title
  readonly drawing: string; // one of icons.ts, on its card in the list
  readonly load: () => Promise<ComponentType>; // draws what stands between the head and the way on
}

export const experiments: readonly Experiment[] = [
  {
    id: "curse",
    title: "lab.curse.title",
    words: "lab.curse.words",
    drawing: timerIcon,
    load: () => import("./curse.tsx").then(({ Curse }) => Curse),
  },
  {
    id: "race",
    title: "lab.race.title",
    words: "lab.race.words",
    drawing: flagIcon,
    load: () => import("./race.tsx").then(({ Race }) => Race),
  },
  {
    id: "boldness",
    title: "lab.boldness.title",
    words: "lab.boldness.words",
    drawing: gaugeIcon,
    load: () => import("./boldness.tsx").then(({ Boldness }) => Boldness),
  },
  {
    id: "vanishing",
    title: "lab.vanishing.title",
    words: "lab.vanishing.words",
    drawing: arrowDownIcon,
    load: () => import("./vanishing.tsx").then(({ Vanishing }) => Vanishing),
  },
  {
    id: "never-no",
    title: "lab.never.title",
    words: "lab.never.words",
    drawing: lockIcon,
    load: () => import("./never-no.tsx").then(({ NeverNo }) => NeverNo),
  },
  {
    id: "starts",
    title: "lab.starts.title",
    words: "lab.starts.words",
    drawing: dicesIcon,
    load: () => import("./starts.tsx").then(({ Starts }) => Starts),
  },
  {
    id: "my-rule",
    title: "myRule.title",
    words: "myRule.words",
    drawing: copyIcon,
    load: () => import("./my-rule/my-rule.tsx").then(({ MyRule }) => MyRule),
  },
  {
    id: "wiggle",
    title: "wiggle.title",
    words: "wiggle.words",
    drawing: diffIcon,
    load: () => import("./wiggle/wiggle.tsx").then(({ Wiggle }) => Wiggle),
  },
  {
    id: "referee",
    title: "referee.title",
    words: "referee.words",
    drawing: peopleIcon,
    load: () => import("./referee/referee.tsx").then(({ Referee }) => Referee),
  },
  {
    id: "detective",
    title: "detective.title",
    words: "detective.words",
    drawing: searchIcon,
    load: () => import("./detective/detective.tsx").then(({ Detective }) => Detective),
  },
];

/** The one that follows in the list; the first after the last; undefined where there is no other. */
export function experimentAfter(id: string): Experiment | undefined {
  const place = experiments.findIndex((experiment) => experiment.id === id);
  const next = experiments[(place + 1) % Math.max(1, experiments.length)];
  return next?.id === id ? undefined : next;
}
