// The floor that is practised now, and why.
import type { Floor } from "#game/mastery/progress.ts";
import { faceUrl } from "../join/faces.ts";
import { say } from "../words/words.ts";
import { numberOf } from "./practice.ts";

export function PracticeCard({ floor, name }: { floor: Floor; name: string }) {
  const url = faceUrl({ face: name, isTeammate: false, expression: "smile" });
  return (
    <section class="card solo-now">
      <span class="solo-now-face">{url !== undefined && <img src={url} alt="" draggable={false} />}</span>
      <div>
        <p class="solo-now-kicker">{say("mastery.next")}</p>
        <h2>{say("mastery.floorName", { number: numberOf(floor), floor: say(`mastery.floor.${floor.name}`) })}</h2>
        <p>{say(`mastery.floor.${floor.name}.why`)}</p>
      </div>
    </section>
  );
}
