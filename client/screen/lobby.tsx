// The lobby: address and code very large, and everybody who comes landing in a window of the company.
import type { CompanyView, Happening, PersonView, View } from "#game/view.ts";
import { Logo } from "../components/logo.tsx";
import { SeatTile } from "../components/seat-tile.tsx";
import { titleKey } from "../picture/model-of-view.ts";
import { portraitUrl } from "../picture/portraits.ts";
import { lastLayer } from "../view/last-layer.ts";
import { say } from "../words/words.ts";
import { WayIn, type WayInProps } from "./way-in.tsx";
import "./lobby.css";

export interface LobbyProps {
  readonly view: View;
  readonly happened: readonly Happening[];
  readonly way: WayInProps;
}

export function Lobby({ view, happened, way }: LobbyProps) {
  const companies = view.companies ?? [];
  const people = companies.flatMap((company) => company.people);
  const seated = people.filter(({ isFree, isTeammate }) => !isFree && !isTeammate).length;
  return (
    <div class="lobby">
      <section class="lobby-way">
        <div class="lobby-logo">
          <Logo label="" />
          <h1>{say("logo.label")}</h1>
        </div>
        <WayIn {...way} />
        <div class="lobby-count">
          <b>{seated}</b>
          <p>
            {say("screen.lobby.seats", { count: seated, of: people.length })}{" "}
            <span>{say("screen.lobby.teammates")}</span>
          </p>
        </div>
      </section>
      <section class="lobby-tower" data-companies={companies.length}>
        <div class="lobby-roof" aria-hidden="true" />
        {companies.map((company) => (
          <Floor key={company.index} company={company} seatSize={seatSize(companies)} />
        ))}
        <p class="lobby-foot">{companies.length === 1 ? view.scenario.question : say("screen.lobby.floor")}</p>
      </section>
      <p class="visually-hidden" aria-live="polite">
        {happened
          .flatMap((one) => (one.type === "SeatTaken" ? say("screen.lobby.came", { name: one.name }) : []))
          .join(" ")}
      </p>
    </div>
  );
}

const towerHeight = 548; // of the windows, in units of 1/16 rem
const plateHeight = 62; // name, title and the gap to the next window

/** As large as the fullest room of all floors allows. */
function seatSize(companies: readonly CompanyView[]): number {
  const rows = companies.reduce((sum, company) => sum + Math.max(...roomsOf(company).map((room) => room.length)), 0);
  return Math.max(40, Math.min(124, towerHeight / rows - plateHeight));
}

const roomsOf = (company: CompanyView): PersonView[][] =>
  Array.from({ length: lastLayer(company) + 1 }, (_, layer) =>
    company.people.filter(({ seat }) => seat.layer === layer),
  );

function roomTitle(layer: number, last: number): string {
  if (layer === last) return say("room.ceo");
  if (layer === 0) return say("room.sales");
  return last > 2 ? say("room.managementNumber", { number: layer }) : say("room.management");
}

function Floor({ company, seatSize }: { company: CompanyView; seatSize: number }) {
  const rooms = roomsOf(company);
  return (
    <section class="lobby-floor" aria-label={company.name}>
      <h2 class="lobby-sign">{company.name}</h2>
      <div class="lobby-rooms" style={{ "--rooms": String(rooms.length) }}>
        {rooms.map((people, layer) => (
          <div key={layer} class="lobby-room">
            <h3>{roomTitle(layer, rooms.length - 1)}</h3>
            <ul>
              {people.map((person) => (
                <Seat key={`${person.seat.index} ${person.name}`} person={person} size={seatSize} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

/** A new name is a new element, so that whoever comes is seen to land. */
function Seat({ person, size }: { person: PersonView; size: number }) {
  const { name, isFree, isTeammate, isOnline } = person;
  return (
    <li class={isFree ? "lobby-seat lobby-seat-free" : "lobby-seat"}>
      <SeatTile
        name={isFree ? say("person.nobody") : name}
        portraitUrl={isFree ? undefined : portraitUrl({ face: name, expression: "smile", isTeammate, lookLeft: false })}
        lit={!isFree}
        presence={isFree ? "free" : isOnline ? "here" : "offline"}
        teammate={isTeammate}
        layout="face"
        size={size}
      />
      <span class="lobby-plate">
        <b dir="auto" aria-hidden="true">
          {isFree ? "" : name}
        </b>
        <span>{say(titleKey(person))}</span>
      </span>
    </li>
  );
}
