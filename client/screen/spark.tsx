// The small cost line of one company, without axis: its figure stands beside it.
import type { CompanyBrief } from "#game/views/wall-view.ts";
import { sparkBox, sparkPath } from "./spark-line.ts";
import "./spark.css";

export interface SparkProps {
  readonly costs: CompanyBrief["costs"];
  readonly most: number; // of all companies
}

export function Spark({ costs, most }: SparkProps) {
  const { width, height } = sparkBox;
  const { line, last } = sparkPath(costs, most);
  return (
    <svg class="spark" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="spark-ground" d={`M0 ${height - 1}H${width}`} />
      <path class="spark-line" d={line} />
      <path class="spark-last" d={last} />
    </svg>
  );
}
