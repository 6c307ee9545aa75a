// One arrow of one's own: whom it comes from, what they said, how wide it is, and a control below.
import type { ComponentChildren } from "preact";
import { Icon } from "../components/icon.tsx";
import { MiniArrow } from "../picture/mini-arrow.tsx";
import { plain } from "../words/numbers.ts";
import { type Source, saidWords } from "./people.ts";
import "./desk.css";

export interface ArrowCardProps {
  source: Source;
  /** instead of what was said */
  note?: string | undefined;
  /** right of the figure, e.g. marks */
  beside?: ComponentChildren | undefined;
  /** arrows point from left to right, but a message leaves to the left */
  points?: "right" | "left" | undefined;
  /** not asked about */
  isFaint?: boolean | undefined;
  children?: ComponentChildren | undefined;
}

export function ArrowCard({ source, note, beside, points = "right", isFaint = false, children }: ArrowCardProps) {
  const tone = source.sign < 0 ? "report-minus" : "report";
  return (
    <section class={isFaint ? "card arrow-card arrow-card-faint" : "card arrow-card"}>
      <div class="arrow-head">
        <Icon drawing={source.drawing} size={24} strokeWidth={2.2} />
        <div class="arrow-words">
          <b>{source.name}</b>
          <span>{note ?? saidWords(source)}</span>
        </div>
        <MiniArrow
          sign={source.sign}
          width={source.width}
          colour={source.sign < 0 ? "var(--fwdn)" : "var(--fwd)"}
          length={66}
          points={points}
        />
        <b class={`arrow-figure tone-${tone}`}>{plain(source.trust, 2)}</b>
        {beside}
      </div>
      {children}
    </section>
  );
}
