import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from "obscenity";
import { expect, test } from "vitest";
import {
  adjectives,
  animals,
  companyNameAt,
  companyNames,
  freeName,
  friendlyName,
  signsOf,
  teammateNameAt,
  teammateNames,
} from "#company/names.ts";

const everyPair = adjectives.flatMap((adjective) => animals.map((animal) => `${adjective} ${animal}`));
const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

test("the lists are long enough and repeat nothing", () => {
  for (const list of [adjectives, animals, companyNames, teammateNames]) {
    expect(list.length).toBeGreaterThanOrEqual(60);
    expect(new Set(list).size).toBe(list.length);
  }
});

test("no name and no pair of words is taken for an insult by a word filter", () => {
  const refused = [...everyPair, ...companyNames, ...teammateNames].filter((name) => matcher.hasMatch(name));
  expect(refused).toEqual([]);
});

test("every generated name fits a name plate", () => {
  expect(Math.max(...everyPair.map((name) => name.length))).toBeLessThanOrEqual(20); // what a name of one’s own may have
});

test("friendlyName gives the same name for the same number and another for its neighbour", () => {
  expect(friendlyName(7, [])).toBe(friendlyName(7, []));
  expect(friendlyName(7, [])).not.toBe(friendlyName(8, []));
  expect(everyPair).toContain(friendlyName(-3, []));
});

test("friendlyName gives nobody a name that is taken, in whatever case", () => {
  const first = friendlyName(12, []);
  expect(friendlyName(12, [first.toUpperCase()])).not.toBe(first);
});

test("freeName keeps a wish that nobody has, and numbers one that only differs in case, blanks or form", () => {
  expect(freeName("Kim", ["Ann"])).toBe("Kim");
  for (const taken of ["kim", "K im", "Ｋｉｍ"]) expect(freeName("Kim", [taken])).toBe("Kim 2");
  expect(freeName("Kim", ["Kim", "kim 2"])).toBe("Kim 3");
  expect(freeName("Strasse", ["Straße"])).toBe("Strasse 2");
});

test("freeName shortens a long wish by whole signs, so that the number has room", () => {
  const family = "é🇩🇪".repeat(10);
  const second = freeName(family, [family]);
  expect(second).toBe(`${"é🇩🇪".repeat(9)} 2`);
  expect(signsOf(second)).toHaveLength(20);
  expect(freeName("x".repeat(20), ["x".repeat(20)])).toBe(`${"x".repeat(18)} 2`);
});

test("friendlyName goes through all 3,600 pairs and then adds a number", () => {
  const names = new Set(everyPair.map((_, index) => friendlyName(index, [])));
  expect(names).toEqual(new Set(everyPair));
  expect(friendlyName(0, names)).toBe(`${friendlyName(0, [])} 2`);
});

test("friendlyName refuses a number that is none", () => {
  expect(() => friendlyName(Number.NaN, [])).toThrow(RangeError);
});

test("companyNameAt and teammateNameAt count on when the list ends", () => {
  expect(companyNameAt(0)).toBe("Bluebird Works");
  expect(companyNameAt(companyNames.length)).toBe("Bluebird Works 2");
  expect([0, 1, 2, 3, 4, 5].map(teammateNameAt)).toEqual(["Mia", "Omar", "Jonas", "Bo", "Noor", "Lena"]);
  expect(teammateNameAt(teammateNames.length + 1)).toBe("Omar 2");
});
