// All companies as tiles of one size, as many beside each other as the room allows; only a tile with news is drawn again.
import type { VNode } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { CompanyBrief } from "#game/views/wall-view.ts";
import { LampRow } from "../components/lamp-row.tsx";
import { useBoxSize } from "../components/use-box-size.ts";
import { say } from "../words/words.ts";
import { briefWords } from "./briefs.ts";
import { Spark } from "./spark.tsx";
import { mostOf } from "./spark-line.ts";
import { useBriefs, useCurves } from "./use-briefs.ts";
import { type WallGrid, wallGrid } from "./wall-grid.ts";
import "./tiles.css";

export interface TilesProps {
  readonly briefs: readonly CompanyBrief[];
  readonly isCalm: boolean; // curves are drawn at most once a second
}

type Size = WallGrid["size"];

/** To be seen only; `TilesTable` says the same to a screen reader. */
export function Tiles({ briefs, isCalm }: TilesProps) {
  const place = useRef<HTMLDivElement>(null);
  const box = useBoxSize(place, { width: 1248, height: 580, zoom: 1 });
  const kept = useBriefs(briefs);
  const curves = useCurves(kept, isCalm);
  const { columns, rows, size } = wallGrid(Math.max(1, kept.length), box);
  const most = mostOf(curves.map(({ costs }) => costs));
  return (
    <div
      ref={place}
      class={`tiles tiles-${size}`}
      style={{ "--columns": String(columns), "--rows": String(rows) }}
      aria-hidden="true"
    >
      {kept.map((brief, index) => (
        <Tile key={brief.index} brief={brief} costs={curves[index]?.costs ?? brief.costs} most={most} size={size} />
      ))}
    </div>
  );
}

interface TileProps {
  readonly brief: CompanyBrief;
  readonly costs: CompanyBrief["costs"];
  readonly most: number;
  readonly size: Size;
}

/** The same element as before, which is not looked at again, unless something on it has changed. */
function Tile({ brief, costs, most, size }: TileProps) {
  const curve = useMemo(() => <Spark costs={costs} most={most} />, [costs, most]);
  return useMemo(() => <TileSheet brief={brief} size={size} curve={curve} />, [brief, size, curve]);
}

function TileSheet({ brief, size, curve }: Pick<TileProps, "brief" | "size"> & { readonly curve: VNode }) {
  const { answered, asked, said } = brief;
  const words = briefWords(brief);
  const isAllIn = asked > 0 && answered >= asked;
  return (
    <div class={isAllIn ? "tile tile-lit" : "tile"}>
      <b class="tile-name">{brief.name}</b>
      <span class="tile-answered">{asked > 0 && <Answers brief={brief} size={size} words={words.answered} />}</span>
      <span class="tile-said">
        {said !== null && (
          <>
            <b>{words.said}</b>
            {size === "large" && <span>{say("screen.rows.said")}</span>}
          </>
        )}
      </span>
      {curve}
      <b class="tile-cost">
        {words.cost}
        {size === "large" && <small>{say("screen.tiles.cost")}</small>}
      </b>
    </div>
  );
}

const mostLamps = 6; // that a tile has room for

function Answers({ brief, size, words }: Pick<TileProps, "brief" | "size"> & { readonly words: string }) {
  const { answered, asked } = brief;
  if (size === "small" || asked > mostLamps) return <>{words}</>;
  return <LampRow answered={answered} of={asked} label={size === "large" ? words : undefined} />;
}
