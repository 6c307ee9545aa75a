// A round of more companies than there is room to draw: a wall of tiles in numbers.
import type { View } from "#game/view.ts";
import type { CompanyBrief } from "#game/views/wall-view.ts";
import type { ClockNow } from "../view/clock.ts";
import { say } from "../words/words.ts";
import { RoundFrame } from "./round-frame.tsx";
import { Tiles } from "./tiles.tsx";
import { TilesTable } from "./tiles-table.tsx";
import type { OpenWay } from "./way-in.tsx";
import "./round.css";

export interface WallProps {
  readonly view: View;
  readonly briefs: readonly CompanyBrief[];
  readonly clock: ClockNow;
  readonly way: OpenWay;
  readonly isCalm: boolean;
}

export function Wall({ view, briefs, clock, way, isCalm }: WallProps) {
  const note = <p>{say("screen.wall.note", { count: view.scenario.customers })}</p>;
  return (
    <RoundFrame view={view} clock={clock} way={way} shows="count" bar={note}>
      <Tiles briefs={briefs} isCalm={isCalm} />
      <TilesTable briefs={briefs} />
    </RoundFrame>
  );
}
