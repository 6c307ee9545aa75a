// The sum of level 3: empty slots, figures to put into them, and the field for the result.
import { type EquationItem, EquationLine, Term } from "../components/equation-line.tsx";
import { NumberField } from "../components/number-field.tsx";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { type Sum, withoutLabel } from "./formulas.ts";
import type { Draft } from "./use-draft.ts";

type Change = (part: Partial<Draft>) => void;

export interface TypedSumProps {
  desk: Desk;
  sum: Sum;
  /** the whole formula, from the second hint on */
  formula: readonly EquationItem[] | null;
  draft: Draft;
  change: Change;
}

/** The sum in the making, or the whole formula. */
export function TypedSum({ formula, ...making }: TypedSumProps) {
  if (formula !== null) {
    return (
      <div class="tight-sum">
        <EquationLine items={formula} notation={making.desk.notation} />
      </div>
    );
  }
  return (
    <div class="typed-sum tight-sum">
      <Slots {...making} />
      <FigureTray {...making} />
    </div>
  );
}

/** A tap on a figure fills the next slot, a tap on a full slot empties it. */
function Slots({ desk, sum, draft, change }: Omit<TypedSumProps, "formula">) {
  const slots = sum.line.filter(({ kind }) => kind === "slot").length;
  const placed = Array.from({ length: slots }, (_, slot) => draft.placed[slot] ?? null);
  const put = (slot: number, figure: number | null) =>
    change({ placed: placed.map((old, at) => (at === slot ? figure : old)) });
  return (
    <EquationLine
      items={withPlaced(sum, { placed, text: draft.text, take: (slot) => put(slot, null) })}
      notation={desk.notation}
      label={say("typed.slots")}
    />
  );
}

interface Placing {
  readonly placed: Draft["placed"];
  /** what is typed as the result */
  readonly text: string;
  readonly take: (slot: number) => void;
}

function withPlaced(sum: Sum, { placed, text, take }: Placing): EquationItem[] {
  let slot = -1;
  return sum.line.map((item): EquationItem => {
    if (item.kind === "unknown") return { ...item, text: text.trim() === "" ? undefined : text };
    if (item.kind !== "slot") return item;
    slot += 1;
    const at = slot;
    const figure = sum.tray[placed[at] ?? -1];
    return figure === undefined ? item : { ...withoutLabel(figure), onPress: () => take(at) };
  });
}

/** The figures to choose from; each can be used once. */
function FigureTray({ desk, sum, draft, change }: Omit<TypedSumProps, "formula">) {
  const slots = sum.line.filter(({ kind }) => kind === "slot").length;
  const placed = Array.from({ length: slots }, (_, slot) => draft.placed[slot] ?? null);
  const free = placed.indexOf(null);
  const put = (figure: number) => change({ placed: placed.map((old, at) => (at === free ? figure : old)) });
  return (
    <fieldset class="figure-tray">
      <legend class="visually-hidden">{say("typed.tray")}</legend>
      {sum.tray.map((item, index) => (
        <button
          key={index}
          type="button"
          class="figure-chip"
          disabled={free < 0 || placed.includes(index)}
          aria-label={say("typed.place", { figure: item.text ?? "" })}
          onClick={() => put(index)}
        >
          <Term item={item} notation={desk.notation} />
        </button>
      ))}
    </fieldset>
  );
}

/** The result as it is typed. */
export function ResultField(props: { label: string; note: string; draft: Draft; change: Change; position: number }) {
  const { label, note, draft, change, position } = props;
  return (
    <NumberField
      label={label}
      hint={note}
      text={draft.text}
      onInput={(text, value) =>
        change({ text, values: draft.values.map((old, at) => (at === position ? value : old)) })
      }
    />
  );
}
