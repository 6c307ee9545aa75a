// The lobby of a few companies: one floor for each, everybody beside each other.
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import { firstName } from "../picture/face-of.ts";
import { roomsOf } from "./lobby-rooms.ts";
import { LobbySeat } from "./lobby-seat.tsx";

export interface TowerFloorProps {
  readonly view: View;
  readonly company: CompanyView;
  readonly of: number; // floors
  readonly isCrowd: boolean;
}

export function TowerFloor({ view, company, of, isCrowd }: TowerFloorProps) {
  const rooms = roomsOf(company);
  const size = seatSize(company, of);
  return (
    <section
      class={of <= mostTall ? "tower-floor tower-floor-tall" : "tower-floor"}
      style={{ "--rooms": String(rooms.length) }}
      aria-label={company.name}
    >
      <h2>{company.name}</h2>
      {rooms.map((people, layer) => (
        <ul key={layer} class="tower-room">
          {people.map((person) => (
            <LobbySeat
              key={`${person.seat.index} ${person.name}`}
              view={view}
              person={person}
              size={size}
              isCrowd={isCrowd}
            >
              {size >= leastNamed && !person.isFree && (
                <span class="tower-plate" dir="auto" aria-hidden="true">
                  {firstName(person)}
                </span>
              )}
            </LobbySeat>
          ))}
        </ul>
      ))}
    </section>
  );
}

const mostTall = 3; // floors that are high enough to carry their name above their windows
const house = { width: 690, tallWidth: 820, height: 640 }; // of the windows of a floor, and of all floors; in units of 1/16 rem
const sign = 44; // the name above the windows
const slab = 12;
const gap = 12;
const plate = 40; // a name of two lines
const leastNamed = 54; // below a narrower window there is no room for a name

/** As large as the number of floors and of people on one allows. */
function seatSize({ people }: CompanyView, floors: number): number {
  const isTall = floors <= mostTall;
  const high = house.height / floors - slab - plate - gap / 2 - (isTall ? sign : 0);
  const wide = (isTall ? house.tallWidth : house.width) / people.length - gap;
  return Math.max(26, Math.min(150, high, wide));
}
