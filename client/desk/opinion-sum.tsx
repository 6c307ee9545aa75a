// The sum of one's raw opinion, small enough for a phone where there are many terms.
import { EquationLine } from "../components/equation-line.tsx";
import type { Desk } from "./desk.ts";
import { opinionLine } from "./formulas.ts";
import "./desk.css";

const mostAtFullSize = 3; // terms in one row of a phone, the gut feeling among them

export function OpinionSum({ desk }: { desk: Desk }) {
  const isTight = desk.knowledge.trusts.length + 1 > mostAtFullSize;
  return (
    <div class={isTight ? "tight-sum" : ""}>
      <EquationLine items={opinionLine(desk)} notation={desk.notation} />
    </div>
  );
}
