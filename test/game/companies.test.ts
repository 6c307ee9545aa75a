import { expect, test } from "vitest";
import { seatPlan } from "#game/seat-plan.ts";
import { allSeats, studentsIn } from "#game/seating.ts";
import { ClassRoom, rightly } from "../support/class-room.ts";

const studentsPerCompany = (room: ClassRoom): number[] =>
  room.session.companies.map((_, company) => studentsIn(room.session, company));

test.each([1, 6, 7, 13, 28, 31, 60])("%d students get as many companies as they need, evenly filled", (students) => {
  const room = new ClassRoom({ players: students });
  room.host({ type: "Start" });
  const plan = seatPlan(students, { companies: null, layers: [2, 3, 1] });
  expect(studentsPerCompany(room).sort((one, other) => other - one)).toEqual(plan.perCompany);
  expect(plan.companies).toBe(Math.ceil(students / 6));
  const seats = allSeats(room.session);
  expect(seats.every(({ players, teammate }) => players.length === 1 || teammate !== null)).toBe(true);
  expect(seats.filter(({ teammate }) => teammate !== null)).toHaveLength(plan.teammates);
  room.playTo("reveal/all/quarter", rightly);
});

test("beyond sixty, students share seats, those of salespeople first", () => {
  const room = new ClassRoom({ players: 75 });
  const plan = seatPlan(75, { companies: null, layers: [2, 3, 1] });
  expect(room.session.companies).toHaveLength(10);
  expect(studentsPerCompany(room).sort((one, other) => other - one)).toEqual(plan.perCompany);
  const shared = allSeats(room.session).filter(({ players }) => players.length > 1);
  expect(shared).toHaveLength(15);
  expect(shared.every(({ layer }) => layer === 0)).toBe(true);
  expect(Math.max(...shared.map(({ players }) => players.length))).toBe(plan.mostPerSeat);
});

test("a hall of 300 sits in one company, in fifty, or in as many as are needed", () => {
  for (const companies of [1, 50, null]) {
    const room = new ClassRoom({ players: 300, settings: { companies } });
    const plan = seatPlan(300, { companies, layers: [2, 3, 1] });
    room.host({ type: "Start" });
    expect(room.session.companies).toHaveLength(plan.companies);
    expect(studentsPerCompany(room)).toEqual(plan.perCompany);
    const counts = allSeats(room.session).map(({ players }) => players.length);
    expect(Math.max(...counts)).toBe(plan.mostPerSeat);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  }
});

test("every company has a name and a start of its own, and the same customer comes to all", () => {
  const room = new ClassRoom({ players: 18 });
  room.host({ type: "Start" });
  const { companies, play } = room.session;
  expect(new Set(companies.map(({ name }) => name)).size).toBe(3);
  expect(new Set(play.books.map(({ network }) => JSON.stringify(network.weights))).size).toBe(3);
  const customers = room.players.map((id) => room.viewOf(id).company?.customer?.name);
  expect(new Set(customers).size).toBe(1);
});

test("the teacher's wish for more or fewer companies is carried out in the lobby, and only there", () => {
  const room = new ClassRoom({ players: 14 });
  expect(room.session.companies).toHaveLength(3);
  expect(room.host({ type: "ChangeSettings", settings: { companies: 1 } })).toBe("ok");
  expect(studentsPerCompany(room)).toEqual([14]);
  expect(room.host({ type: "ChangeSettings", settings: { companies: 4 } })).toBe("ok");
  expect(room.session.companies).toHaveLength(4);
  expect(room.host({ type: "ChangeSettings", settings: { companies: null } })).toBe("ok");
  expect(room.session.companies).toHaveLength(3);
  expect(room.session.players.every(({ seat }) => seat !== null)).toBe(true);
  room.host({ type: "Start" });
  expect(studentsPerCompany(room)).toEqual([5, 5, 4]);
  expect(room.host({ type: "ChangeSettings", settings: { companies: 2 } })).toBe("WRONG_PHASE");
});

test("whom the teacher has placed stays there when the class is evened out", () => {
  const room = new ClassRoom({ players: 7 });
  const [first] = room.players;
  if (first === undefined) throw new Error("Somebody must be here");
  const seat = { company: 0, layer: 1, index: 2 };
  room.must(room.host({ type: "MovePlayer", playerId: first, seat }));
  room.host({ type: "Start" });
  expect(room.seatOf(first)).toEqual(seat);
  expect(studentsPerCompany(room).sort()).toEqual([3, 4]);
});

test("who comes late takes a teammate's seat in the smallest company, and where there is none shares one", () => {
  const room = new ClassRoom({ players: 7 });
  room.playTo("report");
  const late = Array.from({ length: 5 }, () => room.join());
  expect(studentsPerCompany(room)).toEqual([6, 6]);
  expect(allSeats(room.session).every(({ teammate }) => teammate === null)).toBe(true);
  const one = room.join();
  expect(room.session.companies).toHaveLength(2);
  expect(room.seatOf(one).layer).toBe(0);
  expect(room.viewOf(one).me?.colleagues).toHaveLength(1);
  for (const id of [...late, one]) expect(room.viewOf(id).company?.people).toHaveLength(6);
});

