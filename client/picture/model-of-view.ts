/** Reads from a view what the company picture shows. No rule is applied here: what is not in the view is not drawn. */
import { arrowWidth } from "#game/arrow.ts";
import type { SeatRef } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import type { ArrowView } from "#game/views/arrow-view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import type { PersonView } from "#game/views/person-view.ts";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { faceOf } from "./face-of.ts";
import { isPictureIcon, type PictureIcon } from "./icons.ts";
import type {
  CloseUp,
  Customer,
  GutFeeling,
  Layer,
  Person,
  PersonState,
  PictureLayout,
  PictureModel,
  Sign,
  Slip,
  Theme,
  Trust,
  Verdict,
} from "./picture-model.ts";
import type { Expression } from "./portraits.ts";

export interface Frame {
  readonly layout: PictureLayout;
  readonly theme: Theme;
}

const feedbackPhases = ["feedback", "adjust"] as const;

export const isFeedback = (view: View): boolean => feedbackPhases.some((phase) => phase === view.phase);

/** The picture of one company of a view. */
export function pictureOf(view: View, company: CompanyView, frame: Frame): PictureModel {
  return {
    ...frame,
    direction: directionOf(view),
    customer: customerOf(view, company),
    layers: layersOf(view, company),
    trusts: trustsOf(view, company),
    verdict: verdictOf(view, company),
    closeUp: frame.layout === "desk-phone" ? closeUpOf(view) : null,
  };
}

/** Trusts, not messages, are what the adjustment is about: its arrows are drawn as such. */
function directionOf({ phase }: View): PictureModel["direction"] {
  if (phase === "feedback") return "feedback";
  const isStill = ["lobby", "over", "adjust", "move", "wager", "trial"].includes(phase);
  return isStill ? "idle" : "reporting";
}

function customerOf(view: View, { customer }: CompanyView): Customer | null {
  if (customer === null) return null;
  const { signals } = view.scenario;
  const signed = customer.signals.some((value) => value < 0);
  return {
    name: customer.name,
    face: isAboutAnimals(view.scenario) ? null : customer.name,
    signals: signals.map(({ name, icon }, index) => ({
      name,
      icon: iconOf(icon),
      value: customer.signals[index] ?? 0,
      signed,
      text: plain(customer.signals[index] ?? 0, 2),
    })),
  };
}

const animalIcons = ["cat", "dog"];

/** A view does not name its book, but only a book about animals asks for snouts and whiskers. */
export const isAboutAnimals = ({ signals }: View["scenario"]): boolean =>
  signals.some(({ icon }) => animalIcons.includes(icon));

const iconOf = (name: string): PictureIcon => (isPictureIcon(name) ? name : "star");

const layerCount = ({ people }: CompanyView): number => Math.max(...people.map(({ seat }) => seat.layer)) + 1;

function layersOf(view: View, company: CompanyView): Layer[] {
  const layers = layerCount(company);
  return Array.from({ length: layers }, (_, layer) => ({
    title: roomTitle(layer, layers),
    people: company.people.filter(({ seat }) => seat.layer === layer).map((person) => personOf(view, person)),
  }));
}

/** The title of a room, of so many rooms. */
export function roomTitle(layer: number, layers: number): string {
  if (layer === layers - 1) return say("room.ceo");
  if (layer === 0) return say("room.sales");
  return layers > 3 ? say("room.managementNumber", { number: layer }) : say("room.management");
}

function personOf(view: View, person: PersonView): Person {
  const isYou = isMine(view, person);
  return {
    id: `${person.seat.company}/${person.seat.layer}.${person.seat.index}`,
    name: isYou ? say("person.you") : person.name,
    face: faceOf(view, person),
    icon: iconOf(person.icon),
    report: person.report,
    reportText: reportText(person, isYou),
    meter: person.meter,
    state: stateOf(view, person),
    isTeammate: person.isTeammate,
    isYou,
    expression: expressionOf(view, person),
    blame: blameOf(person),
  };
}

/** Whether this is the seat of the one who looks. */
export const isMine = (view: View, { seat }: PersonView): boolean => {
  const mine = view.me?.seat;
  return mine?.company === seat.company && mine.layer === seat.layer && mine.index === seat.index;
};

export function reportText({ report, meter }: PersonView, isYou = false): string {
  if (report === null) return isYou ? "?" : "…";
  return meter === "percent" ? percent(report) : signed(report, 2);
}

function stateOf(view: View, person: PersonView): PersonState {
  if (person.isFree) return "free";
  if (!person.isOnline) return "offline";
  if (person.isAsked) return person.hasAnswered ? "answered" : "thinking";
  if (view.phase === "lobby" || view.phase === "vote" || view.phase === "deployed") return "known";
  if (isFeedback(view)) return isClosed(view, person) ? "known" : "thinking";
  return person.report === null ? "waiting" : "known";
}

/** In the feedback wave: the layers that it has passed already. */
function isClosed(view: View, { seat }: PersonView): boolean {
  return view.phase !== "feedback" || view.layer === null || seat.layer > view.layer;
}

