// The sum in words or symbols, each term wearing its own arrow as underline.
import { say } from "../words/words.ts";
import { MathSymbol } from "./math-symbol.tsx";
import { dashOf } from "./trust-dash.ts";
import "../style/equation.css";

export type Notation = "story" | "maths";

/**
 * `report` and `feedback` are solid where `sign` is +1 and dashed where it is −1; `feedback-minus` is a
 * feedback term that is always dashed; `slot` is an empty place, or a filled one where it has `text`.
 */
export type EquationKind = "report" | "feedback" | "feedback-minus" | "ink" | "slope" | "unknown" | "slot" | "operator";

export interface EquationItem {
  kind: EquationKind;
  /** the number, or the operator's sign; for `unknown` "?" unless told */
  text?: string | undefined;
  /** story words above the number */
  story?: string | undefined;
  /** symbol above the number in Maths mode, as MathSymbol reads it */
  maths?: string | undefined;
  /** the symbol in words, for a screen reader */
  mathsWords?: string | undefined;
  sign?: 1 | -1 | undefined;
  /** underline in pixels, as arrowWidth gives it: 2 to 18 */
  width?: number | undefined;
  /** joins the term to an arrow of the picture */
  id?: string | undefined;
  onPress?: (() => void) | undefined;
}

export interface EquationLineProps {
  items: readonly EquationItem[];
  notation: Notation;
  /** id of the term whose arrow is pointed at in the picture */
  highlighted?: string | null | undefined;
  /** a term is pointed at, focused or left (null) */
  onHighlight?: ((id: string | null) => void) | undefined;
  /** in front of everything, e.g. "δ =" */
  lead?: { story?: string; maths?: string } | undefined;
  label?: string | undefined;
}

const UNDERLINE = 5;

function isMinus(item: EquationItem): boolean {
  return item.kind === "feedback-minus" || item.sign === -1;
}

function toneOf(item: EquationItem): string {
  const minus = isMinus(item) && (item.kind === "report" || item.kind === "feedback");
  return minus ? `${item.kind}-minus` : item.kind;
}

/** The underline of a term: the width and dash of its arrow. */
export function Underline({ width = UNDERLINE, minus }: { width?: number; minus: boolean }) {
  const { on, off } = dashOf(width);
  return (
    <span
      class={minus ? "underline underline-minus" : "underline"}
      style={{ "--w": `${width}px`, "--on": `${on}px`, "--period": `${on + off}px` }}
    />
  );
}

/** The slope's underline: a small tilted plank with its point. */
export function PlankUnderline() {
  return (
    <svg class="plank-underline" viewBox="0 0 46 18" aria-hidden="true">
      <path d="M4 14.5L42 3.5" />
      <circle cx="23" cy="9" r="4.5" />
    </svg>
  );
}

function TermLabel({ item, notation }: { item: EquationItem; notation: Notation }) {
  if (notation === "maths" && item.maths !== undefined) {
    return <MathSymbol of={item.maths} words={item.mathsWords ?? item.story} />;
  }
  return <>{item.story}</>;
}

function TermFigure({ item }: { item: EquationItem }) {
  if (item.kind === "unknown") {
    return (
      <>
        <span aria-hidden="true">{item.text ?? "?"}</span>
        <span class="visually-hidden">{item.text ?? say("equation.unknown")}</span>
      </>
    );
  }
  if (item.kind === "slot" && item.text === undefined) {
    return <span class="visually-hidden">{say("equation.slot")}</span>;
  }
  return <>{item.text}</>;
}

/** One term: label above, number, underline below. A button where it can be pointed at or pressed. */
export function Term(props: {
  item: EquationItem;
  notation: Notation;
  highlighted?: boolean | undefined;
  onHighlight?: ((id: string | null) => void) | undefined;
}) {
  const { item, notation, onHighlight } = props;
  const live = item.onPress !== undefined || (item.id !== undefined && onHighlight !== undefined);
  const lit = props.highlighted === true ? " term-lit" : "";
  const point = (id: string | null) => () => onHighlight?.(id);
  const look = `term term-${toneOf(item)}${lit}`;
  const inside = (
    <>
      <span class="term-label">
        <TermLabel item={item} notation={notation} />
      </span>
      <span class="term-figure">
        <TermFigure item={item} />
      </span>
      {item.kind === "slope" ? <PlankUnderline /> : <Underline width={item.width ?? UNDERLINE} minus={isMinus(item)} />}
    </>
  );
  if (!live) return <span class={look}>{inside}</span>;
  return (
    <button
      type="button"
      class={look}
      onClick={item.onPress}
      onMouseEnter={point(item.id ?? null)}
      onMouseLeave={point(null)}
      onFocus={point(item.id ?? null)}
      onBlur={point(null)}
    >
      {inside}
    </button>
  );
}

/** The slope's term alone, e.g. in a sentence: `<SlopeTerm text="0.59" story="slope" />`. */
export function SlopeTerm(props: { text: string; story?: string; maths?: string; notation?: Notation }) {
  const { text, story, maths, notation = "story" } = props;
  return <Term item={{ kind: "slope", text, story, maths }} notation={notation} />;
}

/** A place that is still to be worked out: `<Unknown story="raw opinion" />`. */
export function Unknown(props: { story?: string; maths?: string; notation?: Notation }) {
  const { story, maths, notation = "story" } = props;
  return <Term item={{ kind: "unknown", story, maths }} notation={notation} />;
}

/** `<EquationLine items={…} notation="story" onHighlight={setArrow} />`; wraps where it is too long. */
export function EquationLine(props: EquationLineProps) {
  const { items, notation, highlighted, onHighlight, lead, label } = props;
  const leadText = notation === "maths" ? (lead?.maths ?? lead?.story) : lead?.story;
  const labelled = items.some((item) => item.story !== undefined || item.maths !== undefined);
  return (
    <div
      class={`equation ${labelled ? "equation-labelled" : "equation-bare"} equation-${notation}`}
      {...(label === undefined ? {} : { role: "group", "aria-label": label })}
    >
      {leadText !== undefined && (
        <span class="equation-lead">
          {notation === "maths" && lead?.maths !== undefined ? <MathSymbol of={leadText} /> : leadText}
        </span>
      )}
      {items.map((item, index) =>
        item.kind === "operator" ? (
          <span key={index} class="operator">
            {item.text}
          </span>
        ) : (
          <Term
            key={index}
            item={item}
            notation={notation}
            highlighted={item.id !== undefined && item.id === highlighted}
            onHighlight={onHighlight}
          />
        ),
      )}
    </div>
  );
}
