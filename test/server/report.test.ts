// The report over HTTP: who may read what, with which key, and what a student may read of themselves.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Report } from "#game/report/report.ts";
import type { Story } from "#game/report/story.ts";
import type { View } from "#game/view.ts";
import { readLink } from "#protocol/links.ts";
import { type Class, type Client, connect, createClass, openSchool, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const get = (room: Class, path: string, key: string | undefined) =>
  fetch(`${school.url}/api/sessions/${room.code}${path}`, {
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
  });

type Sent = Report & { readonly code: string; readonly shareUrl: string | null };
const reportFor = async (room: Class, key: string) => (await (await get(room, "/report", key)).json()) as Sent;

/** A class of one, played through its first sale by the teacher's hand. */
async function playedClass(settings: object = {}): Promise<{ room: Class; host: Client; bo: Client }> {
  const room = await createClass(school, settings);
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  const bo = await connect(school, { code: room.code, as: "player", name: "Xenia" });
  await host.send("Start");
  for (let steps = 0; steps < 60 && host.view().phase !== "play-on"; steps += 1) {
    const { turn } = host.view();
    await host.send("Next");
    await host.until((view) => view.turn !== turn);
  }
  return { room, host, bo };
}

test("the teacher's key opens the report with names", async () => {
  const { room, host, bo } = await playedClass({ names: "free" });
  const response = await get(room, "/report", room.hostKey);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const report = (await response.json()) as Sent;
  expect(report).toMatchObject({ code: room.code, shareUrl: null, head: { hasNames: true, rounds: 1 } });
  expect(report.students.map(({ name }) => name)).toEqual(["Xenia"]);
  expect(report.rounds[0]?.companies[0]?.bookAtEnd).toBeGreaterThan(0);
  host.close();
  bo.close();
});

test("other keys open nothing", async () => {
  const { room, host, bo } = await playedClass();
  const key = bo.welcome.key;
  for (const path of ["/report", "/report.csv?table=answers", "/report/replay?round=1&company=0"]) {
    for (const wrong of [room.screenKey, key]) expect((await get(room, path, wrong)).status).toBe(401);
  }
  expect((await get(room, "/report", undefined)).status).toBe(401);
  expect((await get({ ...room, code: "100001" }, "/report", room.hostKey)).status).toBe(404);
  host.close();
  bo.close();
});

test("too many wrong keys are turned away, and the right one never", async () => {
  const other = await openSchool();
  const { code, hostKey } = await createClass(other);
  const ask = async (path: string, key: string) =>
    (await fetch(`${other.url}/api/sessions/${code}${path}`, { headers: { authorization: `Bearer ${key}` } })).status;
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await ask("/report", "guess")).toBe(401);
    expect(await ask("/story", "guess")).toBe(401);
  }
  expect([await ask("/report", "guess"), await ask("/story", "guess")]).toEqual([429, 429]);
  expect(await ask("/report", hostKey)).toBe(200);
  await other.close();
});

test("the share key opens the report without names once the teacher has shared it", async () => {
  const { room, host, bo } = await playedClass({ names: "free" });
  const shareKey = readLink(new URL(host.welcome.links?.shareUrl ?? "").hash).key ?? "";
  expect((await get(room, "/report", shareKey)).status).toBe(401);
  expect((await host.send("ShareReport")).ok).toBe(true);
  expect((await reportFor(room, room.hostKey)).shareUrl).toBe(host.welcome.links?.shareUrl);
  const shared = await get(room, "/report", shareKey);
  const text = await shared.text();
  expect(shared.status).toBe(200);
  expect(text).toContain('"Student 1"');
  for (const path of ["/report.csv?table=answers", "/report.csv?table=seats", "/report/replay?round=1&company=0"]) {
    const answer = await get(room, path, shareKey);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain("Xenia");
  }
  expect(text).not.toContain("Xenia");
  expect(JSON.parse(text)).toMatchObject({ shareUrl: null, head: { hasNames: false } });
  const remove = await fetch(`${school.url}/api/sessions/${room.code}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${shareKey}` },
  });
  expect(remove.status).toBe(401);
  host.close();
  bo.close();
});

