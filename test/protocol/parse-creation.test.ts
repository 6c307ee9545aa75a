// What a teacher can ask for in a new session.
import { expect, test } from "vitest";
import { bookOf } from "#company/scenarios.ts";
import { defaultSettings } from "#game/settings.ts";
import { type Creation, parseCreation } from "#protocol/parse-creation.ts";

const read = (body: unknown, maySeed = false) => parseCreation(body, { maySeed });
const created = (body: unknown, maySeed = false): Creation => {
  const result = read(body, maySeed);
  if ("refused" in result) throw new Error(result.message);
  return result;
};

test("parseCreation takes nothing at all for the defaults", () => {
  for (const body of [undefined, {}]) {
    expect(read(body)).toEqual({
      settings: defaultSettings,
      book: bookOf("BUY"),
      shape: { layers: [2, 3, 1] },
      seed: null,
    });
  }
});

test("parseCreation takes what the wire lists", () => {
  const { settings, book, shape } = created({
    scenario: "XOR",
    shape: "chain",
    recipe: "default",
    method: "race",
    applied: "players",
    level: 3,
    boldness: 0.5,
    handsOn: { report: "always" },
    deadlines: { verdict: 30 },
    rotation: false,
    names: "free",
    companies: 12,
    hideNames: true,
    realNames: true,
    door: "ask",
    ranking: false,
    quiz: true,
    tables: false,
    promotion: true,
  });
  expect(book.id).toBe(bookOf("XOR").id);
  expect(shape).toEqual({ layers: [1, 1, 1] });
  expect(settings).toEqual({
    recipe: "default",
    method: "race",
    applied: "players",
    level: 3,
    boldness: 0.5,
    handsOn: { report: "always", feedback: "always", adjust: "always" },
    deadlines: { verdict: 30 },
    names: "free",
    companies: 12,
    quiz: true,
    tables: false,
    promotion: true,
    rotation: false,
    hideNames: true,
    realNames: true,
    door: "ask",
  });
});

test("parseCreation gives the article's recipe the article's boldness, unless the teacher chose one", () => {
  expect(created({ recipe: "article" }).settings.boldness).toBe(10);
  expect(created({ recipe: "article", boldness: 4 }).settings.boldness).toBe(4);
});

test("parseCreation takes a teacher's own book and shape", () => {
  const book = { ...bookOf("AND"), id: "own", title: "My own" };
  const creation = created({ scenario: book, shape: { layers: [3, 1] } });
  expect(creation.book).toEqual(book);
  expect(creation.shape).toEqual({ layers: [3, 1] });
});

test("parseCreation takes a seed only where it may be chosen", () => {
  expect(created({ seed: 7 }, true).seed).toBe(7);
  expect(read({ seed: 7 })).toMatchObject({
    refused: "BAD_PAYLOAD",
    message: expect.stringContaining("HOST_PASSWORD"),
  });
});

test.each([
  [{ scenario: "NAND" }, '"scenario" must be one of BUY, AND, OR, XOR, CAT, FIT'],
  [{ scenario: {} }, '"scenario.id" must be a string'],
  [{ scenario: { ...bookOf("AND"), customers: [] } }, "scenario must be a book that can be played: A book has 2 to"],
  [{ shape: "pyramid" }, '"shape" must be one of article, chain, enterprise'],
  [{ shape: { layers: [9, 1] } }, "shape must have 2 to 4 layers of 1 to 8 people"],
  [{ shape: { layers: [2, 2] } }, "shape must have 2 to 4 layers"],
  [{ method: "guessing" }, '"method" must be one of backprop, one-weight-at-a-time, weight-combinations, race'],
  [{ method: "race", companies: 2 }, "companies must be at least 3 in a race: it is 2"],
  [{ companies: 51 }, '"companies" must be at most 50'],
  [{ ranking: true }, '"ranking" must be false'],
  [{ quiz: "before" }, '"quiz" must be a boolean'],
  [{ level: 4 }, '"level" must be one of 0, 1, 2, 3'],
  [{ boldness: -1 }, '"boldness" must be above 0'],
  [{ names: "none" }, '"names" must be one of generated, free'],
  [{ turbo: true }, "it must have no other fields than the listed ones"],
  [[], "they must be an object"],
  ["BUY", "they must be an object"],
])("parseCreation says in one sentence why it refuses %j", (body, clause) => {
  const result = read(body);
  expect(result).toMatchObject({ refused: "BAD_PAYLOAD" });
  expect("refused" in result && result.message).toContain(`Cannot read the settings as ${clause}`);
});