function expressionOf(view: View, person: PersonView): Expression {
  if (view.phase === "reveal" || view.phase === "play-on") return "smile";
  if (person.blame !== null && person.blame.sign !== 0) return "concerned";
  if (person.isAsked && !person.hasAnswered) return "serious";
  return person.report === null ? "calm" : "explaining";
}

function blameOf(person: PersonView): Person["blame"] {
  if (person.blame === null) return null;
  const { sign, figure } = person.blame;
  const label = say("blame.of", { name: say(titleKey(person)) });
  return { label, sign, text: figure === null ? blameWords(sign) : signed(figure, 3) };
}

export const blameWords = (sign: Sign): string =>
  say(sign > 0 ? "blame.tooHigh" : sign < 0 ? "blame.tooLow" : "blame.fine");

type TitleKey = Extract<Parameters<typeof say>[0], `seat.title.${string}`>;

/** The catalogue's key for the title of a seat. */
export function titleKey({ title }: Pick<PersonView, "title">): TitleKey {
  switch (title) {
    case "salesperson":
    case "sales-manager":
    case "operations-manager":
    case "design-manager":
    case "ceo":
      return `seat.title.${title}`;
    default:
      return "seat.title.manager";
  }
}

function trustsOf(view: View, company: CompanyView): Trust[] {
  const delivered = lowestDelivered(company);
  return company.arrows.map((arrow) => ({
    layer: arrow.layer,
    from: arrow.from,
    to: arrow.to,
    sign: arrow.sign,
    width: arrow.width,
    emphasis: isOn(view, arrow) ? "on" : "faint",
    slip: view.phase === "feedback" && arrow.layer === delivered ? slipOf(view, arrow) : null,
    change: arrow.before === null ? null : { oldWidth: arrow.before.width },
  }));
}

/** The layer of arrows on which messages were delivered last. */
const lowestDelivered = ({ arrows }: CompanyView): number =>
  Math.min(...arrows.filter(({ message }) => message !== null).map(({ layer }) => layer));

function isOn(view: View, arrow: ArrowView): boolean {
  const mine = view.me?.seat;
  const isOwn = mine === undefined || mine === null || (arrow.layer === mine.layer && arrow.to === mine.index);
  switch (view.phase) {
    case "report":
      return arrow.layer === view.layer && (isOwn || view.me?.ask === null);
    case "feedback":
      return arrow.message !== null || (view.act === "pass" && arrow.layer === view.layer && isOwn);
    case "adjust":
      return isOwn;
    case "lobby":
      return false;
    default:
      return true;
  }
}

function slipOf({ level }: View, { message }: ArrowView): Slip | null {
  if (message === null) return null;
  const words = message.sign === 0 ? say("blame.fine") : say(message.sign > 0 ? "slip.goLower" : "slip.goHigher");
  if (message.figure !== null) return { sign: message.sign, text: signed(message.figure, 3), words, bar: null };
  return { sign: message.sign, text: words, words: "", bar: level >= 2 ? message.share : null };
}

function verdictOf(view: View, { verdict }: CompanyView): Verdict | null {
  if (view.phase === "lobby") return null;
  const title = verdict?.outcome === null || verdict === null ? "" : say("room.verdict");
  const said = verdict && { label: say("verdict.said"), value: verdict.said, text: percent(verdict.said) };
  if (verdict === null || verdict.outcome === null || verdict.gap === null) {
    return { title, said, was: null, note: "", detail: "" };
  }
  const was = { label: say("verdict.was"), value: verdict.outcome, text: percent(verdict.outcome) };
  return {
    title,
    said,
    was,
    note: verdictNote(verdict.gap),
    detail: say("verdict.gap", { gap: signed(verdict.gap, 2) }),
  };
}

/** The gap in a word: what the CEO said was too high, too low, or near. */
export function verdictNote(gap: number): string {
  if (Math.abs(gap) < 0.05) return say("verdict.near");
  return say(gap < 0 ? "verdict.tooHigh" : "verdict.tooLow");
}

function closeUpOf(view: View): CloseUp | null {
  const seat = view.me?.seat;
  if (!seat) return null;
  return { layer: seat.layer, index: seat.index, facing: looksUp(view, seat) ? "above" : "below", gut: gutOf(view) };
}

/** Feedback comes from above until one passes it on oneself. */
function looksUp({ phase, layer, act }: View, seat: SeatRef): boolean {
  if (phase === "verdict") return true;
  if (phase !== "feedback" || layer === null) return false;
  return seat.layer < layer || (seat.layer === layer && act === "own");
}

function gutOf(view: View): GutFeeling | null {
  const gut = view.me?.knowledge?.gut;
  if (gut === undefined || view.phase === "feedback") return null;
  return { sign: gut > 0 ? 1 : gut < 0 ? -1 : 0, width: arrowWidth(gut), label: say("gut.label") };
}
