// A student who follows the wire alone: answers what is offered, rightly or wrongly, late or twice, and comes back.
import type { Offer, Range } from "#game/offer.ts";
import { confidences } from "#game/quiz/taken.ts";
import type { RefusalCode } from "#game/refusal.ts";
import type { View } from "#game/view.ts";
import { createDevice, type Device } from "./device.ts";
import type { School } from "./school.ts";

export interface Student {
  readonly device: Device;
  /** The player's id, once the house has given one. */
  id(): string | null;
  /** The same seat in a second tab, which takes it over. */
  openSecondTab(): void;
  /** The device is shut, and nobody opens it again. */
  goHome(): void;
  /** Is expected to be in class. */
  isHere(): boolean;
  /** Whoever was put out, or never let in, has gone away. */
  isGone(): boolean;
}

const answers = /^(Answer|WriteMessages|Retry)/;

export function createStudent(school: School, place: number): Student {
  const { world, lesson } = school;
  const { fortune } = world;
  let key: string | null = null;
  let id: string | null = null;
  let isGone = false;
  let isHome = false;
  let device: Device;
  const tabs: Device[] = [];

  function newTab(): Device {
    const given = new Set<string>();
    let isThinking = false;
    const tab = createDevice(school, {
      auth: () => authOf(lesson.code, key, nameAt(place)),
      actor: () => id,
      welcome(welcome) {
        id = welcome.playerId ?? id;
        key = welcome.key ?? key;
      },
      view() {
        if (isThinking) return;
        isThinking = true;
        world.after(fortune.between(200, 2500), () => {
          isThinking = false;
          if (!tab.isPutAway() && tab === device) act(tab, given);
        });
      },
      farewell: (code) => goodbye(tab, code),
    });
    tabs.push(tab);
    return tab;
  }

  function goodbye(tab: Device, code: RefusalCode): void {
    if (tab !== device) return; // the older tab has been told
    isGone = code !== "TAKEN_OVER";
    if (isGone) return;
    // An older tab that had lost its line has come back after the newer one.
    const other = tabs.find((each) => !each.isPutAway());
    if (other === undefined)
      tab.open(); // "Use this one"
    else device = other;
  }

  function act(tab: Device, given: Set<string>): void {
    const view = tab.view();
    if (view === null) return;
    if (!school.isCalm() && fortune.happens(0.08)) mischief(tab, view);
    const offer = view.mayDo.find(({ type }) => isToAnswer(view, type)) ?? extraOf(school, view);
    const item = view.me?.quiz?.items.find(({ answer }) => answer === null);
    const name = `${view.turn} ${offer?.type} ${item?.item ?? ""}`;
    if (offer === undefined || given.has(name)) return;
    given.add(name);
    const payload = { ...(item === undefined ? valuesOf(school, offer) : guessAt(school, item)), turn: view.turn };
    tab.say(offer.type, payload);
    if (!school.isCalm() && fortune.happens(0.05)) tab.say(offer.type, payload); // pressed twice
  }

  function mischief(tab: Device, view: View): void {
    const { turn } = view;
    const [type, payload] = fortune.pick<readonly [string, object]>([
      ["Next", {}],
      ["AnswerReport", { value: "much" }],
      ["AnswerReport", { value: 400, turn }],
      ["AnswerBlame", { value: 0.5, turn }],
      ["AnswerVerdict", { value: 0.5, turn }],
      ["TakeHint", { turn: Math.max(0, turn - 1) }],
      ["Bet", { value: 7, turn }],
      ["Connect", {}],
      ["TakeHint", { turn, more: "x".repeat(17_000) }],
    ]);
    tab.say(type, payload);
    if (fortune.happens(0.05)) for (let often = 0; often < 30; often += 1) tab.say("Bet", { value: 0.5, turn });
  }

  device = newTab();
  return {
    get device() {
      return device;
    },
    id: () => id,
    openSecondTab() {
      if (key === null || isGone || isHome || device.isPutAway()) return;
      device = newTab();
      device.open();
    },
    goHome() {
      isHome = true;
      for (const tab of tabs) tab.putAway();
    },
    isHere: () => !isGone && !isHome,
    isGone: () => isGone,
  };
}

const nameAt = (place: number): string | null => (place % 3 === 0 ? null : `Student ${place}`);

function authOf(code: string | null, key: string | null, name: string | null): object | null {
  if (code === null) return null;
  const head = { protocol: 1, code, as: "player" };
  return key === null ? { ...head, ...(name === null ? {} : { name }) } : { ...head, key };
}

/** A quiz is answered until every item has its answer. */
function isToAnswer({ phase, me }: View, type: string): boolean {
  if (phase === "quiz") return type === "AnswerQuiz" && me?.quiz?.items.some(({ answer }) => answer === null) === true;
  return answers.test(type) || (type === "Bet" && (phase === "vote" || phase === "wager"));
}

/** What nobody waits for. */
function extraOf({ world: { fortune } }: School, view: View): Offer | undefined {
  if (!fortune.happens(0.2)) return undefined;
  return view.mayDo.find(({ type }) => type === "Bet" || type === "TakeHint");
}

type Item = { readonly item: string; readonly options: readonly unknown[] };

const guessAt = ({ world: { fortune } }: School, { item, options }: Item): object =>
  fortune.happens(0.2)
    ? { item, choice: null, confidence: null }
    : { item, choice: fortune.below(options.length), confidence: fortune.pick(confidences) };

function valuesOf(school: School, { value, values }: Offer): object {
  if (values === undefined) return value === undefined ? {} : { value: within(school, value) };
  return { values: values.map((range) => (range === null ? null : within(school, range))) };
}

function within({ world: { fortune } }: School, { min, max, choices }: Range): number {
  return choices === null ? min + fortune.below(101) * 0.01 * (max - min) : fortune.pick(choices);
}
