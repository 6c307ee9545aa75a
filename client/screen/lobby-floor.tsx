// The lobby of one company: its rooms side by side, large windows below each other.
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import { firstName } from "../picture/face-of.ts";
import { roomTitle, titleKey } from "../picture/model-of-view.ts";
import { say } from "../words/words.ts";
import { roomsOf } from "./lobby-rooms.ts";
import { LobbySeat } from "./lobby-seat.tsx";

export interface FloorProps {
  readonly view: View;
  readonly company: CompanyView;
  readonly isCrowd: boolean;
}

export function Floor({ view, company, isCrowd }: FloorProps) {
  const rooms = roomsOf(company);
  const size = seatSize(company);
  return (
    <section class="lobby-floor" aria-label={company.name}>
      <h2 class="lobby-sign">{company.name}</h2>
      <div class="lobby-rooms" style={{ "--rooms": String(rooms.length) }}>
        {rooms.map((people, layer) => (
          <div key={layer} class="lobby-room">
            <h3>{roomTitle(layer, rooms.length)}</h3>
            <ul>
              {people.map((person) => (
                <LobbySeat
                  key={`${person.seat.index} ${person.name}`}
                  view={view}
                  person={person}
                  size={size}
                  isCrowd={isCrowd}
                >
                  <span class="lobby-plate">
                    <b dir="auto" aria-hidden="true">
                      {person.isFree ? "" : firstName(person)}
                    </b>
                    <span>{say(titleKey(person))}</span>
                  </span>
                </LobbySeat>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

const houseHeight = 548; // of the windows, in units of 1/16 rem
const plateHeight = 62; // name, title and the gap to the next window

/** As large as the fullest room allows. */
function seatSize(company: CompanyView): number {
  const rows = Math.max(...roomsOf(company).map((room) => room.length));
  return Math.max(40, Math.min(124, houseHeight / rows - plateHeight));
}
