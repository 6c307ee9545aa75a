// The way from the solo page to the guided tour.
import { Icon } from "../components/icon.tsx";
import { playIcon } from "../components/icons.ts";
import { faceUrl } from "../join/faces.ts";
import { say } from "../words/words.ts";
import "./tour-card.css";

const guide = "Lena"; // the CEO of the tour

/** `<TourCard />` */
export function TourCard() {
  const face = faceUrl({ face: guide, expression: "explaining" });
  return (
    <a class="card tour-card" href="/tour">
      <span class="tour-card-face">{face !== undefined && <img src={face} alt="" draggable={false} />}</span>
      <span class="tour-card-words">
        <b>{say("tour.card.title")}</b>
        <span>{say("tour.card.words")}</span>
      </span>
      <span class="tour-card-go">
        <Icon drawing={playIcon} size={20} />
      </span>
    </a>
  );
}
