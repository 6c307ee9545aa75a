// The other words of the desk: refusals, wrong rules, waiting and what comes next.
import { expect, test } from "vitest";
import { type AskKind, ruleCodes } from "#game/ask.ts";
import { refusalCodes } from "#game/refusal.ts";
import { gutOf, sourcesOf } from "../../../client/desk/people.ts";
import { oppositeWords } from "../../../client/desk/quarter-panel.tsx";
import { refusalWords } from "../../../client/desk/refusal-words.ts";
import { ruleWords } from "../../../client/desk/rule-words.ts";
import { namesList, nextWords, waitingWords } from "../../../client/desk/waiting-words.ts";
import { en } from "../../../client/words/en.ts";
import { say } from "../../../client/words/words.ts";
import { ClassRoom } from "../../support/class-room.ts";
import { askedDesks, placeOf } from "./desks.ts";

test("every refusal has a sentence of its own", () => {
  const sentences = refusalCodes.map(refusalWords);
  expect(sentences.filter((sentence) => !/^[A-Z].*[.]$/.test(sentence))).toEqual([]);
  expect(refusalCodes.filter((code) => !(`refusal.${code}` in en))).toEqual([]);
});

const askKinds: readonly AskKind[] = ["report", "verdict", "own", "pass", "adjust"];

test("a flipped sign has a hint for each kind of question", () => {
  const [first] = askedDesks({ level: 1 }, { scenario: "BUY", seed: 3, rounds: 1 });
  if (first === undefined) throw new Error("Nobody is asked");
  const hints = askKinds.map((kind) => ruleWords(first.desk, { code: "flipped-sign", kind }));
  expect(new Set(hints).size).toBe(askKinds.length);
});

test("every known wrong rule has a name, what happened and a hint in the player's own numbers", () => {
  const [first] = askedDesks({ level: 3 }, { scenario: "BUY", seed: 3, rounds: 1 });
  if (first === undefined) throw new Error("Nobody is asked");
  for (const code of ruleCodes) {
    expect(say(`rule.${code}`)).not.toBe(`rule.${code}`);
    for (const kind of askKinds) {
      expect(ruleWords(first.desk, { code, kind })).toMatch(/^[A-Z][^{}]+[.?] [^{}]+[.?]$/);
    }
  }
});

test("namesList names three at most and counts the others", () => {
  expect(namesList(["Mia"])).toBe("Mia");
  expect(namesList(["Mia", "Omar"])).toBe("Mia and Omar");
  expect(namesList(["Mia", "Omar", "Bo"])).toBe("Mia, Omar and Bo");
  expect(namesList(["Mia", "Omar", "Bo", "Noor"])).toBe("Mia, Omar and 2 others");
});

test("every step says whom the class waits for and what comes next", () => {
  const silent: string[] = [];
  const room = new ClassRoom({
    seed: 4,
    settings: { level: 2 },
    players: 6,
    watch: (now) => {
      if (now.step.startsWith("lobby")) return;
      for (const id of now.players) {
        const { view, company } = placeOf(now.viewOf(id));
        const words = [waitingWords(view, company, false), nextWords(view, company)];
        if (words.some((sentence) => !/^[A-Z][^{}]+\.$/.test(sentence))) silent.push(`${now.step}: ${words.join(" ")}`);
      }
    },
  });
  room.playRounds(2);
  expect(silent).toEqual([]);
});

test("waitingWords names who has not answered, and sends nobody to a teacher in solo", () => {
  const room = new ClassRoom({ seed: 4, settings: { level: 1 }, players: 6 }).playTo("adjust");
  const { view, company } = placeOf(room.viewOf(room.players[0]));
  expect(waitingWords(view, company, false)).toContain(view.waitingFor.seats[0]?.name);
  const briefing = new ClassRoom({ seed: 4, players: 6 }).playTo("briefing");
  const shown = placeOf(briefing.viewOf(briefing.players[0]));
  expect(waitingWords(shown.view, shown.company, false)).toMatch(/teacher/);
  expect(waitingWords(shown.view, shown.company, true)).not.toMatch(/teacher/);
});

test("oppositeWords speaks of the gut feeling as one's own", () => {
  const [first] = askedDesks({ level: 1 }, { scenario: "BUY", seed: 3, rounds: 1 });
  if (first === undefined) throw new Error("Nobody is asked");
  const gut = gutOf(first.desk);
  const one = sourcesOf(first.desk)[0] ?? gut;
  expect(oppositeWords([gut])).toMatch(/^Your gut feeling goes /);
  expect(oppositeWords([one, gut])).toMatch(new RegExp(`^${one.name} and your gut feeling go `));
  expect(oppositeWords([])).toBe("");
});
