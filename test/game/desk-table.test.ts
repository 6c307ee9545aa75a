import { expect, test } from "vitest";
import { type ClassPlan, ClassRoom, rightly, wrongly } from "../support/class-room.ts";
import { breaches } from "../support/desk-table.ts";
import { leaves } from "../support/leaves.ts";
import { momentOf } from "../support/moment.ts";
import { fillSheet } from "../support/quiz-taking.ts";

/** Every view of every player, held against the table after every change. */
function watchDesks() {
  const seen = new Set<string>();
  const faults = new Set<string>();
  const watch: ClassPlan["watch"] = (room) => {
    for (const id of room.players) {
      const moment = momentOf(room, id);
      for (const fault of breaches(room, moment)) faults.add(fault);
      for (const [path] of leaves(moment.view)) seen.add(path.replaceAll(/\d+/g, "*"));
    }
  };
  return { seen, faults, watch };
}

interface ClassOf {
  readonly players: number;
  readonly companies: number;
  readonly tables: boolean;
}

const games = ([0, 1, 2, 3] as const).flatMap((level) =>
  (
    [
      { how: rightly, shape: "article" },
      { how: wrongly, shape: [2, 2, 2, 1] },
      { how: wrongly, shape: "article", players: 15, companies: 2 }, // some on seats of their own, some in departments
      { how: wrongly, shape: "article", players: 14, companies: 2, tables: true },
    ] as const
  ).map((game, index) => ({ level, index, ...game })),
);

test.each(games)(
  "no desk knows more than the table allows: level $level, game $index",
  ({ level, how, shape, index, ...game }) => {
    const { seen, faults, watch } = watchDesks();
    const handsOn = { report: "always", feedback: "always", adjust: "always" } as const;
    const { players = index === 0 ? 6 : 7, companies = null, tables = false } = game as Partial<ClassOf>;
    const settings = { level, handsOn, companies, tables, quiz: true };
    const room = new ClassRoom({ seed: 3 + index, shape, settings, players, watch });
    room.playRounds(2, how);
    room.must(room.host({ type: "Quiz" }));
    for (const id of [...room.players]) fillSheet(room, id, 4);
    expect(room.step).toBe("play-on/all/all");
    room.must(room.host({ type: "Deploy" }));
    for (const id of room.players) room.must(room.player(id, { type: "Bet", value: 0.7 }));
    expect(room.step).toBe("deployed/all/all");
    expect([...faults]).toEqual([]);
    // The table is not held against empty views.
    for (const path of [
      "me.knowledge.blame",
      "me.quiz.items.*.options.*.words",
      "me.quiz.items.*.answer.confidence",
      "me.knowledge.messages.*",
      "me.reveal.rows.*.quarter",
      "me.audits.*.backprop",
      "company.outcome.book",
    ])
      expect(seen).toContain(path);
    if (level > 0) expect(seen).toContain("me.marks.*.outcome");
    if (level > 0 && tables) expect(seen).toContain("me.table.first.*");
  },
);

test.each(["one-weight-at-a-time", "weight-combinations", "race"] as const)(
  "no desk knows more than the table allows: %s",
  (method) => {
    const { seen, faults, watch } = watchDesks();
    const room = new ClassRoom({ seed: 3, settings: { method, companies: 3 }, players: 20, watch });
    for (let round = 0; round < 2; round += 1) {
      room.playTo("move").playTo("wager");
      for (const id of room.players) room.player(id, { type: "Bet", value: 1 });
      room.playTo("trial");
      if (round === 0) room.must(room.host({ type: "Next" }));
    }
    room.must(room.host({ type: "Deploy" }));
    for (const id of room.players) room.must(room.player(id, { type: "Bet", value: 0.7 }));
    expect(room.step).toBe("deployed/all/all");
    expect([...faults]).toEqual([]);
    for (const path of ["company.method.trial.tried", "company.method.bets.keep", "me.own.values.*"])
      expect(seen).toContain(path);
    for (const path of ["me.knowledge.blame", "me.marks.*.outcome", "customer.name"])
      expect(seen.has(path)).toBe(method === "race");
  },
);

test("below level 3 messages are shares of the longest, and of the blame there is only the sign", () => {
  for (const level of [1, 2] as const) {
    const room = new ClassRoom({ settings: { level }, players: 6 });
    room.playTo("adjust");
    for (const id of room.players) {
      const { blame, messages } = room.viewOf(id).me?.knowledge ?? {};
      expect([-1, 0, 1]).toContain(blame);
      if (messages?.length) expect(Math.max(...messages.map(Math.abs))).toBe(1);
    }
  }
});

test("the worked answer comes with the third hint only", () => {
  const room = new ClassRoom({ settings: { level: 3 }, players: 6 });
  room.playTo("feedback/1");
  const id = room.players.find((each) => room.askOf(each) !== undefined);
  for (const taken of [0, 1, 2]) {
    expect(room.viewOf(id).me?.hints).toEqual({ taken, worked: null });
    room.player(id, { type: "TakeHint" });
  }
  expect(room.viewOf(id).me?.hints.worked).not.toBeNull();
});

test("in the second try only the teacher reads by name who is waited for", () => {
  const room = new ClassRoom({ settings: { level: 3 }, players: 6 });
  room.playTo("adjust");
  const wrong = room.players.filter((id) => room.askOf(id) !== undefined).slice(0, 2);
  for (const id of room.players) room.answer(id, wrong.includes(id) ? wrongly : rightly);
  if (!room.step.startsWith("reveal")) room.host({ type: "Next" });
  expect(room.step).toBe("reveal/all/retry");
  expect(room.desk.waitingFor.seats).toHaveLength(2);
  expect(room.screen.waitingFor.seats).toEqual([]);
  for (const id of room.players) {
    const view = room.viewOf(id);
    const mine = wrong.includes(id) ? [room.seatOf(id)] : [];
    expect(view.waitingFor.seats.map(({ seat }) => seat)).toEqual(mine);
    expect(view.company?.people.filter(({ isAsked }) => isAsked).map(({ seat }) => seat)).toEqual(mine);
  }
  expect(room.screen.companies?.[0]?.people.filter(({ isAsked }) => isAsked)).toEqual([]);
});
