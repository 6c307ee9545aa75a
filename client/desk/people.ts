// Who and what lies around one desk: whom it hears, who hears it, by name, icon and arrow.
import { arrowWidth } from "#game/arrow.ts";
import type { ArrowView } from "#game/views/arrow-view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import type { PersonView } from "#game/views/person-view.ts";
import { brainIcon } from "../components/icons.ts";
import { iconSvg, isPictureIcon } from "../picture/icons.ts";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Desk, Place } from "./desk.ts";

/** One incoming arrow of a desk, or its gut feeling. */
export interface Source {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly drawing: string;
  readonly kind: "signal" | "person" | "gut";
  readonly meter: "signed" | "percent";
  /** null until it has been heard */
  readonly said: number | null;
  /** as it is multiplied: "0.90", "−0.32"; "?" until it has been heard */
  readonly figure: string;
  readonly trust: number;
  readonly sign: -1 | 0 | 1;
  readonly width: number;
}

export const drawingOf = (icon: string): string => iconSvg(isPictureIcon(icon) ? icon : "star");

const signOf = (value: number): -1 | 0 | 1 => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** Everybody of one layer of people, in the order of the seats. */
export const layerOf = ({ people }: CompanyView, layer: number): PersonView[] =>
  people.filter(({ seat }) => seat.layer === layer);

export const layersIn = ({ people }: CompanyView): number => 1 + Math.max(...people.map(({ seat }) => seat.layer));

export const isCeoSeat = ({ seat, company }: Place): boolean => seat.layer === layersIn(company) - 1;

export function ownPerson({ company, seat }: Place): PersonView | undefined {
  return layerOf(company, seat.layer)[seat.index];
}

/** A desk with its arrows, whatever else is known there. */
export type ArrowDesk = Place & { readonly knowledge: Pick<Desk["knowledge"], "heard" | "trusts" | "gut"> };

/** Whom or what this desk hears, in the order of its arrows; without the gut feeling. */
export function sourcesOf(desk: ArrowDesk): Source[] {
  const { knowledge, seat, view, company } = desk;
  const heard = (index: number) => knowledge.heard?.[index] ?? null;
  const people = layerOf(company, seat.layer - 1);
  return knowledge.trusts.map((trust, index): Source => {
    const signal = view.scenario.signals[index];
    const person = people[index];
    const said = heard(index);
    return {
      index,
      id: `in-${index}`,
      name: (seat.layer === 0 ? signal?.name : person?.name) ?? "",
      drawing: drawingOf((seat.layer === 0 ? signal?.icon : person?.icon) ?? "star"),
      kind: seat.layer === 0 ? "signal" : "person",
      meter: person?.meter ?? "signed",
      said,
      figure: said === null ? "?" : plain(said, 2),
      trust,
      sign: signOf(trust),
      width: arrowWidth(trust),
    };
  });
}

export function gutOf({ knowledge }: Pick<ArrowDesk, "knowledge">): Source {
  return {
    index: knowledge.trusts.length,
    id: "gut",
    name: say("gut.name"),
    drawing: brainIcon,
    kind: "gut",
    meter: "signed",
    said: 1,
    figure: "1.00",
    trust: knowledge.gut,
    sign: signOf(knowledge.gut),
    width: arrowWidth(knowledge.gut),
  };
}

/** "signal 0.90", "said −0.32", "always 1.00". */
export function saidWords(source: Source): string {
  if (source.kind === "gut") return say("gut.always");
  if (source.kind === "signal") return say("signal.said", { figure: source.figure });
  return say("person.said", { figure: reportFigure(source) });
}

/** A report as the company speaks of it: signed, or a share of yes. */
export function reportFigure({ said, meter, kind }: Pick<Source, "said" | "meter" | "kind">): string {
  if (said === null) return "…";
  if (kind !== "person") return plain(said, 2);
  return meter === "percent" ? percent(said) : signed(said, 2);
}

/** "showed 0.90" of a signal, "said −0.32" of a person, for the middle of a sentence. */
export const didSay = (source: Source): string =>
  source.kind === "person"
    ? say("sale.whySaid", { figure: reportFigure(source) })
    : say("sale.whyShowed", { figure: source.figure });

/** Somebody of the layer above, and the arrow by which they hear this desk. */
export interface Sender {
  readonly person: PersonView;
  readonly drawing: string;
  readonly arrow: ArrowView | undefined;
}

export function sendersOf({ company, seat }: Place): Sender[] {
  return layerOf(company, seat.layer + 1).map((person) => ({
    person,
    drawing: drawingOf(person.icon),
    arrow: arrowTo(company, person.seat.layer, { from: seat.index, to: person.seat.index }),
  }));
}

export function arrowTo(
  { arrows }: CompanyView,
  layer: number,
  { from, to }: { from: number; to: number },
): ArrowView | undefined {
  return arrows.find((arrow) => arrow.layer === layer && arrow.from === from && arrow.to === to);
}

/** One's own report as it is spoken of, "+0.64" or "74 %"; "…" before it is open. */
export function ownReport(desk: Desk): string {
  const { report } = desk.knowledge;
  if (report === null) return "…";
  return ownPerson(desk)?.meter === "percent" ? percent(report) : signed(report, 2);
}
