// The sum of level 3: empty slots, figures to put into them, and the field for the result.
import { type EquationItem, EquationLine, Term } from "../components/equation-line.tsx";
import { PlainButton } from "../components/flow-button.tsx";
import { NumberField } from "../components/number-field.tsx";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import type { Sum } from "./formulas.ts";
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

/** The sum in the making: a tap on a figure fills the next slot, a tap on a full slot empties it. */
export function TypedSum({ desk, sum, formula, draft, change }: TypedSumProps) {
  if (formula !== null) return <EquationLine items={formula} notation={desk.notation} />;
  const slots = sum.line.filter(({ kind }) => kind === "slot").length;
  const placed = Array.from({ length: slots }, (_, slot) => draft.placed[slot] ?? null);
  const put = (slot: number, figure: number | null) =>
    change({ placed: placed.map((old, at) => (at === slot ? figure : old)) });
  return (
    <EquationLine
      items={withPlaced(sum, { placed, take: (slot) => put(slot, null) })}
      notation={desk.notation}
      label={say("typed.slots")}
    />
  );
}

function withPlaced(sum: Sum, { placed, take }: { placed: Draft["placed"]; take: (slot: number) => void }) {
  let slot = -1;
  return sum.line.map((item): EquationItem => {
    if (item.kind !== "slot") return item;
    slot += 1;
    const at = slot;
    const figure = sum.tray[placed[at] ?? -1];
    return figure === undefined ? item : { ...figure, onPress: () => take(at) };
  });
}

/** The figures to choose from; each can be used once. */
export function FigureTray({ desk, sum, formula, draft, change }: TypedSumProps) {
  if (formula !== null) return null;
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
      {placed.some((each) => each !== null) && (
        <PlainButton size="small" onPress={() => change({ placed: [] })}>
          {say("typed.empty")}
        </PlainButton>
      )}
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
