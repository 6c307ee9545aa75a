// The game never asks what the screen already answers: over whole classes of seeded rounds.
import { beforeAll, describe, expect, test } from "vitest";
import type { Ask, AskKind } from "#game/ask.ts";
import { askFor } from "#game/questions/ask-for.ts";
import { glancesAt } from "../support/glances.ts";
import { companyInRounds, type SeatInSale, salesOf } from "../support/rounds.ts";

const companies = 100;
const rounds = 3;
const levels = [1, 2, 3] as const;
const enough = 0.8; // of the seats
const patience = 120_000; // ms; a level asks some hundred thousand questions

const phases = { report: ["report"], verdict: ["verdict"], feedback: ["own", "pass"], adjust: ["adjust"] } as const;
const phaseNames = ["report", "verdict", "feedback", "adjust"] as const;
const kinds: readonly AskKind[] = ["report", "verdict", "own", "pass", "adjust"];

interface SeatAsked extends SeatInSale {
  readonly asks: readonly { readonly kind: AskKind; readonly ask: Ask | null }[];
}

const accepts = (ask: Ask, position: number, value: number): boolean =>
  (ask.right[position] ?? []).some(({ low, high }) => value >= low && value <= high);

const askedOf = (seat: SeatInSale, level: 1 | 2 | 3): SeatAsked => ({
  ...seat,
  asks: kinds.map((kind) => ({ kind, ask: askFor({ knowledge: seat.knowledge, kind, level }) })),
});

const isAsked = ({ asks }: SeatAsked, phase: (typeof phaseNames)[number]): boolean =>
  asks.some(({ kind, ask }) => ask !== null && phases[phase].some((each) => each === kind));

const seatsAskedIn = (seats: readonly SeatAsked[]): number[] =>
  phaseNames.map((phase) => seats.filter((seat) => isAsked(seat, phase)).length);

/** First the phase that has fewest questions, then all together. */
function worth(seats: readonly SeatAsked[]): number {
  const counts = seatsAskedIn(seats);
  return Math.min(...counts) * 1000 + counts.reduce((sum, count) => sum + count, 0);
}

function bestSale(sales: readonly (readonly SeatAsked[])[]): readonly SeatAsked[] {
  return sales.reduce((best, sale) => (worth(sale) > worth(best) ? sale : best));
}

describe.each(["BUY", "XOR"] as const)("%s, 300 rounds", (scenario) => {
  let allRounds: SeatInSale[][][] = [];

  beforeAll(() => {
    allRounds = Array.from({ length: companies }, (_, seed) => companyInRounds({ scenario }, { seed, rounds }))
      .flat()
      .map((network) => salesOf(network, { scenario }));
  }, patience);

  test.each(levels)(
    "at level %i no glance answers a question, and a wrong rule answers it otherwise",
    (level) => {
      const chosen = allRounds.map((sales) =>
        bestSale(sales.map((seats) => seats.map((seat) => askedOf(seat, level)))),
      );
      for (const { knowledge, asks } of chosen.flat()) for (const { ask } of asks) if (ask) checkAsk(ask, knowledge);
      console.log(told(chosen.flat(), { scenario, level }));
      const seats = chosen.flat().length;
      for (const count of seatsAskedIn(chosen.flat())) expect(count / seats).toBeGreaterThan(enough);
    },
    patience,
  );

  test(
    "at level 1 a class of five companies with one customer has questions for four seats in five",
    () => {
      const shares = Array.from({ length: companies / 5 }, (_, table) => {
        const companiesHere = allRounds.slice(table * 5 * rounds, (table + 1) * 5 * rounds);
        const first = companiesHere.filter((_sales, index) => index % rounds === 0);
        const customers = first[0]?.length ?? 0;
        const sales = Array.from({ length: customers }, (_sale, customer) =>
          first.flatMap((all) => (all[customer] ?? []).map((seat) => askedOf(seat, 1))),
        );
        const best = bestSale(sales);
        return seatsAskedIn(best).map((count) => count / best.length);
      });
      for (const phase of phaseNames.keys()) {
        const mean = shares.reduce((sum, share) => sum + (share[phase] ?? 0), 0) / shares.length;
        expect(mean).toBeGreaterThan(enough);
      }
    },
    patience,
  );
});

function checkAsk(ask: Ask, knowledge: SeatInSale["knowledge"]): void {
  const { slots } = ask;
  const told = JSON.stringify({ ask, knowledge });
  for (const glance of glancesAt(ask, knowledge)) {
    const isGivenAway = slots.every(({ position }) => accepts(ask, position, glance(position)));
    expect(isGivenAway, told).toBe(false);
  }
  const differing = ask.rules.filter(({ values }) =>
    slots.some(({ position }) => !accepts(ask, position, values[position] ?? Number.NaN)),
  );
  expect(differing.length, told).toBeGreaterThan(0);
  for (const { position } of slots) expect(accepts(ask, position, ask.truth[position] ?? Number.NaN), told).toBe(true);
}

/** The shares of real questions, replacements and worked steps, by kind of question and role. */
function told(seats: readonly SeatAsked[], head: { readonly scenario: string; readonly level: number }): string {
  const roles = ["salesperson", "manager", "ceo"];
  const lines = kinds.flatMap((kind) =>
    roles.map((role, layer) => {
      const asks = seats
        .filter(({ knowledge }) => knowledge.layer === layer)
        .flatMap((seat) => seat.asks.filter((each) => each.kind === kind).map(({ ask }) => ask));
      const percent = (count: number) => `${Math.round((100 * count) / asks.length)}`.padStart(4);
      const worked = asks.filter((ask) => ask === null).length;
      const replaced = asks.filter((ask) => ask?.replaced).length;
      const shares = [asks.length - worked - replaced, replaced, worked].map(percent).join(" ");
      return `${kind.padEnd(8)}${role.padEnd(12)}${shares}`;
    }),
  );
  return [`${head.scenario}, level ${head.level}: real, replaced, worked in %`, ...lines].join("\n");
}
