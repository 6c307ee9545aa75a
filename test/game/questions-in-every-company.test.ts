// The questions in companies of every shape and both recipes: they hold against the engine and survive storage.
import { expect, test } from "vitest";
import type { RecipeName } from "#company/recipe.ts";
import type { ShapeName } from "#company/shape.ts";
import type { Ask, AskKind } from "#game/ask.ts";
import { askFor } from "#game/questions/ask-for.ts";
import { companyInRounds, type SeatInSale, salesOf } from "../support/rounds.ts";

const kinds: readonly AskKind[] = ["report", "verdict", "own", "pass", "adjust"];
const shapes: readonly (ShapeName | readonly number[])[] = ["article", "chain", "enterprise", [2, 3, 2, 1], [3, 1]];
const recipes: readonly RecipeName[] = ["default", "article"];

const seats = shapes.flatMap((shape) =>
  recipes.flatMap((recipe) => {
    const game = { scenario: "BUY", shape, recipe } as const;
    return [1, 2, 3].flatMap((seed) =>
      companyInRounds(game, { seed, rounds: 2 }).flatMap((network) => salesOf(network, game).flat()),
    );
  }),
);

const asked: readonly { readonly ask: Ask; readonly seat: SeatInSale }[] = seats.flatMap((seat) =>
  kinds.flatMap((kind) =>
    ([1, 2, 3] as const).flatMap((level) => {
      const ask = askFor({ knowledge: seat.knowledge, kind, level });
      return ask === null ? [] : [{ ask, seat }];
    }),
  ),
);

test("my report should have been higher exactly where the engine's blame is negative, in every layer", () => {
  const judged = asked.filter(({ ask }) => ask.variant === "my-report");
  for (const { ask, seat } of judged) {
    if (ask.truth[0] !== 0) expect(ask.truth[0]).toBe(-Math.sign(seat.knowledge.blame ?? 0));
  }
  expect(new Set(judged.map(({ seat }) => seat.knowledge.layer))).toEqual(new Set([0, 1, 2]));
});

test("another's report should have been higher exactly where the engine's blame of that person is negative", () => {
  for (const { ask, seat } of asked.filter(({ ask: { variant } }) => variant === "their-report")) {
    const blame = seat.truth.blames.at(-2)?.[ask.about ?? 0] ?? 0;
    if (ask.truth[0] !== 0) expect(ask.truth[0]).toBe(-Math.sign(blame));
  }
});

test("the wins, messages and steps asked for have the engine's signs", () => {
  for (const { ask, seat } of asked) {
    const { blame, trusts, messages } = seat.knowledge;
    for (const { position } of ask.slots) {
      const value = ask.truth[position] ?? 0;
      const engine = {
        "which-wins": (messages ?? []).reduce((sum, message) => sum + message, 0),
        "message-directions": (blame ?? 0) * (trusts[position] ?? 0),
        directions: seat.truth.steps.trusts[seat.knowledge.layer]?.[seat.knowledge.index]?.[position] ?? 0,
      }[ask.variant as string];
      if (engine !== undefined && value !== 0) expect(Math.sign(value)).toBe(Math.sign(engine));
    }
  }
});

test("an ask is plain data with a slot for everything that is asked", () => {
  for (const { ask } of asked) {
    expect(JSON.parse(JSON.stringify(ask))).toEqual(ask);
    const positions = ask.slots.map(({ position }) => position);
    for (let position = 0; position < ask.size; position += 1) {
      expect(ask.truth[position] !== null).toBe(positions.includes(position));
      expect(ask.right[position] !== null).toBe(positions.includes(position));
    }
  }
});

test("every variant is put somewhere", () => {
  expect([...new Set(asked.map(({ ask }) => ask.variant))].sort()).toEqual([
    "blame",
    "blame-size",
    "counts-most",
    "direction-once",
    "directions",
    "for-or-against",
    "how-strongly",
    "message",
    "message-directions",
    "message-sizes",
    "misled-most",
    "my-report",
    "raw-opinion",
    "step",
    "step-sizes",
    "their-report",
    "thicker-or-thinner",
    "trusted-otherwise",
    "which-wins",
    "without",
  ]);
});
