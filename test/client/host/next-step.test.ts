// The teacher's main button names the step that it opens.
import { expect, test } from "vitest";
import { nextWords, nowWords } from "../../../client/host/next-step.ts";
import { ClassRoom, wrongly } from "../../support/class-room.ts";

const expected = [
  ["lobby", "Start"],
  ["briefing", "Next: salespeople report"],
  ["report/0", "Next: managers report"],
  ["report/1", "Next: CEO reports"],
  ["report/2", "Next: the verdict"],
  ["verdict", "Next: CEO’s blame"],
  ["feedback/2/own", "Next: CEO’s messages"],
  ["feedback/2/pass", "Next: managers’ blame"],
  ["feedback/1/own", "Next: managers’ messages"],
  ["feedback/1/pass", "Next: salespeople’s blame"],
  ["feedback/0/own", "Next: adjust"],
  ["adjust", "Next: reveal"],
  ["reveal/all/retry", "Next: this sale’s steps"],
  ["reveal/all/sale", "Next: all customers"],
  ["reveal/all/quarter", "Next: play on"],
  ["play-on", "Next: a new customer"],
] as const;

test("a round of the article’s company: every step is announced by the button of the step before", () => {
  const room = new ClassRoom({ players: 6, settings: { level: 3 } });
  for (const [step, words] of expected)
    expect([step, nextWords(room.playTo(step, wrongly).desk)]).toEqual([step, words]);
});

test("what is open is told by who is on turn", () => {
  const room = new ClassRoom({ players: 6, settings: { level: 3 } });
  expect(nowWords(room.desk)).toBe("The lobby is open");
  expect(nowWords(room.playTo("feedback/2/own").desk)).toBe("The CEO owns the blame");
  expect(nowWords(room.playTo("feedback/1/pass").desk)).toBe("Managers write messages");
});

test("a talk is announced only where students sit on the same seat of two companies", () => {
  const atAdjust = (players: number) => {
    const room = new ClassRoom({ settings: { tables: true, companies: 2 }, players });
    return nextWords(room.playTo("adjust").desk);
  };
  expect(atAdjust(12)).toBe("Next: talk at tables");
  expect(atAdjust(0)).toBe("Next: reveal"); // a dress rehearsal: teammates have nothing to talk about
  expect(atAdjust(1)).toBe("Next: reveal");
});

test("after the quiz comes the first customer, or where companies learn otherwise the first move", () => {
  const afterQuiz = (method: "backprop" | "race") => {
    const room = new ClassRoom({ settings: { quiz: true, method }, players: 3 });
    room.must(room.host({ type: "Start" }));
    return nextWords(room.desk);
  };
  expect(afterQuiz("backprop")).toBe("Next: the first customer");
  expect(afterQuiz("race")).toBe("Next: the first move");
});
