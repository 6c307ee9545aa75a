// What an operator sees: whether it is ready, the figures, the log, whom to tell; and that none of it tells of a person.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Store } from "../../server/storage/store.ts";
import { DamagedLog, StoreFailed } from "../../server/storage/store.ts";
import { projectFolder } from "../support/project-folder.ts";
import { until } from "../support/until.ts";
import { type Class, type Client, connect, createClass, openSchool, refusalOf, type School } from "./school.ts";

async function open(options: Parameters<typeof openSchool>[0] = {}): Promise<School> {
  const school = await openSchool(options);
  onTestFinished(() => school.close());
  return school;
}

/** On a connection of its own: one that is kept would not outlive a restart. */
async function metricsOf(school: School): Promise<string> {
  return (await fetch(`${school.url}/metrics`, { headers: { connection: "close" } })).text();
}

/** The sum over all labels that are as given. */
async function figure(school: School, name: string, labels = ""): Promise<number> {
  const lines = (await metricsOf(school)).split("\n");
  return lines
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) => line.includes(labels))
    .reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
}

type Line = Readonly<Record<string, unknown>>;
const linesOf = (school: School): readonly Line[] =>
  school
    .log()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

test("/readyz says 503 with the names of its checks while nothing can be stored, and 200 again when it can", async () => {
  let isHealthy = true;
  const school = await open({ through: (store) => ({ ...store, isHealthy: () => isHealthy && store.isHealthy() }) });
  const ready = async () => {
    const response = await fetch(`${school.url}/readyz`);
    return [response.status, await response.json()];
  };
  expect(await ready()).toEqual([200, { ready: true, checks: { open: true, storage: true } }]);
  isHealthy = false;
  expect(await ready()).toEqual([503, { ready: false, checks: { open: true, storage: false } }]);
  expect((await fetch(`${school.url}/healthz`)).status).toBe(200);
  isHealthy = true;
  expect(await ready()).toEqual([200, { ready: true, checks: { open: true, storage: true } }]);
});

