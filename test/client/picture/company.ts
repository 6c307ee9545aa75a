/** Builds pictures of companies of any shape for the tests of the company picture. */
import type { Person, PictureLayout, PictureModel, Trust } from "../../../client/picture/picture-model.ts";

export function person(name: string, changes: Partial<Person> = {}): Person {
  return {
    id: name,
    name,
    face: name,
    icon: "phone",
    report: 0.5,
    reportText: "+0.50",
    meter: "signed",
    state: "known",
    isTeammate: false,
    isYou: false,
    expression: "smile",
    blame: null,
    ...changes,
  };
}

/** Every person trusts everybody in the layer below. */
export function trustsOf(sizes: readonly number[], changes: (trust: Trust) => Partial<Trust> = () => ({})): Trust[] {
  return sizes.slice(1).flatMap((count, layer) =>
    Array.from({ length: count }, (_, to) => to).flatMap((to) =>
      Array.from({ length: sizes[layer] ?? 0 }, (_, from): Trust => {
        const sign = (from + to) % 2 === 0 ? 1 : -1;
        const trust: Trust = { layer, from, to, sign, width: 8, emphasis: "on", slip: null, change: null };
        return { ...trust, ...changes(trust) };
      }),
    ),
  );
}

export interface CompanyShape {
  readonly signals: number;
  readonly people: readonly number[];
  readonly layout?: PictureLayout;
}

export function company({ signals, people, layout = "desk-wide" }: CompanyShape): PictureModel {
  return {
    layout,
    theme: "light",
    direction: "reporting",
    customer: {
      name: "Ms Garcia",
      face: "Ms Garcia",
      signals: Array.from({ length: signals }, (_, index) => {
        return { name: `Signal ${index}`, icon: "heart", value: 0.4, signed: false, text: "0.40" };
      }),
    },
    layers: people.map((count, layer) => ({
      title: layer === people.length - 1 ? "CEO" : "Management",
      people: Array.from({ length: count }, (_, index) => person(`P${layer}${index}`)),
    })),
    trusts: trustsOf([signals, ...people]),
    verdict: {
      title: "Verdict",
      said: { label: "Said", value: 0.7, text: "70 %" },
      was: { label: "Was", value: 0, text: "0 %" },
      note: "Too high",
      detail: "error −0.70",
    },
    closeUp: null,
  };
}

/** The company with a message on every trust of one layer. */
export function withMessages(model: PictureModel, layer: number): PictureModel {
  const trusts = model.trusts.map((trust) => {
    const slip = { sign: trust.sign, text: "+0.042", words: "go lower", bar: null };
    return trust.layer === layer ? { ...trust, slip } : trust;
  });
  return { ...model, direction: "feedback", trusts };
}
