// A class of devices without screens that plays by itself: students answer whatever they are asked, the teacher presses Next.
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import type { Random } from "#engine/random.ts";
import type { View } from "#game/view.ts";
import { type Class, createClass } from "../server/school.ts";
import { type Bot, type BotParts, type Habits, openBot } from "./bot.ts";
import { betIn, type Choice, choiceIn } from "./choices.ts";
import { createHistory, type History } from "./history.ts";
import { within } from "./within.ts";

export interface BotClassPlan {
  readonly url: string;
  readonly students: number;
  readonly settings?: object;
  /** Where a student's device connects, by its place; the class's address as a rule. */
  readonly urlOf?: (place: number) => string;
  /** What the network does to what is sent: nothing as a rule. */
  readonly habits?: Habits;
}

export interface BotClass {
  readonly room: Class;
  readonly host: Bot;
  readonly students: readonly Bot[];
  readonly history: History;
  /** The teacher goes on whenever most have answered, until the class is there. */
  lead(isThere: (view: View) => boolean): Promise<View>;
  /** From now on the teacher goes on and on, until `lead` says where to. */
  leadOn(): void;
  /** From now on students answer only in such views; each is known by their place. */
  answerOnly(isWanted: (view: View, place: number) => boolean): void;
  /** The teacher's laptop breaks; another one opens the host link. */
  changeHost(): Promise<void>;
  /** Resolves when the server answers every device, and tells the teacher that all are there. */
  allBack(limit: number): Promise<void>;
  close(): void;
}

const A_PRESS = 200; // milliseconds: who presses Next faster for minutes is taken for a flood
const KEPT_EVERY = 12; // views of a device of which one is held against the log

/** Everybody comes in, and the game starts. */
export async function openBotClass(plan: BotClassPlan): Promise<BotClass> {
  const { url, students: count, settings = {}, urlOf = () => url, habits = {} } = plan;
  const room = await createClass({ url }, { rotation: false, ...settings });
  const { code, hostKey } = room;
  const history = createHistory(KEPT_EVERY);
  const shared = { code, history, habits };
  const gate: Gate = { isOpen: () => true };
  const teacher = createTeacher({ ...shared, url, as: "host", key: hostKey });
  await teacher.open();
  const places = Array.from({ length: count }, (_, place) => place);
  const pupils = await Promise.all(
    places.map((pick) => openStudent({ ...shared, url: urlOf(pick), as: "player" }, { pick, gate })),
  );
  const students = pupils.map(({ bot }) => bot);
  await teacher.host().until(({ players = [] }) => players.length === count && players.every(isOnline));
  await teacher.host().send("Start");
  return {
    room,
    get host() {
      return teacher.host();
    },
    students,
    history,
    lead: teacher.lead,
    leadOn: teacher.leadOn,
    answerOnly(isWanted) {
      gate.isOpen = isWanted;
      for (const { look } of pupils) look();
    },
    changeHost: teacher.open,
    allBack: (limit) => within("everybody is back", limit, everybodyIsBack(teacher.host(), students)),
    close() {
      for (const bot of [teacher.host(), ...students]) bot.close();
    },
  };
}

const isOnline = (player: { readonly isOnline: boolean }): boolean => player.isOnline;

async function everybodyIsBack(host: Bot, students: readonly Bot[]): Promise<void> {
  await Promise.all([host, ...students].map((bot) => bot.isBack()));
  await host.until(({ players = [] }) => players.every(isOnline));
}

interface Gate {
  isOpen: (view: View, place: number) => boolean;
}

interface Pupil {
  readonly bot: Bot;
  /** Looks again at the view that is there. */
  look(): void;
}

/** Answers what is asked, and bets, once each; what was refused is looked at again with the next view. */
async function openStudent(parts: BotParts, { pick, gate }: { pick: number; gate: Gate }): Promise<Pupil> {
  const given = new Set<string>();
  let bot: Bot | null = null;
  const give = (choice: Choice | null, { turn }: View) => {
    if (choice === null || given.has(choice.key)) return;
    given.add(choice.key);
    bot?.send(choice.type, { ...choice.payload, turn }).then((ack) => ack.ok || given.delete(choice.key));
  };
  const lookAt = (view: View) => {
    if (bot === null || !gate.isOpen(view, pick)) return;
    give(betIn(view, pick), view);
    give(choiceIn(view, pick), view);
  };
  const opened = await openBot({ ...parts, onView: lookAt });
  bot = opened;
  const look = () => opened.hasView() && lookAt(opened.view());
  look();
  return { bot: opened, look };
}

function createTeacher(parts: BotParts) {
  let bot: Bot | null = null;
  let isThere: ((view: View) => boolean) | null = null;
  let pressed = -1; // the turn of which Next has been pressed

  const host = (): Bot => {
    if (bot === null) throw new Error("The teacher has not come in yet");
    return bot;
  };

  function look(view: View): void {
    if (isThere?.(view)) isThere = null;
    const may = view.mayDo.some(({ type }) => type === "Next") && view.waitingFor.mayClose;
    if (isThere === null || bot === null || !may || view.turn === pressed) return;
    const { turn } = view;
    const sender = bot;
    pressed = turn;
    pause(A_PRESS)
      .then(() => sender.send("Next", { turn }))
      .then((ack) => {
        if (!ack.ok && pressed === turn) pressed = -1;
      });
  }

  function goOn(destination: (view: View) => boolean): void {
    isThere = destination;
    look(host().view());
  }

  return {
    host,
    async open() {
      bot?.close();
      pressed = -1; // the other device knows nothing of it
      bot = await openBot({ ...parts, onView: look });
      look(bot.view());
    },
    leadOn: () => goOn(() => false),
    lead(destination: (view: View) => boolean) {
      goOn(destination);
      return host().until(destination);
    },
  };
}

/** A whole number from `least` to `most`. */
export const between = (chance: Random, least: number, most: number): number => least + chance.below(most - least + 1);

/** Nobody has another seat, name or standing than at the start. */
export function seatsOf({ host }: BotClass): readonly object[] {
  const { players = [] } = host.view();
  return players.map(({ playerId, name, seat, standing }) => ({ playerId, name, seat, standing }));
}

export function expectSameSeats(lesson: BotClass, seats: readonly object[]): void {
  expect(seatsOf(lesson)).toEqual(seats);
}
