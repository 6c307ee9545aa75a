// What is asked over HTTP, by whatever page, method or address, and that nothing from inside is answered.
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, createClass, openSchool, post, refusalOf, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

test("SEC-09 a page is let in by its whole origin: of a host that is listed only the scheme that is listed", async () => {
  const env = { PUBLIC_URL: "https://game.example.org", ALLOWED_ORIGINS: "http://listed.example:8080" };
  const lesson = await openSchool({ env });
  const room = await createClass(lesson);
  const auth = { code: room.code, as: "screen", key: room.screenKey };
  const own = new URL(lesson.url).host;
  const foreign = [
    "http://game.example.org",
    "https://listed.example:8080",
    "http://listed.example",
    "https://game.example.org.evil.example",
    "https://evilgame.example.org",
    "https://game.example.org:444",
    `http://${own}.evil.example`,
    "null",
    "file://",
    "no origin",
  ];
  for (const transports of [["websocket"], ["polling"]]) {
    for (const origin of foreign)
      expect([origin, await refusalOf(lesson, auth, { transports, extraHeaders: { origin } })]).toEqual([
        origin,
        "TRANSPORT",
      ]);
    for (const origin of ["https://game.example.org", "http://listed.example:8080", lesson.url])
      (await connect(lesson, auth, { transports, extraHeaders: { origin } })).close();
  }
  const swapped = { host: "game.example.org", origin: "http://game.example.org" };
  expect(await refusalOf(lesson, auth, { extraHeaders: swapped })).toBe("TRANSPORT");
  (
    await connect(lesson, auth, { extraHeaders: { ...swapped, host: "other.example", origin: "http://other.example" } })
  ).close();
  for (const origin of foreign) expect([origin, (await post(lesson, {}, { origin })).status]).toEqual([origin, 403]);
  await lesson.close();
});

test("SEC-15 what the sockets' library answers keeps foreign scripts and frames out as well", async () => {
  const { headers } = await fetch(`${school.url}/socket.io/?EIO=4&transport=polling`);
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("access-control-allow-origin")).toBeNull();
});

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"];
const paths = [
  "/healthz",
  "/version",
  "/api/sessions",
  "/api/sessions/123456",
  "/api/sessions/123456/report",
  "/api/sessions/123456/report.csv",
  "/api/sessions/123456/report/replay",
  "/api/sessions/123456/story",
  "/api/sessions/123456/real-name",
  "/api/sessions/123456/real-names",
  "/api/sessions/..%2f..%2f",
  "/api/sessions/%00/report",
  "/api/",
  "/admin",
  "/.env",
  "/.git/config",
  "/server/main.js",
  "/assets/%2e%2e/%2e%2e/package.json",
  "//evil.example/",
  "/socket.io/",
  `/${"x".repeat(5000)}`,
];
/** Beside preflights, which allow nothing to foreign pages. */
const answered: Readonly<Record<string, readonly string[]>> = {
  "/healthz": ["GET", "HEAD"],
  "/version": ["GET", "HEAD"],
  "/api/sessions": ["POST"],
};

test("SEC-19 whatever is asked by whatever method is answered as listed or refused, never with anything from inside", async () => {
  for (const path of paths) {
    for (const method of methods) {
      const hasBody = !["GET", "HEAD"].includes(method);
      const headers = { "content-type": "application/json", ...bearer("no key") };
      const response = await fetch(`${school.url}${path}`, { method, headers, ...(hasBody ? { body: "{}" } : {}) });
      const text = await response.text();
      const what = `${method} ${path.slice(0, 50)}: ${response.status}`;
      const isListed = answered[path]?.includes(method) === true;
      const isRefused = response.status >= 400 && response.status < 500;
      const isPreflight = method === "OPTIONS" && response.status < 300;
      expect(isListed ? response.status < 300 : isRefused || isPreflight, what).toBe(true);
      expect(text, what).not.toMatch(/node_modules|\.ts:|\.js:|\bat .*\(|express|socket\.io\//i);
      expect(response.headers.get("x-powered-by"), what).toBeNull();
      expect(response.headers.get("access-control-allow-origin"), what).toBeNull();
    }
  }
});

test("SEC-19 an address that somebody claims to pass on counts only where the operator has said so", async () => {
  for (const [env, isTrusted] of [
    [{}, false],
    [{ TRUST_PROXY: "true" }, true],
  ] as const) {
    const lesson = await openSchool({ env });
    const statuses: number[] = [];
    for (let one = 0; one < 14; one += 1) {
      const headers = { ...bearer("wrong"), "x-forwarded-for": `198.51.100.${one}` };
      statuses.push((await fetch(`${lesson.url}/api/sessions/123456/report`, { headers })).status);
    }
    expect(statuses.includes(429)).toBe(!isTrusted);
    const codes: string[] = [];
    for (let one = 0; one < 14; one += 1) {
      const extraHeaders = { "x-forwarded-for": `203.0.113.${one}` };
      codes.push(await refusalOf(lesson, { code: "123456", as: "player" }, { extraHeaders }));
    }
    expect(codes.includes("RATE_LIMITED")).toBe(!isTrusted);
    await lesson.close();
  }
});
