// Nonsense by the hundred and poisoned objects from everybody who can open a line: the server stays, and nothing changes that may not.
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectUnharmed } from "../support/attacks/expect-unharmed.ts";
import { enter, openRawLine } from "../support/attacks/raw-line.ts";
import { shell } from "../support/attacks/shelling.ts";
import { createClass, openSchool, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

test("SEC-01 frames of every kind from every role stop nothing, change nothing and are refused from the closed list", async () => {
  expectUnharmed(await shell(500, 2026), 500, 20);
});

/** The poison at every depth of what may be sent. */
function poisoned(value: object): string[] {
  const poison = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
  const text = JSON.stringify(value);
  return [...text.matchAll(/\{/g)].map(({ index }) => {
    const rest = text.slice(index + 1);
    return `${text.slice(0, index + 1)}${poison}${rest.startsWith("}") ? "" : ","}${rest}`;
  });
}

test("SEC-14 poisoned objects are refused at every depth and change no other object", async () => {
  const room = await createClass(school);
  const auth = { protocol: 1, code: room.code, as: "host", key: room.hostKey };
  const commands = [
    { id: "a", type: "Start" },
    { id: "b", type: "AddTeammate", kind: "expert", seat: { company: 0, layer: 0, index: 0 } },
    {
      id: "c",
      type: "ChangeSettings",
      handsOn: { report: "first", feedback: "first", adjust: "first" },
      deadlines: {},
    },
  ];
  const line = await openRawLine(school.url);
  expect(await enter(line, auth)).toMatch(/^40/);
  const poison = commands.flatMap(poisoned);
  poison.forEach((payload, place) => void line.send(`42${place}["command",${payload}]`));
  for (const place of poison.keys())
    expect(await line.until((frame) => frame.startsWith(`43${place}[`))).toContain('"code":"BAD_PAYLOAD"');
  line.close();
  for (const body of poisoned({ handsOn: { report: "first" }, scenario: { signals: [{ name: "x" }] } })) {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${school.url}/api/sessions`, { method: "POST", headers, body });
    expect(await response.json()).toMatchObject({ code: "BAD_PAYLOAD" });
  }
  for (const bad of poisoned(auth)) {
    const door = await openRawLine(school.url);
    door.send(`40${bad}`);
    expect(await door.until((frame) => /^4[04]/.test(frame))).toContain("BAD_PAYLOAD");
    door.close();
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});
