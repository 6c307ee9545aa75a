// The numbers of a sale that are closed to a seat, looked for in everything that its player is sent.
import type { ClassRoom } from "./class-room.ts";
import { leaves } from "./leaves.ts";
import { hasQuarter, hasSteps, type Moment, owned, passed, reported } from "./moment.ts";

/** The numbers that stay closed, with the moment at which each opens for this seat; to three decimals, as they would be printed. */
export function closedNumbers(room: ClassRoom, moment: Moment): Set<number> {
  const { truths = [] } = room.session.play.sale ?? {};
  const [truth] = truths;
  const secrets: number[] = [];
  for (const [layer, blames] of truth?.blames.entries() ?? []) {
    blames.forEach((blame, index) => {
      const isMine = layer === moment.layer && index === moment.index;
      if (!isMine || !owned(moment, layer)) secrets.push(blame);
    });
  }
  for (const [layer, rows] of truth?.messages.entries() ?? []) {
    rows.forEach((row, to) => {
      row.forEach((message, from) => {
        const isMine =
          (layer === moment.layer && to === moment.index) || (layer === moment.layer + 1 && from === moment.index);
        if (layer > 0 && (!isMine || !passed(moment, layer))) secrets.push(message);
      });
    });
  }
  for (const steps of [truth?.steps, truth?.quarter]) {
    for (const [layer, rows] of steps?.trusts.entries() ?? []) {
      rows.forEach((row, to) => {
        const isMine = layer === moment.layer && to === moment.index;
        const isOpen = steps === truth?.quarter ? hasQuarter(moment) : hasSteps(moment);
        if (!isMine || !isOpen) secrets.push(...row);
      });
    }
  }
  // Two decimals stand everywhere on a screen; a third that is not 0 gives a number away.
  const distinct = secrets.filter((value) => Math.abs(value) > 0.02 && Math.round(value * 1000) % 10 !== 0);
  return new Set(distinct.flatMap((value) => [value, Math.round(value * 1000) / 1000]));
}

/** Secrets that stand in a player's view. Own answers and costs may chance upon the same figure. */
export function leaks(room: ClassRoom, moment: Moment): string[] {
  const secrets = closedNumbers(room, moment);
  return [...leaves(moment.view)]
    .filter(([path]) => !/answer|mine|cost|outcome|\.values\./i.test(path))
    .flatMap(([path, value]) =>
      typeof value === "number" && secrets.has(value) && !opensHere(room, moment, value)
        ? [`${path} = ${value} in ${room.step} at layer ${moment.layer}`]
        : [],
    );
}

/** What is open to the seat by right may be as large as something that is not. */
function opensHere(room: ClassRoom, moment: Moment, value: number): boolean {
  const [truth] = room.session.play.sale?.truths ?? [];
  const { layer, index } = moment;
  const mine = [
    ...(truth?.reports.filter((_, below) => reported(moment, below)).flat() ?? []),
    ...(owned(moment, layer) ? [truth?.blames[layer]?.[index] ?? 0] : []),
    ...(passed(moment, layer) ? (truth?.messages[layer]?.[index] ?? []) : []),
    ...(passed(moment, layer + 1) ? (truth?.messages[layer + 1] ?? []).map((row) => row[index] ?? 0) : []),
    ...(hasSteps(moment) ? (truth?.steps.trusts[layer]?.[index] ?? []) : []),
    ...(hasSteps(moment) ? [truth?.steps.guts[layer]?.[index] ?? 0] : []),
    ...(hasQuarter(moment) ? (truth?.quarter.trusts[layer]?.[index] ?? []) : []),
    ...(hasQuarter(moment) ? [truth?.quarter.guts[layer]?.[index] ?? 0] : []),
  ];
  return mine.some((own) => value === own || value === Math.round(own * 1000) / 1000);
}
