// What a desk does with a view: whose question stands on the screen, what is sent, where the picture has room.
import { expect, test } from "vitest";
import type { PlayerCommand } from "#game/command.ts";
import { chainsOf } from "../../../client/desk/chains.ts";
import { isComplete, isQuestionOpen, sendAnswer } from "../../../client/desk/desk.ts";
import { gutOf, sendersOf, sourcesOf } from "../../../client/desk/people.ts";
import { hasStage, isToAnswer } from "../../../client/desk/phase.ts";
import { flowsOf } from "../../../client/view/flows-of-view.ts";
import { loopPhase } from "../../../client/view/loop-phase.ts";
import { ClassRoom } from "../../support/class-room.ts";
import { askedDesks, deskOf, placeOf } from "./desks.ts";

test("sendAnswer sends what the rules take, with the turn", () => {
  for (const { desk, ask } of askedDesks({ level: 2 }, { scenario: "BUY", seed: 5, rounds: 1 })) {
    const sent: PlayerCommand[] = [];
    if (desk.me.ask === null) continue;
    sendAnswer({ ...desk, send: (command) => sent.push(command) }, desk.me.ask, ask.truth);
    const [command] = sent;
    expect(sent).toHaveLength(1);
    expect(command?.turn).toBe(desk.view.turn);
    expect(desk.view.mayDo.map(({ type }) => type)).toContain(command?.type);
  }
});

test("isComplete asks for a value in every slot, and for nothing else", () => {
  const ask = {
    kind: "adjust",
    level: 1,
    variant: "directions",
    about: null,
    size: 3,
    slots: [0, 1].map((position) => ({ position, min: -1, max: 1, choices: [-1, 0, 1] })),
  } as const;
  expect(isComplete(ask, [1, 0, null])).toBe(true);
  expect(isComplete(ask, [1, null, 0])).toBe(false);
});

test("a question is open until it is answered, and again when a teammate covered", () => {
  const room = new ClassRoom({ seed: 4, settings: { level: 1 }, players: 6 }).playTo("adjust");
  const id = room.players.find((each) => room.askOf(each) !== undefined);
  expect(isQuestionOpen(placeOf(room.viewOf(id)))).toBe(true);
  expect(isToAnswer(room.viewOf(id))).toBe(true);
  room.must(room.answer(id));
  expect(isQuestionOpen(placeOf(room.viewOf(id)))).toBe(false);
  expect(isToAnswer(room.viewOf(id))).toBe(false);
});

test("a teammate's answer for somebody who is here can be replaced", () => {
  const room = new ClassRoom({ seed: 4, settings: { level: 1 }, players: 6 }).playTo("adjust");
  const id = room.players.find((each) => room.askOf(each) !== undefined);
  room.must(room.host({ type: "AnswerFor", seat: room.seatOf(id) }));
  expect(room.viewOf(id).me?.answer?.byTeammate).toBe(true);
  expect(isQuestionOpen(placeOf(room.viewOf(id)))).toBe(true);
});

test("a phone has the picture while reports and messages move, and none where every arrow has its card", () => {
  const room = new ClassRoom({ seed: 4, settings: { level: 1 }, players: 6 });
  const seen = (step: string) => {
    room.playTo(step);
    return room.players.map((id) => hasStage(placeOf(room.viewOf(id))));
  };
  expect(seen("report/0")).not.toContain(false);
  expect(seen("verdict")).not.toContain(false);
  expect(seen("adjust")).not.toContain(true);
  expect(seen("reveal")).not.toContain(true);
  expect(room.players.map((id) => hasStage(placeOf(room.viewOf(id), true)))).not.toContain(false);
});

test("a low phone has no picture above a question, and has it again while one waits", () => {
  const room = new ClassRoom({ seed: 4, settings: { level: 1 }, players: 6 }).playTo("verdict");
  const onLowPhone = (isAnswered: boolean) =>
    room.players.map((id) => {
      const place = { ...placeOf(room.viewOf(id)), isShort: true };
      const answer = isAnswered ? { values: [1], byTeammate: false } : null;
      return hasStage({ ...place, me: { ...place.me, answer } });
    });
  expect(onLowPhone(false)).not.toContain(true);
  expect(onLowPhone(true)).not.toContain(false);
});

test("loopPhase knows every phase", () => {
  const phases = [
    "lobby",
    "briefing",
    "report",
    "verdict",
    "feedback",
    "adjust",
    "reveal",
    "play-on",
    "vote",
    "deployed",
    "over",
  ] as const;
  expect(phases.map((phase) => loopPhase(phase))).toEqual([
    null,
    "customer",
    "report",
    "verdict",
    "feedback",
    "adjust",
    "reveal",
    "reveal",
    null,
    null,
    null,
  ]);
});

test("sourcesOf names signals for sales and people for everybody else, one per arrow", () => {
  const room = new ClassRoom({ seed: 4, players: 6 }).playTo("report/1");
  const sales = deskOf(room.viewOf(room.at(0)));
  expect(sourcesOf(sales).map(({ name }) => name)).toEqual(sales.view.scenario.signals.map(({ name }) => name));
  const manager = deskOf(room.viewOf(room.at(1)));
  const names = manager.company.people.filter(({ seat }) => seat.layer === 0).map(({ name }) => name);
  expect(sourcesOf(manager).map(({ name }) => name)).toEqual(names);
  expect(sourcesOf(manager).every(({ said }) => said !== null)).toBe(true);
  expect(gutOf(manager).index).toBe(names.length);
});

test("sendersOf and chainsOf lead up to the CEO, and end there", () => {
  const room = new ClassRoom({ seed: 4, players: 6 }).playTo("verdict");
  const sales = deskOf(room.viewOf(room.at(0)));
  expect(sendersOf(sales)).toHaveLength(3);
  expect(chainsOf(sales).map(({ people }) => people.map(({ role }) => role))).toEqual([
    ["manager", "ceo"],
    ["manager", "ceo"],
    ["manager", "ceo"],
  ]);
  const ceo = deskOf(room.viewOf(room.at(2)));
  expect(sendersOf(ceo)).toEqual([]);
  expect(chainsOf(ceo)).toEqual([]);
});

test("flowsOf animates what has moved, and nothing at the first view or after an undo", () => {
  const room = new ClassRoom({ seed: 4, players: 6 }).playTo("report/0");
  const before = room.viewOf(room.at(0));
  room.playTo("report/1");
  const view = room.viewOf(room.at(0));
  const opened = [{ type: "StepOpened", phase: "report", layer: 1, act: null }] as const;
  expect(flowsOf(view, opened, before)).toContainEqual({ kind: "reports", layer: 0 });
  expect(flowsOf(view, opened, null)).toEqual([]);
  expect(flowsOf(view, [{ type: "Undone" }], before)).toEqual([]);
});
