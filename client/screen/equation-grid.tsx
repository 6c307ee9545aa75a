// Rows of equations whose terms stand below each other; every row has as many cells as the first.
import type { ComponentChildren } from "preact";
import "./equation-grid.css";

export interface EquationRow {
  readonly key: string;
  readonly cells: readonly ComponentChildren[];
}

/** `isMany` is for more rows or terms than the foot can show large. */
export function EquationGrid({ rows, isMany }: { rows: readonly EquationRow[]; isMany: boolean }) {
  const columns = rows[0]?.cells.length ?? 1;
  return (
    <ul class={isMany ? "eq-rows eq-rows-many" : "eq-rows"} style={{ "--columns": String(columns) }}>
      {rows.map(({ key, cells }) => (
        <li key={key} class="eq-row">
          {cells.map((cell, place) => (
            <span key={place} class="eq-cell">
              {cell}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
