// The projector's equations hold what the view has opened, and nothing before its layer has closed.
import { expect, test } from "vitest";
import type { View } from "#game/view.ts";
import { feedbackRows, needsWidth, reportRows } from "../../../client/screen/equation-rows.ts";
import { ClassRoom } from "../../support/class-room.ts";

const openedAt = (step: string, level: 1 | 2 | 3): View =>
  new ClassRoom({ players: 6, settings: { level } }).playTo(step).screen;

function rowsOf(view: View) {
  const [company] = view.companies ?? [];
  if (company === undefined) throw new Error("The screen shows no company");
  return { company, feedback: feedbackRows(view, company) };
}

test("report: each person of the layer on turn hears every signal, with the trust in it", () => {
  const view = openedAt("report/0", 3);
  const { company } = rowsOf(view);
  const rows = reportRows(view, company);
  expect(rows).toHaveLength(2);
  for (const { heard } of rows) {
    expect(heard.map(({ name }) => name)).toEqual(["Interest", "Budget", "Urgency"]);
    expect(heard.map(({ report }) => report)).toEqual(company.customer?.signals);
    expect(heard.every(({ arrow }) => arrow.trust !== null)).toBe(true);
  }
});

test("report: managers hear the salespeople, whose layer has closed", () => {
  const view = openedAt("report/1", 3);
  const rows = reportRows(view, rowsOf(view).company);
  expect(rows.flatMap(({ heard }) => heard).every(({ report, isSignal }) => report !== null && !isSignal)).toBe(true);
});

test("feedback: the CEO’s row is about the gap and does not know the answer", () => {
  const { feedback } = rowsOf(openedAt("feedback/2/own", 3));
  expect(feedback.kind).toBe("gap");
  expect(feedback.rows.map(({ person }) => person.blame)).toEqual([null]);
});

test("feedback: while messages are written the sender’s blame is known and no message is", () => {
  const { feedback } = rowsOf(openedAt("feedback/2/pass", 3));
  expect(feedback.kind).toBe("messages");
  const messages = feedback.rows.flatMap((row) => row.messages);
  expect(messages).toHaveLength(3);
  expect(messages.every(({ sender }) => sender.blame?.figure !== null && sender.blame !== null)).toBe(true);
  expect(messages.every(({ arrow }) => arrow.message === null)).toBe(true);
});

test("feedback: delivered messages stand in the rows of those who own their blame now, their blame does not", () => {
  const { feedback } = rowsOf(openedAt("feedback/1/own", 3));
  expect(feedback.kind).toBe("own");
  expect(feedback.rows.flatMap((row) => row.messages).every(({ arrow }) => arrow.message !== null)).toBe(true);
  expect(feedback.rows.every(({ person }) => person.blame === null)).toBe(true);
});

test("feedback: below level 3 no row holds a figure of blame or message", () => {
  for (const level of [1, 2] as const) {
    const { feedback } = rowsOf(openedAt("feedback/0/own", level));
    const messages = feedback.rows.flatMap((row) => row.messages);
    expect(messages).toHaveLength(6);
    expect(messages.every(({ arrow, sender }) => arrow.message?.figure === null && sender.blame?.figure === null)).toBe(
      true,
    );
  }
});

test("rows of more than three terms take the whole foot", () => {
  const article = openedAt("report/0", 3);
  expect(needsWidth(article, rowsOf(article).company)).toBe(false);
  const cat = new ClassRoom({ players: 6, scenario: "CAT" }).playTo("report/0").screen;
  expect(needsWidth(cat, rowsOf(cat).company)).toBe(true);
});
