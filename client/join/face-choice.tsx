// Five windows with a face in each; the chosen one is lit.
import { say } from "../words/words.ts";
import { faceUrl } from "./faces.ts";
import "../style/seat.css";

export function FaceChoice(props: {
  names: readonly string[];
  chosen: number;
  disabled: boolean;
  onChoose: (index: number) => void;
}) {
  const { names, chosen, disabled, onChoose } = props;
  return (
    <fieldset class="faces" disabled={disabled}>
      <legend class="visually-hidden">{say("join.faces")}</legend>
      {names.map((name, index) => {
        const url = faceUrl({ face: name });
        return (
          <label key={index} class="face" title={name}>
            <input type="radio" name="face" checked={index === chosen} onChange={() => onChoose(index)} />
            <span class={index === chosen ? "seat-pane seat-lit" : "seat-pane"}>
              {index === chosen && <span class="seat-cone" />}
              {url !== undefined && <img src={url} alt="" draggable={false} />}
            </span>
            <span class="visually-hidden">{say("join.faceOf", { name })}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
