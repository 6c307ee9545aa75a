// A round by the three methods over the wire: what is offered is all that a program needs.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Offer } from "#game/offer.ts";
import { order } from "../support/teacher.ts";
import { type Client, connect, createClass, openSchool, post, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const offerOf = (client: Client, type: string): Offer | undefined =>
  client.view().mayDo.find((offer) => offer.type === type);

/** The first choice of each range; of a nudge the first number alone. */
function movesOf(client: Client, offer: Offer): (number | null)[] {
  const isNudge = client.view().me?.ask?.variant === "nudge";
  return (offer.values ?? []).map((range, position) => {
    if (isNudge) return position === 0 ? 1 : 0;
    return range === null ? null : (range.choices?.[0] ?? 0);
  });
}

test("a race is played over the wire: each moves by their company's method, bets, and reads what the cost said", async () => {
  const { code, hostKey } = await createClass(school, { method: "race" });
  const host = await connect(school, { code, as: "host", key: hostKey });
  const players = [];
  for (let count = 0; count < 3; count += 1) players.push(await connect(school, { code, as: "player" }));
  await order(host, "Start");
  const variants: string[] = [];
  for (const player of players) {
    await player.until(({ phase }) => phase === "move");
    expect(player.view().method).toBe("race");
    const offer = offerOf(player, "AnswerAdjustment");
    variants.push(player.view().me?.ask?.variant ?? "none");
    if (offer === undefined) continue;
    const { turn } = player.view();
    expect(await player.send("AnswerAdjustment", { values: movesOf(player, offer), turn })).toMatchObject({ ok: true });
  }
  expect(variants).toContain("nudge");
  expect(variants).toContain("combination");
  await host.until(({ phase }) => phase === "wager");
  for (const player of players) {
    await player.until(({ phase }) => phase === "wager");
    expect(offerOf(player, "Bet")?.value?.choices).toEqual([1, -1]);
    expect(await player.send("Bet", { value: 0 })).toMatchObject({ ok: false, code: "BAD_ANSWER" });
    expect(await player.send("Bet", { value: 1 })).toMatchObject({ ok: true });
  }
  const { companies = [] } = await host.until(({ phase }) => phase === "trial");
  expect(companies.map(({ quarters }) => quarters)).toEqual([2, 1, 1]);
  for (const { method, costs } of companies) {
    const { trial } = method ?? {};
    expect(costs.at(-1)?.cost).toBe(trial?.isKept ? trial.tried : trial?.before);
    expect(method?.bets).toEqual({ keep: 1, putBack: 0 });
  }
  await order(host, "FastForward", { quarters: 40 });
  const after = await host.until((view) => view.fastForward === null && (view.companies?.[0]?.quarters ?? 0) > 40);
  expect(after.companies?.map(({ quarters }) => quarters)).toEqual([42, 41, 41]);
  for (const client of [host, ...players]) client.close();
});

test("a race of fewer than three companies is refused, when it is opened and later", async () => {
  const refused = await post(school, { method: "race", companies: 2 });
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([400, "BAD_PAYLOAD"]);
  const { code, hostKey } = await createClass(school, { method: "race" });
  const host = await connect(school, { code, as: "host", key: hostKey });
  expect(await host.send("ChangeSettings", { companies: 1 })).toMatchObject({ ok: false, code: "BAD_PAYLOAD" });
  host.close();
});
