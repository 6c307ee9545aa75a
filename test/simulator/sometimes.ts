// What has to be seen over many seeds, or they would prove less than they seem to; and what cannot be seen here, and why.
import { refusalCodes } from "#game/refusal.ts";
import { faultsOf } from "./faults.ts";

/** Refusals that no class of the simulator meets. */
export const unseenRefusals: Readonly<Record<string, string>> = {
  BUSY: "a thousand commands of one session would have to wait, or one would have to lose a hundred races in a row",
  INTERNAL: "it stands for a mistake of the house, and here that is a broken promise",
};

/** Faults of the network, the store and the news that come by themselves, and every way of being brought up to date. */
const always = [
  "network: a command comes twice",
  "network: a command is sent again",
  "resync: a welcome with the whole view",
  "resync: a view that leaves some out",
  "store: full",
  "store: down",
  "store: refused before it was safe",
  "store: refused after it was safe",
];

const ofOneNode = ["disk: what was not safe is lost", "disk: a torn last row"];
const ofTwoNodes = [
  "store: a version was taken",
  "store: cut off from one node",
  "news: lost",
  "news: late",
  "news: doubled",
];

/** Everything that must be seen with so many nodes. */
export function toBeSeen(nodes: 1 | 2): readonly string[] {
  const faults = Object.keys(faultsOf(nodes)).map((name) => `fault: ${name}`);
  const refusals = refusalCodes
    .filter((code) => !Object.hasOwn(unseenRefusals, code))
    .map((code) => `refusal: ${code}`);
  return [...always, ...(nodes === 1 ? ofOneNode : ofTwoNodes), ...faults, ...refusals];
}

/** What was not seen often enough. */
export const missingIn = (seen: ReadonlyMap<string, number>, nodes: 1 | 2, least: number): readonly string[] =>
  toBeSeen(nodes).filter((what) => (seen.get(what) ?? 0) < least);
