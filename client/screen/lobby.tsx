// The lobby: address and code very large, and everybody who comes landing in a window of their company.
import type { Happening } from "#game/happenings.ts";
import type { View } from "#game/view.ts";
import { Logo } from "../components/logo.tsx";
import type { Update } from "../session/session.ts";
import { say } from "../words/words.ts";
import { seatedCount, seatsOfAll, seatsWords } from "./lobby-count.ts";
import { Floor } from "./lobby-floor.tsx";
import { Plates } from "./lobby-plates.tsx";
import { TowerFloor } from "./lobby-tower.tsx";
import { useJoinCrowd } from "./use-join-crowd.ts";
import { WayIn, type WayInProps } from "./way-in.tsx";
import "./lobby.css";

export interface LobbyProps {
  readonly update: Update;
  readonly way: WayInProps;
}

export function Lobby({ update, way }: LobbyProps) {
  const { view, happened, receivedAt } = update;
  const seated = seatedCount(view);
  const isCrowd = useJoinCrowd(seated, receivedAt);
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
            {seatsWords(view)} {seated < seatsOfAll(view) && <span>{say("screen.lobby.teammates")}</span>}
          </p>
        </div>
      </section>
      <House view={view} isCrowd={isCrowd} />
      <p class="visually-hidden" aria-live="polite">
        {isCrowd ? "" : happened.flatMap((one) => cameWords(view, one)).join(" ")}
      </p>
    </div>
  );
}

function cameWords({ namesHidden }: View, one: Happening): string[] {
  if (one.type !== "SeatTaken") return [];
  return [
    namesHidden === true || one.name === "" ? say("screen.lobby.some") : say("screen.lobby.came", { name: one.name }),
  ];
}

const mostFloors = 5; // with everybody's face

/** One company fills the house; a few have a floor each; many are plates. */
function House({ view, isCrowd }: { view: View; isCrowd: boolean }) {
  const { companies = [], wall = [] } = view;
  const [only] = companies;
  const count = Math.max(companies.length, wall.length);
  const isMany = count > mostFloors;
  return (
    <section class="lobby-tower" data-companies={count}>
      <div class="lobby-roof" aria-hidden="true" />
      {isMany ? (
        <Plates view={view} isCrowd={isCrowd} />
      ) : count === 1 && only !== undefined ? (
        <Floor view={view} company={only} isCrowd={isCrowd} />
      ) : (
        companies.map((company) => (
          <TowerFloor key={company.index} view={view} company={company} of={count} isCrowd={isCrowd} />
        ))
      )}
      <p class="lobby-foot">{footWords(view, count)}</p>
    </section>
  );
}

function footWords({ scenario }: View, count: number): string {
  if (count <= 1) return scenario.question;
  return count > mostFloors ? say("screen.lobby.plates", { count }) : say("screen.lobby.floor");
}
