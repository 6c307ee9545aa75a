// The tower of skills: eight floors, five windows each, from the report on the ground up to the lab on the roof.
import { type Floor, floors, isOpen, type Mastery, windowsLit, windowsOfFloor } from "#game/mastery/progress.ts";
import { Icon } from "../components/icon.tsx";
import { flaskConicalIcon, lockIcon } from "../components/icons.ts";
import { faceUrl } from "../join/faces.ts";
import { say } from "../words/words.ts";
import "./tower.css";

export interface TowerProps {
  readonly mastery: Mastery;
  readonly areAllOpen: boolean;
  readonly chosen: Floor | null; // null: somebody plays freely
  readonly name: string; // gives the player's own face
  readonly onFloor: (floor: Floor) => void;
}

/** `<Tower mastery={mastery} areAllOpen={false} chosen={floor} name="Brisk Fox" onFloor={choose} />` */
export function Tower({ mastery, areAllOpen, chosen, name, onFloor }: TowerProps) {
  return (
    <fieldset class="skill-tower">
      <legend class="visually-hidden">{say("mastery.tower")}</legend>
      <div class="skill-roof" aria-hidden="true" />
      {floors
        .map((floor, index) => {
          const number = index + 1;
          if (floor.skills.length === 0) return <Roof key={floor.name} floor={floor} number={number} />;
          const lit = windowsLit(mastery, floor);
          const isClosed = !areAllOpen && !isOpen(mastery, floor);
          return (
            <FloorChoice
              key={floor.name}
              {...{ floor, number, lit, isClosed }}
              face={chosen === floor ? name : null}
              onFloor={() => onFloor(floor)}
            />
          );
        })
        .reverse()}
    </fieldset>
  );
}

interface FloorProps {
  readonly floor: Floor;
  readonly number: number;
  readonly lit: number;
  readonly isClosed: boolean;
  readonly face: string | null; // of the player, where this floor is chosen
  readonly onFloor: () => void;
}

function FloorChoice({ floor, number, lit, isClosed, face, onFloor }: FloorProps) {
  const words = say("mastery.floorAt", { floor: say(`mastery.floor.${floor.name}`), lit });
  return (
    <label class={`skill-floor${face === null ? "" : " skill-floor-here"}${isClosed ? " skill-floor-closed" : ""}`}>
      <input type="radio" name="floor" checked={face !== null} disabled={isClosed} onChange={onFloor} />
      <FloorName floor={floor} number={number} />
      <Windows lit={lit} isClosed={isClosed} face={face} />
      <span class="visually-hidden">
        {words}
        {isClosed && `, ${say("mastery.locked")}`}
      </span>
    </label>
  );
}

function FloorName({ floor, number }: Pick<FloorProps, "floor" | "number">) {
  return (
    <span class="skill-name">
      <b>
        {number} {say(`mastery.floor.${floor.name}`)}
      </b>
      <span>{say(`mastery.floor.${floor.name}.sub`)}</span>
    </span>
  );
}

/** What no question of a sale asks for has no windows: it is practised in the lab. */
function Roof({ floor, number }: Pick<FloorProps, "floor" | "number">) {
  return (
    <a class="skill-floor skill-floor-lab" href="/lab">
      <FloorName floor={floor} number={number} />
      <Icon drawing={flaskConicalIcon} size={26} />
    </a>
  );
}

/** Where the next window will be lit, the player waits. */
export function Windows({
  lit,
  isClosed = false,
  face = null,
}: {
  lit: number;
  isClosed?: boolean;
  face?: string | null;
}) {
  const url = face === null ? undefined : faceUrl({ face, isTeammate: false, expression: "calm" });
  const middle = Math.floor(windowsOfFloor / 2);
  return (
    <span class="skill-windows" aria-hidden="true">
      {Array.from({ length: windowsOfFloor }, (_, index) => (
        <span key={index} class={index < lit ? "skill-window skill-window-lit" : "skill-window"}>
          {isClosed && index === middle && <Icon drawing={lockIcon} size={18} />}
          {index === lit && url !== undefined && <img src={url} alt="" draggable={false} />}
        </span>
      ))}
    </span>
  );
}
