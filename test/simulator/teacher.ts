// A teacher who follows the wire alone: starts the class, goes on when most have answered, and does what teachers do.
import type { SeatRef } from "#game/ids.ts";
import type { Offer } from "#game/offer.ts";
import type { View } from "#game/view.ts";
import { createDevice, type Device } from "./device.ts";
import type { School } from "./school.ts";

export interface Teacher {
  readonly device: Device;
  /** A second device with the teacher's key. */
  openSecond(): void;
  /** From now on the class is only led, and everybody who asks is let in. */
  lead(): void;
  /** The clocks of the class stand still, so that it can be looked at. */
  stop(): void;
}

const PATIENCE = 25_000; // milliseconds before a step that hangs is ended by hand
const LOOKS_EVERY = 1000;
const PRESSES_AGAIN = 6000;

export function createTeacher(school: School): Teacher {
  const { world, lesson } = school;
  const { fortune } = world;
  let device = newDevice();
  let mode: "play" | "lead" | "stop" = "play";
  let turn = -1;
  let since = world.now();
  let pressed = -1;

  function newDevice(): Device {
    return createDevice(school, {
      auth: () => (lesson.code === null ? null : { protocol: 1, code: lesson.code, as: "host", key: lesson.hostKey }),
      actor: () => "host",
    });
  }

  function look(): void {
    world.after(LOOKS_EVERY + fortune.between(0, 400), look);
    const view = device.view();
    if (view === null || !device.isIn()) return;
    if (view.turn !== turn) since = world.now();
    turn = view.turn;
    if (device.unsent() > 3) return;
    if (mode === "stop") stopClocks(view);
    else if (mode === "lead" || !fortune.happens(0.14)) lead(view);
    else if (fortune.happens(0.1)) err(view);
    else extra(view);
  }

  /** A bet is no teacher's, and the seat is in no company. */
  function err({ turn }: View): void {
    if (turn % 2 === 1) device.say("Bet", { value: 0.5 });
    else device.say("AddTeammate", { seat: { company: 999, layer: 0, index: 0 }, kind: "expert" });
  }

  const offers = (view: View, type: string) => view.mayDo.some((offer) => offer.type === type);

  function stopClocks(view: View): void {
    if (offers(view, "Pause")) device.say("Pause");
  }

  function lead(view: View): void {
    const { turn } = view;
    const [asking] = (view.players ?? []).filter(({ standing }) => standing === "asking");
    if (asking !== undefined) device.say("LetIn", { playerId: asking.playerId });
    else if (offers(view, "Resume")) device.say("Resume");
    else if (mode === "lead" && view.clock.isHeld) device.say("Hold", { turn });
    else if (offers(view, "Start")) open(view);
    else if (offers(view, "Next") && pressed !== turn && isEnough(view)) press(turn);
  }

  /** Not before everybody has come, but for those who never do. */
  function open({ players = [], turn }: View): void {
    if (players.length >= lesson.students || world.now() - since > 20_000) device.say("Start", { turn });
  }

  function isEnough({ waitingFor }: View): boolean {
    const waited = world.now() - since;
    return (waitingFor.mayClose && waited >= lesson.patience) || waited > PATIENCE;
  }

  function press(turn: number): void {
    pressed = turn;
    device.say("Next", { turn });
    world.after(PRESSES_AGAIN, () => {
      if (pressed === turn) pressed = -1; // should it have come to nothing
    });
  }

  function extra(view: View): void {
    const offer = fortune.pick(view.mayDo.filter(({ type }) => payloads[type] !== undefined));
    const payload = payloads[offer.type]?.(offer, school);
    if (payload !== null && payload !== undefined) device.say(offer.type, payload);
  }

  world.after(LOOKS_EVERY, look);
  return {
    get device() {
      return device;
    },
    openSecond() {
      device = newDevice();
      device.open();
    },
    lead() {
      mode = "lead";
      pressed = -1;
    },
    stop() {
      mode = "stop";
    },
  };
}

const one = (values: readonly SeatRef[] | undefined, { world: { fortune } }: School): SeatRef | null =>
  values === undefined || values.length === 0 ? null : fortune.pick(values);

const aSeat = ({ seats }: Offer, school: School): object | null => {
  const seat = one(seats, school);
  return seat === null ? null : { seat };
};

const aPlayer = ({ players = [] }: Offer, { world: { fortune } }: School): object | null =>
  players.length === 0 ? null : { playerId: fortune.pick(players) };

/** What a teacher does besides, with what goes along; null where it does not fit now. */
const payloads: Readonly<Record<string, (offer: Offer, school: School) => object | null>> = {
  Undo: () => ({}),
  Hold: () => ({}),
  Pause: (_, { world: { fortune } }) => (fortune.happens(0.5) ? { seconds: fortune.between(1, 20) } : {}),
  AddTime: (offer, school) => ({ seconds: 10, ...(school.world.fortune.happens(0.5) ? {} : aPlayer(offer, school)) }),
  AnswerFor: aSeat,
  Skip: aSeat,
  Snapshot: () => ({}),
  ShareReport: () => ({}),
  Nudge: aPlayer,
  SetLevel: (offer, school) => {
    const player = aPlayer(offer, school);
    return player === null ? null : { ...player, level: school.world.fortune.pick([0, 1, 2, null]) };
  },
  MovePlayer: (offer, school) => {
    const [player, seat] = [aPlayer(offer, school), aSeat(offer, school)];
    return player === null || seat === null ? null : { ...player, ...seat };
  },
  RemovePlayer: (offer, school) => (school.world.fortune.happens(0.15) ? aPlayer(offer, school) : null),
  LetIn: aPlayer,
  ChangeSettings: (_, { world: { fortune } }) =>
    fortune.pick<object>([
      { level: 1 },
      { level: 2 },
      { door: "open" },
      { door: "locked" },
      { door: "ask" },
      { rotation: false },
    ]),
  AddTeammate: () => ({ kind: "expert" }),
  Next: ({ type }) => (type === "Next" ? { turn: 0 } : null),
  Start: () => ({ kind: "none" }),
  FastForward: () => ({ quarters: 3 }),
  Deploy: () => ({}),
  Quiz: () => ({}),
};