test("a step waits for all companies, and nobody learns a true value before the others", () => {
  const room = new ClassRoom({ players: 12, settings: { level: 3 } });
  room.playTo("adjust");
  const [first] = room.players;
  const slow = room.players.filter((id) => room.seatOf(id).company !== room.seatOf(first).company);
  for (const id of room.players) if (!slow.includes(id)) room.answer(id);
  expect(room.step).toBe("adjust/all/all");
  expect(room.viewOf(first).me?.reveal).toBeNull();
  expect(room.viewOf(first).company?.outcome).toBeNull();
});

test("a player sees the own company only, and hears by name only of those it waits for there", () => {
  const room = new ClassRoom({ players: 12 });
  room.playTo("adjust");
  for (const id of room.players) {
    const view = room.viewOf(id);
    const { company } = room.seatOf(id);
    expect(view.company?.index).toBe(company);
    expect(view.companies).toBeUndefined();
    expect(view.wall).toBeUndefined();
    expect(view.waitingFor.seats.every(({ seat }) => seat.company === company)).toBe(true);
    const others = room.session.companies[1 - company]?.name ?? "";
    expect(JSON.stringify(view)).not.toContain(others);
  }
});

test("the projector draws the featured company, or up to five side by side; the wall has all in numbers", () => {
  const room = new ClassRoom({ players: 0, settings: { companies: 7 } });
  room.playTo("report/2");
  expect(room.screen.companies?.map(({ index }) => index)).toEqual([0]);
  room.must(room.host({ type: "Feature", company: 4 }));
  expect(room.screen.companies?.map(({ index }) => index)).toEqual([4]);
  room.must(room.host({ type: "Feature", company: null }));
  expect(room.screen.companies).toEqual([]);
  expect(room.screen.wall).toHaveLength(7);
  expect(room.host({ type: "Feature", company: 7 })).toBe("BAD_PAYLOAD");
  const few = new ClassRoom({ settings: { companies: 5 } });
  few.playTo("briefing");
  few.must(few.host({ type: "Feature", company: null }));
  expect(few.screen.companies).toHaveLength(5);
});

test("the wall of fifty companies stays small: numbers, not whole views", () => {
  const room = new ClassRoom({ settings: { companies: 50 } });
  room.playRounds(1);
  room.host({ type: "Feature", company: null });
  const { wall } = room.screen;
  const whole = new ClassRoom({ settings: { companies: 1 } });
  whole.playRounds(1);
  const company = JSON.stringify(whole.screen.companies).length;
  expect(JSON.stringify(wall).length / 50).toBeLessThan(company / 8);
});

test("hidden names do not reach the projector, in no field", () => {
  const room = new ClassRoom({ players: 8, settings: { hideNames: true } });
  room.playTo("adjust");
  const sent = JSON.stringify(room.screen);
  for (const { name } of room.session.players) expect(sent).not.toContain(name);
  const desk = JSON.stringify(room.desk);
  for (const { name } of room.session.players) expect(desk).toContain(name);
});

test("every third sale roles go round: everybody sits on another floor, and keeps the points", () => {
  const room = new ClassRoom({ players: 6 });
  room.playRounds(3);
  const before = room.players.map((id) => ({ layer: room.seatOf(id).layer, points: room.viewOf(id).me?.points }));
  room.playTo("briefing");
  const after = room.players.map((id) => ({ layer: room.seatOf(id).layer, points: room.viewOf(id).me?.points }));
  expect(after.map(({ points }) => points)).toEqual(before.map(({ points }) => points));
  expect(after.every(({ layer }, place) => layer !== before[place]?.layer)).toBe(true);
  const still = new ClassRoom({ players: 6, settings: { rotation: false } });
  still.playRounds(3);
  const seats = still.players.map((id) => still.seatOf(id));
  still.playTo("briefing");
  expect(still.players.map((id) => still.seatOf(id))).toEqual(seats);
});

test("a student may play at a level of their own, from the next sale on", () => {
  const room = new ClassRoom({ players: 6, settings: { level: 1 } });
  const [one, other] = room.players;
  if (one === undefined) throw new Error("Somebody must be here");
  room.must(room.host({ type: "SetLevel", playerId: one, level: 3 }));
  room.playTo("adjust");
  expect(room.viewOf(one)).toMatchObject({ level: 3, me: { hasFigures: true } });
  expect(room.viewOf(other)).toMatchObject({ level: 1, me: { hasFigures: false } });
  room.must(room.host({ type: "SetLevel", playerId: one, level: null }));
  room.playTo("briefing");
  expect(room.viewOf(one).level).toBe(1);
});
