// The quiz over the wire: what a client may send, what comes back, and the table of the class's gain.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, connect, createClass, openSchool, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const answers = [
  { says: 0, confidence: 90 },
  { says: 1, confidence: 50 },
  { says: null, confidence: null },
] as const;

/** Answers all items that this client sees open. */
async function sit(client: Client, place: number): Promise<void> {
  const { me, turn } = await client.until(({ phase }) => phase === "quiz");
  for (const { item } of me?.quiz?.items ?? []) {
    const { says, confidence } = answers[place % answers.length] ?? answers[2];
    const ack = await client.send("AnswerQuiz", { item, choice: says, confidence, turn });
    expect(ack).toMatchObject({ ok: true });
  }
}

test("a class answers over the wire, before and after, and the teacher's table tells the class's gain and no name", async () => {
  const room = await createClass(school, { quiz: true, level: 0 });
  const { code, hostKey } = room;
  const host = await connect(school, { code, as: "host", key: hostKey });
  const students = [];
  for (let count = 0; count < 3; count += 1) students.push(await connect(school, { code, as: "player" }));
  const [mia] = students;
  await host.send("Start");
  await host.until(({ phase, act }) => phase === "quiz" && act === "before");

  // What no sheet has is refused by name.
  const send = (payload: object) => mia?.send("AnswerQuiz", payload);
  await mia?.until(({ phase }) => phase === "quiz");
  expect(await send({ item: "sum-up", choice: 0, confidence: 60 })).toMatchObject({ code: "BAD_PAYLOAD" });
  expect(await send({ item: "q9", choice: 0, confidence: 70 })).toMatchObject({ code: "BAD_PAYLOAD" });
  expect(await send({ item: "sum-up", choice: 5, confidence: 70 })).toMatchObject({ code: "BAD_PAYLOAD" });
  expect(await send({ item: "sum-up", choice: 0 })).toMatchObject({ code: "BAD_PAYLOAD" });
  expect(await send({ item: "in-use", choice: 4, confidence: 70 })).toMatchObject({ code: "BAD_ANSWER" });
  expect(await mia?.send("Quiz")).toMatchObject({ code: "NOT_HOST" });
  expect(await host.send("AnswerQuiz", { item: "sum-up", choice: 0, confidence: 70 })).toMatchObject({
    code: "NOT_JOINED",
  });

  for (const [place, client] of students.entries()) await sit(client, place);
  await host.until(({ phase }) => phase === "briefing");
  expect(await host.send("Quiz")).toMatchObject({ code: "WRONG_PHASE" });
  while (host.view().phase !== "play-on") {
    const { turn } = host.view();
    await host.send("Next", { turn });
    await host.until((view) => view.turn !== turn);
  }
  expect(host.view().quizTaken).toEqual({ before: 3, after: 0 });
  expect(await host.send("Quiz")).toMatchObject({ ok: true });
  for (const [place, client] of students.entries()) await sit(client, place);
  await host.until(({ phase }) => phase === "play-on");
  await host.send("End");
  await host.until(({ phase }) => phase === "over");

  const response = await fetch(`${school.url}/api/sessions/${code}/report.csv?table=quiz`, {
    headers: { authorization: `Bearer ${hostKey}` },
  });
  expect(response.status).toBe(200);
  const table = await response.text();
  expect(table).toContain("about,code,students,right_before,right_after,gain,gain_low,gain_high");
  expect(table).toMatch(/all,,3,/);
  expect(table.split("\r\n").filter((line) => line.startsWith("item,"))).toHaveLength(8);
  for (const { me } of students.map((client) => client.view())) expect(table).not.toContain(me?.name ?? "?");
  for (const client of [...students, host]) client.close();
});
