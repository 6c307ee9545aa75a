// The customer's signals as cards on the left.
import type { FloorPlan } from "../solo/floor-plan.ts";
import { plain } from "../words/numbers.ts";
import { DrawnIcon } from "./drawn-icon.tsx";
import { book } from "./tour-company.ts";

export function FloorCards({ plan, signals }: { plan: FloorPlan; signals: readonly number[] | null }) {
  return (
    <>
      {plan.cards.map((card, index) => {
        const { name = "", icon = "" } = book.signals[index] ?? {};
        const edge = card.height * 0.34;
        const middle = card.x + card.width / 2;
        return (
          <g key={name} class={signals === null ? "tour-signal tour-signal-empty" : "tour-signal"}>
            <rect x={card.x + 1} y={card.y} width={card.width - 2} height={card.height} rx="9" />
            <DrawnIcon name={icon} x={middle - edge / 2} y={card.y + 5} edge={edge} />
            <text class="tour-signal-figure" x={middle} y={card.y + card.height * 0.62}>
              {signals === null ? "…" : plain(signals[index] ?? 0, 2)}
            </text>
            <text class="tour-signal-name" x={middle} y={card.y + card.height * 0.88}>
              {name}
            </text>
          </g>
        );
      })}
    </>
  );
}
