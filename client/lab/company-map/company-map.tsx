// A company as a map to tap: signals on the left, people as buttons, arrows of trust between them.
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { arrowWidth } from "#game/arrow.ts";
import { useBoxSize } from "../../components/use-box-size.ts";
import { usePortrait } from "../../desk/use-portrait.ts";
import { Arrow } from "../../drawing/arrow.tsx";
import { type CastMember, cast, ceoLayer } from "../cast.ts";
import "./company-map.css";

export interface MapArrow {
  readonly layer: number; // of the person who trusts
  readonly from: number;
  readonly to: number;
  readonly trust: number;
  readonly isChosen?: boolean | undefined;
}

export interface MapPerson {
  readonly figure: string; // below the name: what they said
  readonly isChosen: boolean;
  readonly badge?: string | undefined; // a word at the head of the window
}

export interface CompanyMapProps {
  readonly label: string;
  readonly signals: readonly { readonly name: string; readonly figure: string }[];
  readonly people: readonly MapPerson[]; // in the order of the cast
  readonly arrows: readonly MapArrow[];
  readonly onPerson: (member: CastMember) => void;
  readonly onArrow?: ((arrow: MapArrow) => void) | undefined; // by a tap; for the keyboard a list stands beside the map
}

const columns = [0.09, 0.365, 0.635, 0.895]; // of the width: signals, then the layers of people
const wide = 500; // px of the box, from which on its nodes are larger
const halfNode = { narrow: 36, wide: 46 }; // px from the middle of a node to where its arrows end

interface Spot {
  readonly x: number; // shares of the box
  readonly y: number;
}

const spotOf = (column: number, index: number, count: number): Spot => ({
  x: columns[column] ?? 0.5,
  y: (index + 0.5) / Math.max(1, count),
});

const peopleIn = (layer: number): number => cast.filter((member) => member.layer === layer).length;

export function CompanyMap(props: CompanyMapProps) {
  const { label, signals, people, onPerson } = props;
  const box = useRef<HTMLDivElement>(null);
  const size = useBoxSize(box, { width: 360, height: 320, zoom: 1 });
  return (
    <section class="company-map" aria-label={label} ref={box}>
      <Arrows {...props} size={size} />
      {signals.map(({ name, figure }, index) => (
        <div key={name} class="map-signal" style={placeOf(spotOf(0, index, signals.length))}>
          <span>{name}</span>
          <b>{figure}</b>
        </div>
      ))}
      {cast.map((member) => {
        const person = people[member.seat];
        return person === undefined ? null : (
          <PersonNode key={member.seat} member={member} person={person} onPress={() => onPerson(member)} />
        );
      })}
    </section>
  );
}

const placeOf = ({ x, y }: Spot) => ({ left: `${100 * x}%`, top: `${100 * y}%` });

function PersonNode(props: { member: CastMember; person: MapPerson; onPress: () => void }) {
  const { member, person, onPress } = props;
  const url = usePortrait({ face: member.name, expression: "calm", isTeammate: false, lookLeft: false });
  return (
    <button
      type="button"
      class={person.isChosen ? "map-person map-person-chosen" : "map-person"}
      aria-pressed={person.isChosen}
      style={placeOf(spotOf(1 + member.layer, member.index, peopleIn(member.layer)))}
      onClick={onPress}
    >
      <span class="map-face">{url !== undefined && <img src={url} alt="" draggable={false} />}</span>
      <span class="map-name">{member.name}</span>
      <b>{person.figure}</b>
      {person.badge !== undefined && <span class="map-badge">{person.badge}</span>}
    </button>
  );
}

function Arrows({ arrows, signals, size, onArrow }: CompanyMapProps & { size: { width: number; height: number } }) {
  const { width, height } = size;
  const paper = useRef<SVGSVGElement>(null);
  const order = [...arrows].sort(chosenLast);
  useArrowTaps(paper, (place) => {
    const arrow = order[place];
    if (arrow !== undefined) onArrow?.(arrow);
  });
  const at = (column: number, index: number, side: -1 | 1) => {
    const count = column === 0 ? signals.length : peopleIn(column - 1);
    const { x, y } = spotOf(column, index, count);
    return { x: x * width + side * (width < wide ? halfNode.narrow : halfNode.wide), y: y * height };
  };
  return (
    <svg ref={paper} class="map-arrows" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {order.map((arrow, place) => {
        const from = at(arrow.layer, arrow.from, 1);
        const to = at(arrow.layer + 1, arrow.to, -1);
        const bend = 0.46 * (to.x - from.x);
        const way = `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
        return (
          <g key={`${arrow.layer}.${arrow.to}.${arrow.from}`}>
            {arrow.isChosen === true && <path class="map-lamp" d={way} stroke-width={mapWidth(arrow.trust) + 10} />}
            <Arrow kind={arrow.trust < 0 ? "minus" : "plus"} width={mapWidth(arrow.trust)} from={from} to={to} />
            {onArrow !== undefined && <path class="map-touch" d={way} data-place={place} />}
          </g>
        );
      })}
    </svg>
  );
}

/** Taps on arrows: a shortcut for the pointer to what the list beside the map offers to everybody. */
function useArrowTaps(paper: RefObject<SVGSVGElement | null>, onTap: (place: number) => void): void {
  const tapped = useRef(onTap);
  tapped.current = onTap;
  useEffect(() => {
    const follow = ({ target }: MouseEvent) => {
      const place = target instanceof SVGElement ? target.dataset.place : undefined;
      if (place !== undefined) tapped.current(Number(place));
    };
    const svg = paper.current;
    svg?.addEventListener("click", follow);
    return () => svg?.removeEventListener("click", follow);
  }, [paper]);
}

const chosenLast = (one: MapArrow, other: MapArrow): number =>
  Number(one.isChosen === true) - Number(other.isChosen === true);

const mapWidth = (trust: number): number => 0.75 * arrowWidth(trust);

/** All arrows of a company from its weights, in the order of the seats. */
export function arrowsOf(weights: readonly (readonly number[])[], sizes: readonly number[]): MapArrow[] {
  return weights.slice(0, ceoLayer + 1).flatMap((layer, index) => {
    const inputs = sizes[index] ?? 1;
    return layer.map((trust, edge) => ({ layer: index, to: Math.floor(edge / inputs), from: edge % inputs, trust }));
  });
}
