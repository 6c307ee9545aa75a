// What students type where names are free: whatever it is, the class sees a name that can be read, and the teacher can act on it.
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adjectives, animals } from "#company/names.ts";
import { families } from "../support/hostile-names.ts";
import { type Class, type Client, connect, createClass, openSchool, Refused, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const hostOf = (room: Class): Promise<Client> => connect(school, { code: room.code, as: "host", key: room.hostKey });
const screenOf = (room: Class): Promise<Client> =>
  connect(school, { code: room.code, as: "screen", key: room.screenKey });

/** Comes in under this name, or is told the code of the refusal. */
async function tryName(room: Class, name: unknown): Promise<Client | string> {
  try {
    return await connect(school, { code: room.code, as: "player", name }, { reconnection: false });
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

async function joinAs(room: Class, name: string): Promise<Client> {
  const player = await tryName(room, name);
  if (typeof player === "string") throw new Error(`${player}: ${JSON.stringify(name)}`);
  return player;
}

const signsIn = (text: string): number => [...new Intl.Segmenter("en").segment(text)].length;

function expectReadable(name: string): void {
  expect(name).not.toMatch(/\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}|\p{Zl}|\p{Zp}|\p{M}{3}|^\p{M}|^\s|\s$|\s\s/u);
  expect(name).not.toMatch(/\p{Default_Ignorable_Code_Point}|\u2800/u);
  expect(name).toMatch(/[\p{L}\p{N}]/u);
  expect(name).toBe(name.normalize("NFKC"));
  expect(signsIn(name)).toBeGreaterThanOrEqual(1);
  expect(signsIn(name)).toBeLessThanOrEqual(20);
  expect(name.match(/\P{M}/gu)?.length).toBeLessThanOrEqual(40);
}

function expectGenerated(name: string): void {
  const [adjective = "", animal = ""] = name.split(" ");
  expect(adjectives).toContain(adjective);
  expect(animals).toContain(animal);
}

/** A name of one's own, or a generated one with a wish. */
function expectFitName(player: Client): void {
  const { name, wish } = player.view().me ?? { name: "", wish: null };
  expectReadable(name);
  if (wish === null) return;
  expectReadable(wish);
  expectGenerated(name);
}

const spoken = (name: string): string => name.normalize("NFKC").toUpperCase().toLowerCase().replaceAll(" ", "");

const perConnection = 6; // players whom one connection of the teacher can deal with before its burst is used up

/** The teacher renames, removes and bans every one of them, and each of them hears of it. */
async function expectSteerable(room: Class, players: readonly Client[]): Promise<void> {
  for (let first = 0; first < players.length; first += perConnection) {
    const host = await hostOf(room);
    for (const [index, player] of players.slice(first, first + perConnection).entries()) {
      const { playerId } = player.welcome;
      const name = `Kim ${first + index}`;
      expect(await host.send("RenamePlayer", { playerId, name })).toMatchObject({ ok: true });
      expect((await player.until(({ me }) => me?.name === name)).me?.wish).toBeNull();
      expect(await host.send("RemovePlayer", { playerId })).toMatchObject({ ok: true });
      expect(await player.farewell()).toMatchObject({ code: "REMOVED" });
      expect(await host.send("BanPlayer", { playerId })).toMatchObject({ ok: true });
      player.close();
    }
    host.close();
  }
}

test("there are at least five hundred hostile names", () => {
  expect(families.flatMap(({ names }) => names).length).toBeGreaterThanOrEqual(500);
});

test.each(families)(
  "$title: each is refused, given another name, or kept as it can be read",
  async ({ names, isForTheTeacher }) => {
    const room = await createClass(school, { names: "free" });
    const outcomes: (Client | string)[] = [];
    for (const name of names) outcomes.push(await tryName(room, name));
    const players = outcomes.filter((outcome) => typeof outcome !== "string");
    const refusals = outcomes.filter((outcome) => typeof outcome === "string");
    expect(refusals.filter((code) => code !== "BAD_NAME")).toEqual([]);
    for (const player of players) expectFitName(player);
    if (isForTheTeacher) expect(players.filter((player) => player.view().me?.wish === null)).toEqual([]);
    const kept = players.map((player) => spoken(player.view().me?.name ?? ""));
    expect(new Set(kept).size).toBe(kept.length);
    await expectSteerable(room, players);
  },
);

test("a name of any text at all is refused, given another name, or kept as it can be read", async () => {
  const room = await createClass(school, { names: "free" });
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.string({ unit: "grapheme", maxLength: 24 }),
    fc.string({
      unit: fc.constantFrom("a", "\u0301", "\u200d", "\u202e", "\ud83e", "🦊", " ", "<", "ʼ"),
      maxLength: 24,
    }),
  );
  await fc.assert(
    fc.asyncProperty(text, async (name) => {
      const outcome = await tryName(room, name);
      if (typeof outcome === "string") return outcome === "BAD_NAME";
      expectFitName(outcome);
      outcome.close();
      return true;
    }),
    { numRuns: 150 },
  );
});

test("what is no text is refused as a broken payload, and no name at all is a wish for any", async () => {
  const room = await createClass(school, { names: "free" });
  for (const name of [0, 1, false, [], {}, ["Ann"], { toString: "Ann" }, "x".repeat(15_000).split("")]) {
    expect(await tryName(room, name)).toBe("BAD_PAYLOAD");
  }
  for (const name of [null, undefined]) {
    const player = await tryName(room, name);
    if (typeof player === "string") throw new Error(player);
    expectGenerated(player.view().me?.name ?? "");
    player.close();
  }
});

/** Every text in a message, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test("a rude name waits for the teacher: only they and the student read it, in the log it stands nowhere", async () => {
  const room = await createClass(school, { names: "free" });
  const [host, screen, mate] = [await hostOf(room), await screenOf(room), await joinAs(room, "Ann")];
  const rude = await joinAs(room, "Shithead");
  const { name, wish } = rude.view().me ?? {};
  expectGenerated(name ?? "");
  expect(wish).toBe("Shithead");
  const seen = await host.until(({ players = [] }) => players.some((player) => player.wish === "Shithead"));
  const { playerId } = rude.welcome;
  expect(seen.mayDo.find(({ type }) => type === "DeclineName")?.players).toEqual([playerId]);
  await screen.until(({ companies = [] }) => textsIn(companies).includes(name ?? ""));
  await mate.until(({ company }) => textsIn(company).includes(name ?? ""));
  for (const client of [screen, mate]) {
    expect(textsIn(client.views).filter((text) => text.includes("Shithead"))).toEqual([]);
  }
  expect(school.log()).not.toContain("Shithead");
  for (const client of [host, screen, mate, rude]) client.close();
});

test("a wish that the teacher declines is gone, one that they allow is the name on every screen within a second", async () => {
  const room = await createClass(school, { names: "free" });
  const [host, screen] = [await hostOf(room), await screenOf(room)];
  const [one, other] = [await joinAs(room, "Teacher"), await joinAs(room, "Dickinson")];
  const given = one.view().me?.name;
  expect(await host.send("DeclineName", { playerId: one.welcome.playerId })).toMatchObject({ ok: true });
  expect((await one.until(({ me }) => me?.wish === null)).me?.name).toBe(given);
  const start = performance.now();
  await host.send("RenamePlayer", { playerId: other.welcome.playerId, name: "Dickinson" });
  await Promise.all([
    other.until(({ me }) => me?.name === "Dickinson" && me.wish === null),
    one.until(({ company }) => textsIn(company).includes("Dickinson")),
    screen.until(({ companies }) => textsIn(companies).includes("Dickinson")),
  ]);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(host.view().mayDo.some(({ type }) => type === "DeclineName")).toBe(false);
  const removal = performance.now();
  await host.send("RemovePlayer", { playerId: other.welcome.playerId });
  await screen.until(({ companies }) => !textsIn(companies).includes("Dickinson"));
  expect(performance.now() - removal).toBeLessThan(1000);
  for (const client of [host, screen, one, other]) client.close();
});
