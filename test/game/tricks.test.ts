import { expect, test } from "vitest";
import type { PlayerId } from "#game/ids.ts";
import { seatKey } from "#game/ids.ts";
import type { Settings } from "#game/settings.ts";
import { teammateTime } from "#game/thinking.ts";
import { ClassRoom, line, rightly, wrongly } from "../support/class-room.ts";

/** One company whose every seat is shared by so many students, at the adjustment, where everybody has a question. */
function shared(perSeat: number, settings: Partial<Settings> = {}): ClassRoom {
  for (let seed = 1; seed < 60; seed += 1) {
    const room = new ClassRoom({ seed, players: 6 * perSeat, settings: { level: 2, companies: 1, ...settings } });
    room.playTo("adjust");
    if (room.players.every((id) => room.askOf(id) !== undefined)) return room;
  }
  throw new Error("No seed asks everybody");
}

function pairOf(room: ClassRoom): readonly [PlayerId, PlayerId] {
  const [first] = room.players;
  const here = room.players.filter((id) => seatKey(room.seatOf(id)) === seatKey(room.seatOf(first)));
  const [one, other] = here;
  if (one === undefined || other === undefined) throw new Error("Two must share the seat");
  return [one, other];
}

/** Everybody else has answered, and the two of the first seat have said different things. */
function inDisagreement(): { room: ClassRoom; one: PlayerId; other: PlayerId } {
  const room = shared(2, { applied: "players" });
  const [one, other] = pairOf(room);
  for (const id of room.players) if (id !== one && id !== other) room.answer(id, rightly);
  room.answer(one, rightly);
  room.answer(other, wrongly);
  expect(room.viewOf(one).me?.pair).not.toBeNull();
  return { room, one, other };
}

const adjustMark = (room: ClassRoom, id: PlayerId) =>
  room.viewOf(id).me?.marks.find(({ kind }) => kind === "adjust")?.outcome;

test("whoever leaves takes the vote along, so that nobody votes twice by coming again", () => {
  const room = new ClassRoom({ players: 3 });
  room.playRounds(1);
  room.must(room.host({ type: "Deploy" }));
  for (let times = 0; times < 5; times += 1) {
    const again = room.join();
    room.must(room.player(again, { type: "Bet", value: 0.9 }));
    room.must(room.player(again, { type: "Leave" }));
  }
  expect(room.screen.deployment?.voted).toBe(0);
  for (const id of room.players.slice(0, 3)) room.player(id, { type: "Bet", value: -0.9 });
  expect(room.step).toBe("deployed/all/all");
  expect(room.screen.deployment).toMatchObject({ go: 0, noGo: 3, voted: 3 });
});

test("whoever leaves takes the answer of the department along, so that nobody is the majority alone", () => {
  const room = shared(3, { applied: "players" });
  const before = room.session.companies[0]?.seats[0]?.players ?? [];
  const [one, two, three] = before;
  for (const id of room.players) if (!before.includes(id)) room.answer(id, rightly);
  for (const id of [one, two]) room.answer(id, rightly);
  for (let times = 0; times < 7; times += 1) {
    const again = room.join();
    if (!room.session.companies[0]?.seats[0]?.players.includes(again))
      room.must(room.host({ type: "MovePlayer", playerId: again, seat: room.seatOf(one) }));
    room.answer(again, wrongly);
    room.must(room.player(again, { type: "Leave" }));
  }
  room.answer(three, rightly);
  room.playTo("reveal/all/quarter");
  expect(room.session.play.books[0]?.outcome?.teamShare ?? 1).toBeCloseTo(1, 6);
});

test("of a pair that differs, whoever goes away keeps the own answer and its mark", () => {
  const { room, other } = inDisagreement();
  room.house({ type: "Disconnect", playerId: other, line });
  room.wait(25_000);
  expect(room.step).toMatch(/^reveal/);
  expect(adjustMark(room, other)).toBe("wrong");
});

test("the teacher ends the search for an agreement: nobody's answer is replaced, and nobody earns twice", () => {
  for (const type of ["AnswerFor", "Skip"] as const) {
    const { room, one, other } = inDisagreement();
    const { [one]: points = 0 } = room.session.play.points;
    room.must(room.host({ type, seat: room.seatOf(one) }));
    expect(room.step).toMatch(/^reveal/);
    expect(room.session.play.points[one]).toBe(points);
    expect([adjustMark(room, one), adjustMark(room, other)]).toEqual(["right", "wrong"]);
  }
});

test("whoever is moved after an answer does not read from the points whether it was right", () => {
  const room = shared(2);
  const [one] = pairOf(room);
  const before = room.viewOf(one).me?.points;
  room.answer(one, rightly);
  const seat = room.session.companies[0]?.seats.at(-1);
  if (seat === undefined) throw new Error("A company must have a CEO");
  room.must(
    room.host({ type: "MovePlayer", playerId: one, seat: { company: 0, layer: seat.layer, index: seat.index } }),
  );
  expect(room.viewOf(one).me?.points).toBe(before);
});

