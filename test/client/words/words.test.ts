// The look-up of sentences: parameters, plurals and another language.
import { afterEach, expect, test } from "vitest";
import { en } from "../../../client/words/en.ts";
import { language, say } from "../../../client/words/words.ts";

afterEach(() => {
  language.value = { locale: "en", catalogue: en };
});

test("say fills in the parameters", () => {
  expect(say("timer.left", { time: "0:41" })).toBe("Time left: 0:41");
});

test("say takes the plural form that the count asks for", () => {
  expect(say("lamps.answered", { count: 1, of: 3 })).toBe("1 of 3 has answered");
  expect(say("lamps.answered", { count: 2, of: 3 })).toBe("2 of 3 have answered");
});

test("say follows the language in use, its numbers too", () => {
  const catalogue = { ...en, "lamps.mastery": "{count} von {of} Fenstern" };
  language.value = { locale: "de", catalogue };
  expect(say("lamps.mastery", { count: 1200, of: 3 })).toBe("1.200 von 3 Fenstern");
});

test("a name from right to left stands between marks that keep the sentence around it in order", () => {
  expect(say("join.welcomeBack", { name: "Ann" })).toBe("Welcome back, Ann");
  expect(say("join.welcomeBack", { name: "شيرين" })).toBe("Welcome back, \u2068شيرين\u2069");
});
