// The ways up to the CEO: whatever a question speaks of stands among them.
import { expect, test } from "vitest";
import { chainBeside, chainsOf } from "../../../client/desk/chains.ts";
import { askedDesks } from "./desks.ts";

const asked = askedDesks({ level: 1 }, { scenario: "BUY", seed: 7, rounds: 6 }).filter(
  ({ ask }) => ask.variant === "their-report",
);

test("the arrow of whom a question speaks is on every desk that is asked it", () => {
  expect(new Set(asked.map(({ desk }) => desk.seat.layer))).toEqual(new Set([0, 1]));
  for (const { desk, ask } of asked) {
    const trust = desk.knowledge.above.at(-1)?.trusts[0]?.[ask.about ?? 0];
    const beside = chainBeside(desk, ask.about ?? 0);
    const last = beside === null ? chainsOf(desk)[ask.about ?? 0]?.trusts.at(-1) : beside.trusts[0];
    expect(last).toBe(trust);
  }
});

test("chainBeside is null for a desk whose own ways hold the arrow", () => {
  const [salesperson] = asked.filter(({ desk }) => desk.seat.layer === 0);
  const [manager] = asked.filter(({ desk }) => desk.seat.layer === 1);
  if (salesperson === undefined || manager === undefined) throw new Error("Nobody is asked");
  expect(chainBeside(salesperson.desk, 1)).toBeNull();
  expect(chainBeside(manager.desk, manager.desk.seat.index)).toBeNull();
});
