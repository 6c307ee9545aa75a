// One arrow in the reveal: the player's step hollow, the true one solid, and whether they agree.
import type { ComponentChildren } from "preact";
import { say } from "../words/words.ts";
import { barScale } from "./bar-scale.ts";
import { Icon } from "./icon.tsx";
import { Mark } from "./mark.tsx";
import "../style/cards.css";

export interface CompareRowProps {
  name: string;
  drawing?: string | undefined;
  /** the trust before and after, as written */
  before?: string | undefined;
  after?: string | undefined;
  /** the arrow between them, e.g. a MiniArrow */
  arrow?: ComponentChildren | undefined;
  /** sign of the trust afterwards: report ink or report-minus ink */
  sign?: 1 | -1 | undefined;
  /** "thinner", "thicker" */
  change?: string | undefined;
  /** the player's step; null where there was no answer */
  you: number | null;
  truth: number;
  youText?: string | undefined;
  truthText: string;
  /** stands in place of the true figure, e.g. as a button */
  figure?: ComponentChildren | undefined;
  /** e.g. way and size, each with its own mark and its word below */
  marks: readonly { of: string; right: boolean }[];
}

function Bars({ you, truth }: { you: number; truth: number }) {
  const { zero, places } = sameWay(you, truth) ? barScale([Math.abs(you), Math.abs(truth)]) : barScale([you, truth]);
  const [yours, trueOne] = places;
  if (yours === undefined || trueOne === undefined) return null;
  const gap = { from: trueOne.left + trueOne.width, to: yours.left + yours.width };
  return (
    <span class="compare-bars">
      {!sameWay(you, truth) && <span class="compare-zero" style={{ left: `${zero}%` }} />}
      <span class="compare-bar compare-you" style={{ left: `${yours.left}%`, width: `${yours.width}%` }} />
      <span class="compare-bar compare-true" style={{ left: `${trueOne.left}%`, width: `${trueOne.width}%` }} />
      {gap.to - gap.from > 10 && (
        <span class="compare-gap" style={{ left: `${gap.from + 2}%`, width: `${gap.to - gap.from - 2}%` }} />
      )}
    </span>
  );
}

function sameWay(you: number, truth: number): boolean {
  return you * truth >= 0;
}

/** `<CompareRow name="Budget" before="1.10" after="1.08" you={-0.168} truth={-0.151} truthText="−0.151" marks={…} />` */
export function CompareRow(props: CompareRowProps) {
  const { name, drawing, before, after, arrow, sign = 1, change, you, truth, marks } = props;
  return (
    <div class="compare-row">
      <div class="compare-head">
        {drawing !== undefined && <Icon drawing={drawing} size={22} />}
        <strong class="compare-name">{name}</strong>
        <span class="compare-change">
          <span>{before}</span>
          {arrow}
          <b class={sign < 0 ? "tone-report-minus" : "tone-report"}>{after}</b>
        </span>
        {change !== undefined && <span class="compare-word">{change}</span>}
      </div>
      <div class="compare-body">
        <span class="compare-labels" aria-hidden="true">
          <span>{say("compare.you")}</span>
          <b>{say("compare.true")}</b>
        </span>
        <Bars you={you ?? 0} truth={truth} />
        <span class="visually-hidden">
          {say("compare.reads", { you: props.youText ?? "–", truth: props.truthText })}
        </span>
        {props.figure ?? (
          <b class="compare-figure" aria-hidden="true">
            {props.truthText}
          </b>
        )}
        <span class="compare-marks">
          {marks.map((mark) => (
            <span key={mark.of} class="compare-mark">
              <Mark right={mark.right} of={mark.of} />
              <span aria-hidden="true">{mark.of}</span>
            </span>
          ))}
        </span>
      </div>
    </div>
  );
}