test("security.txt names a contact, and ends between thirty days and a year from now", async () => {
  const told = async (env: Readonly<Record<string, string>>) => {
    const school = await open({ env });
    const response = await fetch(`${school.url}/.well-known/security.txt`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
    return Object.fromEntries(
      (await response.text())
        .trim()
        .split("\n")
        .map((line) => line.split(/: (.*)/)),
    );
  };
  expect(await told({})).toMatchObject({ Contact: "mailto:security@[127.0.0.1]" });
  const PUBLIC_URL = "https://game.example.org";
  expect(await told({ PUBLIC_URL })).toMatchObject({
    Contact: "mailto:security@game.example.org",
    Canonical: `${PUBLIC_URL}/.well-known/security.txt`,
  });
  const named = await told({ SECURITY_CONTACT: "mailto:it@school.example" });
  expect(named.Contact).toBe("mailto:it@school.example");
  const days = (Date.parse(String(named.Expires)) - Date.now()) / (24 * 60 * 60 * 1000);
  expect([days > 30, days < 365]).toEqual([true, true]);
});

/** Everything that may happen at the doors of one class, good and bad. */
async function eventfulClass(school: School) {
  const room = await createClass(school, { names: "free", realNames: true });
  const { code } = room;
  const host = await connect(school, { code, as: "host", key: room.hostKey });
  const bo = await connect(school, { code, as: "player", name: "Sentinel Bo" });
  const ada = await connect(school, { code, as: "player", name: "Sentinel Ada" });
  const clients: Client[] = [host, bo, ada];
  onTestFinished(() => clients.forEach((client) => void client.close()));
  const api = `${school.url}/api/sessions/${code}`;
  const bearer = (key: unknown) => ({ authorization: `Bearer ${key}` });
  await fetch(`${api}/real-name`, {
    method: "PUT",
    body: JSON.stringify({ name: "Sentinel Person" }),
    headers: { "content-type": "application/json", ...bearer(bo.welcome.key) },
  });
  await bo.send("Start");
  await bo.send("Sentinel", { name: "Sentinel" });
  await host.send("Start");
  await host.send("ChangeSettings", { door: "locked" });
  await host.send("RenamePlayer", { playerId: ada.welcome.playerId, name: "Sentinel Two" });
  await host.send("RemovePlayer", { playerId: ada.welcome.playerId });
  const again = await connect(school, { code, as: "player", key: bo.welcome.key });
  clients.push(again);
  await refusalOf(school, { code, as: "player", name: "Sentinel Late" });
  await refusalOf(school, { code, as: "host", key: "sentinel-key" });
  await refusalOf(school, { code, as: "player" }, { extraHeaders: { origin: "https://sentinel.example" } });
  await fetch(`${api}/report`, { headers: bearer("sentinel-key") });
  await fetch(`${school.url}/sentinel-page?name=Sentinel`);
  await fetch(api, { method: "DELETE", headers: { origin: "https://sentinel.example", ...bearer(room.hostKey) } });
  for (let count = 0; count < 40; count += 1) again.send("Bet", { value: 1 }).catch(() => {});
  await until("the flood is over", async () => (await figure(school, "game_rate_limited_total")) > 0);
  await fetch(api, { method: "DELETE", headers: bearer(room.hostKey) });
  const keys = [room.hostKey, room.screenKey, bo.welcome.key, ada.welcome.key].map(String);
  const ids = [bo.welcome.playerId, ada.welcome.playerId].map(String);
  return { code, secrets: [...keys, ...ids, code, "entinel", "127.0.0.1"] };
}

test("SEC-18 the log has only the listed fields, and no name, key, code or address at any level", async () => {
  const broken = new Error('Unexpected "Sentinel Cy", code 482913, in the log');
  const school = await open({ through: (store) => ({ ...store, realNames: () => Promise.reject(broken) }) });
  const { code, secrets } = await eventfulClass(school);
  const other = await createClass(school, { realNames: true });
  const names = `${school.url}/api/sessions/${other.code}/real-names`;
  expect((await fetch(names, { headers: { authorization: `Bearer ${other.hostKey}` } })).status).toBe(500);
  await school.restart();
  const allowed = `time level event node build sessionRef seat role cmd code op durMs reqId method path status count
    reference reason err msg`.split(/\s+/);
  expect(linesOf(school).flatMap((line) => Object.keys(line).filter((field) => !allowed.includes(field)))).toEqual([]);
  for (const secret of [...secrets, other.code, "482913"]) expect(school.log(), secret).not.toContain(secret);
  expect(school.log()).toContain("Unexpected …, code …, in the log");
  const levels = new Set(linesOf(school).map(({ level }) => level));
  expect([...levels].sort()).toEqual([20, 30, 40, 50]); // debug, info, warn, error
  expect(linesOf(school)[0]).toMatchObject({
    time: expect.stringMatching(/Z$/),
    build: "test",
    node: expect.any(String),
  });
  expect(code).toMatch(/^\d{6}$/);
});

test("SEC-18 what matters to security is in the log: keys, refusals, floods, foreign pages, locks and removals", async () => {
  const school = await open();
  await eventfulClass(school);
  const lines = linesOf(school);
  for (const wanted of [
    { event: "refused", role: "host", code: "BAD_KEY", op: "socket" },
    { event: "refused", role: "key", code: "BAD_KEY", op: "http" },
    { event: "refused", role: "newcomer", code: "SESSION_LOCKED" },
    { event: "foreign origin", op: "socket" },
    { event: "foreign origin", op: "http" },
    { event: "command refused", role: "player", cmd: "Start", code: "NOT_HOST", sessionRef: expect.any(String) },
    { event: "order", role: "host", cmd: "ChangeSettings" },
    { event: "order", role: "host", cmd: "RemovePlayer" },
    { event: "flood", role: "player", seat: expect.any(String) },
    { event: "deleted", sessionRef: expect.any(String) },
  ]) {
    expect(lines).toContainEqual(expect.objectContaining(wanted));
  }
});

test("the figures count what happens at the doors, and no label holds a code, a name or a key", async () => {
  const school = await open();
  const { secrets } = await eventfulClass(school);
  for (const [name, labels, count] of [
    ["game_joins_total", 'result="ok"', 2],
    ["game_joins_total", 'result="SESSION_LOCKED"', 1],
    ["game_join_code_failures_total", "", 2],
    ["game_reconnects_total", 'role="player"', 1],
    ["game_seat_takeovers_total", "", 1],
    ["game_commands_total", 'type="Start",result="ok"', 1],
    ["game_commands_total", 'type="unknown",result="refused"', 1],
    ["game_rejections_total", 'code="NOT_HOST"', 1],
    ["game_draining", "", 0],
  ] as const) {
    expect([name, labels, await figure(school, name, labels)]).toEqual([name, labels, count]);
  }
  for (const name of ["game_append_seconds_count", "game_fanout_seconds_count"]) {
    expect(await figure(school, name)).toBeGreaterThan(0);
  }
  const metrics = await metricsOf(school);
  for (const secret of secrets) expect(metrics, secret).not.toContain(secret);
});

test("the figures tell who sits in the sessions in memory, and how long it took to bring one back", async () => {
  const school = await open();
  const room = await createClass(school, { door: "ask" });
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  const [bo, ada] = [
    await connect(school, { code: room.code, as: "player" }),
    await connect(school, { code: room.code, as: "player" }, { reconnection: false }),
  ];
  await host.send("LetIn", { playerId: ada.welcome.playerId });
  ada.close();
  await host.until(({ players }) => players?.some(({ isOnline }) => !isOnline) === true);
  const seats = async () =>
    Promise.all(["online", "away", "asking"].map((state) => figure(school, "game_seats", `state="${state}"`)));
  expect(await seats()).toEqual([0, 1, 1]);
  await host.send("LetIn", { playerId: bo.welcome.playerId });
  expect(await seats()).toEqual([1, 1, 0]);
  for (const client of [host, bo]) client.close();
  await school.restart();
  (await connect(school, { code: room.code, as: "host", key: room.hostKey })).close();
  expect(await figure(school, "game_replay_seconds_count")).toBe(1);
});

interface Alert {
  readonly name: string;
  readonly expression: string;
}

const alerts = (): readonly Alert[] => {
  const text = readFileSync(join(projectFolder, "server/operations/alerts.yaml"), "utf8");
  const found = text.matchAll(/- alert: (\w+)\n\s+expr: (.+)\n/g);
  return [...found].map(([, name = "", expression = ""]) => ({ name, expression }));
};

test("every alert rests on figures that there are, and has a sentence on what to do", async () => {
  const text = readFileSync(join(projectFolder, "server/operations/alerts.yaml"), "utf8");
  expect(alerts().length).toBe(text.match(/- alert:/g)?.length);
  expect(text.match(/summary: .{20,}/g)?.length).toBe(alerts().length);
  const metrics = await metricsOf(await open());
  for (const { expression } of alerts()) {
    const [name = "nothing"] = /\b(?:game|process|nodejs)_\w+/.exec(expression) ?? [];
    expect(metrics).toContain(`# TYPE ${name.replace(/_bucket$/, "")} `);
  }
});

/** What a counter has to grow by for its alert; null for an alert over something else. */
function growth({ expression }: Alert): { name: string; labels: string; above: number } | null {
  const [, name = "", labels = "", above = ""] =
    /^increase\((\w+)(?:\{(.*)\})?\[\dm\]\) > (\d+)$/.exec(expression) ?? [];
  return name === "" ? null : { name, labels, above: Number(above) };
}

interface Lesson {
  readonly school: School;
  readonly room: Class;
  readonly host: Client;
}

interface Fault {
  /** How the store behaves from some moment on. */
  readonly store?: (store: Store) => Partial<Store>;
  /** What somebody then does, so that the alert's counter grows. */
  readonly happens: (lesson: Lesson) => Promise<unknown>;
}

const faults: Readonly<Record<string, Fault>> = {
  SavingFails: {
    store: () => ({ append: () => Promise.reject(new StoreFailed("the disk is full")) }),
    happens: ({ host }) => host.send("ChangeSettings", { boldness: 2 }),
  },
  ClassIsDamaged: {
    store: ({ read }) => ({
      async read(id) {
        throw new DamagedLog("entry 2 is not as it was written", (await read(id)).slice(0, 1));
      },
    }),
    async happens({ school, room, host }) {
      host.close();
      await school.restart();
      // Whether somebody may still look at the class is not asked here.
      const looking = connect(school, { code: room.code, as: "host", key: room.hostKey });
      await looking.then(({ close }) => close()).catch(() => {});
    },
  },
  SomebodyGuesses: {
    async happens({ school }) {
      const guesses = Array.from({ length: 60 }, (_, guess) => ({ "x-forwarded-for": `10.0.0.${guess}` }));
      for (const headers of guesses) await fetch(`${school.url}/api/sessions/123654/report`, { headers });
    },
  },
  ServerFails: {
    store: () => ({ find: () => Promise.reject(new Error("a mistake of ours")) }),
    happens: ({ school }) => refusalOf(school, { code: "123654", as: "player" }),
  },
};

test("alerts over counters are raised by their faults, and by nothing in an ordinary class", async () => {
  const counted = alerts().filter((alert) => growth(alert) !== null);
  expect(counted.map(({ name }) => name)).toEqual(Object.keys(faults));
  for (const alert of counted) {
    const { name, labels, above } = growth(alert) ?? { name: "", labels: "", above: 0 };
    const fault = faults[alert.name];
    let isFaulty = false;
    const school = await open({
      env: { TRUST_PROXY: "1" },
      through(store) {
        const faulty = fault?.store?.(store) ?? {};
        const now = (): Store => (isFaulty ? { ...store, ...faulty } : store);
        return {
          ...store,
          append: (...given) => now().append(...given),
          find: (code) => now().find(code),
          read: (...given) => now().read(...given),
        };
      },
    });
    const room = await createClass(school);
    const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
    await host.send("Start");
    expect([alert.name, await figure(school, name, labels)]).toEqual([alert.name, 0]);
    isFaulty = true;
    await fault?.happens({ school, room, host });
    expect(await figure(school, name, labels), alert.name).toBeGreaterThan(above);
    host.close();
  }
});
