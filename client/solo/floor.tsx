// The company as a choice: a small picture of the floor in which every window is a seat one can take.

import { teammateNameAt } from "#company/names.ts";
import { bookOf } from "#company/scenarios.ts";
import type { Seat } from "#company/seats.ts";
import { shapeOf } from "#company/shape.ts";
import { arrowWidth } from "#game/arrow.ts";
import { Icon } from "../components/icon.tsx";
import { cogIcon } from "../components/icons.ts";
import { isWide } from "../components/is-wide.ts";
import { Arrow } from "../drawing/arrow.tsx";
import { faceUrl } from "../join/faces.ts";
import { iconSvg, isPictureIcon } from "../picture/icons.ts";
import { curatedStartOf } from "../session/solo.ts";
import { say } from "../words/words.ts";
import { type Choices, soloSeats, soloShape } from "./choices.ts";
import { type FloorPlan, phoneFloor, placeArrow, planFloor, type Window, wideFloor } from "./floor-plan.ts";
import { seatTitle } from "./seat-title.ts";
import "../style/seat.css";
import "./floor.css";

const shape = shapeOf(soloShape);

/** `<Floor choices={choices} name="Brisk Fox" onSeat={take} />`: `name` gives the player's own face. */
export function Floor(props: { choices: Choices; name: string; onSeat: (seat: string) => void }) {
  const { choices, name, onSeat } = props;
  const { signals } = bookOf(choices.scenario);
  const plan = planFloor(shape.layers, signals.length, isWide() ? wideFloor : phoneFloor);
  return (
    <fieldset class="floor" style={{ aspectRatio: `${plan.width} / ${plan.height}` }}>
      <legend class="visually-hidden">{say("solo.seat")}</legend>
      <Ground plan={plan} />
      <Trusts plan={plan} choices={choices} />
      <Titles plan={plan} />
      {plan.cards.map((card, index) => (
        <span key={signals[index]?.name} class="floor-card" style={placeOn(plan, card)}>
          <Icon drawing={iconOf(signals[index]?.icon ?? "")} size={18} />
          <span>{signals[index]?.name}</span>
        </span>
      ))}
      {plan.windows.map((window, order) => {
        const seat = soloSeats[order];
        if (seat === undefined) return null;
        const isYou = seat.id === choices.seat;
        const person = isYou ? name : teammateNameAt(order);
        return <SeatChoice key={seat.id} {...{ plan, window, seat, person, isYou }} onTake={() => onSeat(seat.id)} />;
      })}
    </fieldset>
  );
}

const iconOf = (name: string): string => iconSvg(isPictureIcon(name) ? name : "star");

type Place = Pick<Window, "x" | "y" | "width" | "height">;

/** Shares of the picture, so that windows and arrows grow together. */
function placeOn(plan: FloorPlan, { x, y, width, height }: Place) {
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return {
    left: share(x, plan.width),
    top: share(y, plan.height),
    width: share(width, plan.width),
    height: share(height, plan.height),
  };
}

function Ground({ plan }: { plan: FloorPlan }) {
  const { width, height, slabs, rooms } = plan;
  const inside = { y: slabs.top, height: height - slabs.top - slabs.bottom };
  return (
    <svg class="floor-ground" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {rooms.map((room) => (
        <g key={room.x}>
          <rect class="floor-room" {...room} {...inside} />
          {[room.x, room.x + room.width]
            .filter((x) => x > 0 && x < width)
            .map((x) => (
              <path key={x} class="floor-wall" d={`M${x} ${inside.y}v${inside.height}`} />
            ))}
        </g>
      ))}
      <rect class="floor-slab" width={width} height={slabs.top} />
      <rect class="floor-slab" y={height - slabs.bottom} width={width} height={slabs.bottom} />
    </svg>
  );
}

/** The trusts that this very company starts with. */
function Trusts({ plan, choices }: { plan: FloorPlan; choices: Choices }) {
  const { scenario, seed } = choices;
  const network = curatedStartOf(scenario, seed);
  if (network === undefined) return null;
  return (
    <svg class="floor-ground" viewBox={`0 0 ${plan.width} ${plan.height}`} aria-hidden="true">
      {network.weights.flatMap((rows, layer) => {
        const senders = network.sizes[layer] ?? 1;
        return rows.map((trust, cell) => {
          const place = placeArrow(plan, { layer, from: cell % senders, to: Math.floor(cell / senders) });
          const width = plan.arrow * arrowWidth(trust);
          return (
            place && <Arrow key={`${layer}.${cell}`} kind={trust < 0 ? "minus" : "plus"} width={width} {...place} />
          );
        });
      })}
    </svg>
  );
}

function Titles({ plan }: { plan: FloorPlan }) {
  const titles = [say("room.sales"), say("room.management"), say("room.ceo")];
  const [card] = plan.cards;
  const top = { y: 0, height: plan.slabs.top };
  const wider = 30; // px on either side: a title may be wider than its room
  return (
    <>
      {card !== undefined && (
        <span class="floor-title" style={placeOn(plan, { ...card, ...top })}>
          {say("solo.customer")}
        </span>
      )}
      {plan.rooms.map(({ x, width }, layer) => (
        <span key={x} class="floor-title" style={placeOn(plan, { x: x - wider, width: width + 2 * wider, ...top })}>
          {titles[layer]}
        </span>
      ))}
    </>
  );
}

function SeatChoice(props: {
  plan: FloorPlan;
  window: Window;
  seat: Seat;
  person: string;
  isYou: boolean;
  onTake: () => void;
}) {
  const { plan, window, seat, person, isYou, onTake } = props;
  const url = faceUrl({ face: person, isTeammate: !isYou, expression: isYou ? "smile" : "calm" });
  const title = seatTitle(seat);
  return (
    <label class="floor-seat" style={placeOn(plan, window)} title={title}>
      <input type="radio" name="seat" checked={isYou} onChange={onTake} />
      <span class={isYou ? "floor-pane floor-pane-lit" : "floor-pane"}>
        <span class="floor-face">{url !== undefined && <img src={url} alt="" draggable={false} />}</span>
        {!isYou && (
          <span class="seat-cog">
            <Icon drawing={cogIcon} size={14} />
          </span>
        )}
        <span class="floor-plate">
          <Icon drawing={iconOf(seat.icon)} size={15} />
          <span class="floor-name">{isYou ? say("person.you") : person}</span>
        </span>
      </span>
      <span class="visually-hidden">{title}</span>
    </label>
  );
}
