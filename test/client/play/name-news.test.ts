import { expect, test } from "vitest";
import { nameNews } from "../../../client/play/name-news.ts";

const kim = { typed: null, given: null, name: "Kim", wish: null };

test("whoever has the name that they typed is told nothing about it", () => {
  expect(nameNews(kim)).toBeNull();
  expect(nameNews({ ...kim, typed: "Kim" })).toBeNull();
});

test("a name that the class has changed is taken already, or given", () => {
  expect(nameNews({ ...kim, typed: "Kim", name: "Kim 2" })).toBe("taken");
  expect(nameNews({ ...kim, typed: "Kim", name: "Brisk Fox" })).toBe("other");
});

test("a wish is asked about, then allowed or declined, whatever was typed", () => {
  const fox = { typed: "Moby", given: "Brisk Fox", name: "Brisk Fox", wish: null };
  expect(nameNews({ ...fox, wish: "Moby" })).toBe("asked");
  expect(nameNews(fox)).toBe("kept");
  expect(nameNews({ ...fox, name: "Moby" })).toBe("named");
});