test("a report that is shared while the class runs tells neither this round's cost nor how the class has voted so far", async () => {
  const { room, host, bo } = await playedClass();
  await host.send("ShareReport");
  const shareKey = readLink(new URL(host.welcome.links?.shareUrl ?? "").hash).key ?? "";
  const seen = await reportFor(room, shareKey);
  await host.send("Deploy");
  await bo.until(({ phase }) => phase === "vote");
  await connect(school, { code: room.code, as: "player" }); // who does not vote
  expect(await bo.send("Bet", { value: 0.9 })).toMatchObject({ ok: true });
  expect((await reportFor(room, shareKey)).deployment).toBeNull();
  await host.send("Next");
  await host.until(({ phase }) => phase === "deployed");
  expect((await reportFor(room, shareKey)).deployment).toMatchObject({ go: 1, isOpen: true });
  for (let steps = 0; steps < 60 && host.view().act !== "sale"; steps += 1) {
    const { turn } = host.view();
    await host.send("Next");
    await host.until((view) => view.turn !== turn);
  }
  const now = await reportFor(room, shareKey);
  expect(now.rounds).toHaveLength(1);
  expect(now.companies[0]?.costs).toEqual(seen.companies[0]?.costs);
  expect(now.companies[0]?.marks).toEqual(seen.companies[0]?.marks);
  expect(now.companies[0]?.teamShares).toEqual(seen.companies[0]?.teamShares);
  const [named] = (await reportFor(room, room.hostKey)).companies;
  expect(named?.costs.length).toBeGreaterThan(now.companies[0]?.costs.length ?? 0);
  host.close();
  bo.close();
});

test("tables are files of a name, and only those that there are", async () => {
  const { room, host, bo } = await playedClass();
  const table = await get(room, "/report.csv?table=seats", room.hostKey);
  expect(table.headers.get("content-type")).toContain("text/csv");
  expect(table.headers.get("content-disposition")).toBe(`attachment; filename="report-${room.code}-seats.csv"`);
  expect(await table.text()).toContain("student_id");
  expect((await get(room, "/report.csv", room.hostKey)).headers.get("content-disposition")).toContain("answers");
  for (const query of ["?table=keys", "?table=answers&table=seats"]) {
    expect((await get(room, `/report.csv${query}`, room.hostKey)).status).toBe(400);
  }
  host.close();
  bo.close();
});

test("a replay is the projector's views of one round", async () => {
  const { room, host, bo } = await playedClass();
  const ask = async (query: string) => get(room, `/report/replay${query}`, room.hostKey);
  const { views } = (await (await ask("?round=1&company=0")).json()) as { views: readonly View[] };
  expect(views[0]).toMatchObject({ phase: "briefing", companies: [{ index: 0 }] });
  expect(views.at(-1)?.phase).toBe("play-on");
  expect(await (await ask("?round=9&company=0")).json()).toEqual({ views: [] });
  for (const query of ["", "?round=0&company=0", "?round=1", "?round=one&company=0"]) {
    expect((await ask(query)).status).toBe(400);
  }
  host.close();
  bo.close();
});

test("the report grows with the class, and is still there when the class is over and the server has been started anew", async () => {
  const { room, host, bo } = await playedClass({ names: "free" });
  const key = bo.welcome.key ?? "";
  const before = await reportFor(room, room.hostKey);
  expect(before.head.endedAt).toBeNull();
  expect(((await (await get(room, "/story", key)).json()) as { code: string }).code).toBe("WRONG_PHASE");
  await host.send("End");
  const after = await reportFor(room, room.hostKey);
  expect(after.head.endedAt).toBeGreaterThan(0);
  host.close();
  bo.close();
  await school.restart();
  const later = await reportFor(room, room.hostKey);
  expect({ ...later, head: { ...later.head, lastAt: 0 } }).toEqual({ ...after, head: { ...after.head, lastAt: 0 } });
  const story = await get(room, "/story", key);
  expect(story.headers.get("cache-control")).toBe("no-store");
  expect((await story.json()) as Story).toMatchObject({
    name: "Xenia",
    rounds: 1,
    lesson: { because: expect.any(String) },
  });
  for (const wrong of [undefined, room.hostKey, room.screenKey])
    expect((await get(room, "/story", wrong)).status).toBe(401);
});
