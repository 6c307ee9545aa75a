// Rows of equations whose terms stand below each other; every row has as many cells as the first.
import type { ComponentChildren } from "preact";
import "./equation-grid.css";

export interface EquationRow {
  readonly key: string;
  readonly cells: readonly ComponentChildren[];
}

export interface EquationGridProps {
  readonly rows: readonly EquationRow[];
  readonly terms: number; // to be added in each row
}

/** As large as rows and terms allow. */
export function EquationGrid({ rows, terms }: EquationGridProps) {
  const columns = rows[0]?.cells.length ?? 1;
  return (
    <ul class={`eq-rows eq-rows-${sizeOf(rows.length, terms)}`} style={{ "--columns": String(columns) }}>
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

function sizeOf(rows: number, terms: number): "large" | "medium" | "small" {
  if (rows > 3 || terms > 3) return "small";
  return terms === 3 ? "medium" : "large";
}