test("whoever still asks at the door sees no company's market", () => {
  const room = new ClassRoom({ players: 7 });
  room.playRounds(1);
  room.must(room.host({ type: "ChangeSettings", settings: { door: "ask" } }));
  const asking = room.join();
  room.must(room.host({ type: "Deploy" }));
  room.must(room.host({ type: "Next" }));
  expect(room.screen.deployment?.results).toHaveLength(2);
  expect(room.viewOf(room.players[0]).deployment?.results).toHaveLength(1);
  expect(room.viewOf(asking).deployment?.results).toEqual([]);
});

test("the projector does not tell in which company somebody has to try again", () => {
  const room = new ClassRoom({ players: 2, settings: { companies: 2, level: 2 } });
  room.playTo("adjust");
  for (const id of room.players) room.answer(id, room.seatOf(id).company === 0 ? wrongly : rightly);
  room.playTo("reveal/all/retry", wrongly);
  expect(room.screen.waitingFor.asked).toBeGreaterThan(0);
  const [one, other] = room.screen.wall ?? [];
  expect([one?.asked, one?.answered]).toEqual([other?.asked, other?.answered]);
  const [here] = room.desk.wall ?? [];
  expect(here?.asked).toBeGreaterThan(0);
});

test("those who ask at the door count among the students that a session can hold", () => {
  const room = new ClassRoom({ settings: { door: "ask" } });
  for (let count = 0; count < 400; count += 1) room.join();
  expect(() => room.join()).toThrow("SESSION_FULL");
});

test("coming and leaving again and again does not make the session grow for ever", () => {
  const room = new ClassRoom();
  const come = () => room.player(room.join(), { type: "Leave" });
  expect(() => {
    for (let count = 0; count < 5000; count += 1) come();
  }).toThrow("SESSION_FULL");
  expect(room.session.players.length).toBeLessThanOrEqual(2000);
  expect(room.session.companies).toHaveLength(1);
}, 60_000);

test("those who come and go again and again do not fill the teacher's panel", () => {
  const room = new ClassRoom({ players: 6 });
  for (let count = 0; count < 300; count += 1) room.must(room.player(room.join(), { type: "Leave" }));
  const { players = [], mayDo } = room.desk;
  expect(players.filter(({ standing }) => standing === "in")).toHaveLength(6);
  expect(players).toHaveLength(106);
  const back = mayDo.find(({ type }) => type === "LetIn")?.players ?? [];
  expect(back.at(-1)).toBe(room.players.at(-1));
  expect(back).toHaveLength(100);
});

test("when teammates answer tells nothing of the seed", () => {
  const times = [1, 2, 3, 4].map((seed) => {
    const room = new ClassRoom({ seed, players: 1 });
    room.playTo("briefing");
    return teammateTime(room.session, { company: 0, layer: 0, index: 1 });
  });
  expect(new Set(times).size).toBe(1);
});

/** The most that a book, a company and a class can be. */
function largestClass(): ClassRoom {
  const signals = Array.from({ length: 8 }, (_, place) => ({ name: `Signal ${place + 1}`, icon: "wallet" }));
  const customers = Array.from({ length: 64 }, (_, place) => ({
    name: `Customer ${place + 1}`,
    signals: signals.map((_signal, at) => Math.round(Math.sin(7 * place + 3 * at) * 100) / 100),
    outcome: place % 2 === 0 ? (0 as const) : (1 as const),
  }));
  const book = {
    id: "own",
    title: "Own",
    question: "Yes?",
    yes: "yes",
    no: "no",
    signals,
    customers,
    sealed: customers,
  };
  return new ClassRoom({ book, shape: [8, 8, 8, 1], settings: { companies: 50 } });
}

// Without bounds on what the engine may spend, founding these companies alone takes longer than that.
test("the largest class with the largest book holds nobody up", () => {
  const room = largestClass();
  room.must(room.host({ type: "Start" }));
  while (room.step !== "play-on/all/all") room.must(room.host({ type: "Next" }));
  const offered = room.desk.mayDo.find(({ type }) => type === "FastForward")?.value?.max ?? 0;
  room.must(room.host({ type: "FastForward", quarters: 10_000 }));
  expect(room.session.play.fastForward?.of).toBe(offered);
  room.must(room.host({ type: "Undo" }));
  room.must(room.host({ type: "FastForward", quarters: 3 }));
  const entries = room.log.length;
  room.wait(2000);
  expect(room.session.play.fastForward).toBeNull();
  expect(room.log.length - entries).toBeLessThanOrEqual(3);
}, 30_000);

test("a small class goes ten thousand quarters forward in one go, in few and ever longer stretches", () => {
  const room = new ClassRoom({ players: 6 });
  room.playRounds(1);
  room.must(room.host({ type: "FastForward", quarters: 10_000 }));
  expect(room.session.play.fastForward?.of).toBe(10_000);
  const entries = room.log.length;
  room.wait(60_000);
  expect(room.session.play.fastForward).toBeNull();
  expect(room.log.length - entries).toBeLessThan(40);
});
