// A person as a window for lists: lit when answered, with what is known about them in shape and words.
import { say } from "../words/words.ts";
import { Icon } from "./icon.tsx";
import { checkIcon, cogIcon, crossIcon, sofaIcon, wifiOffIcon } from "./icons.ts";
import "../style/seat.css";

export interface SeatTileProps {
  /** the name on the plate or under the window; "" for a free seat */
  name: string;
  /** picture of the face; none for a free seat */
  portraitUrl?: string | undefined;
  /** a lit window: the person has answered, or their face is known */
  lit?: boolean | undefined;
  /** "notYet" pales, "free" is an empty chair, "offline" crosses the Wi-Fi */
  presence?: "here" | "notYet" | "free" | "offline" | undefined;
  /** a simulated teammate wears a cog */
  teammate?: boolean | undefined;
  you?: boolean | undefined;
  /** corner badge: an answer given, right or not right */
  badge?: "answered" | "right" | "wrong" | undefined;
  /** role icon on the plate */
  drawing?: string | undefined;
  /** the report on the plate, "+0.64" */
  report?: string | undefined;
  /** "plate" writes the name on the window, "below" under it, "face" shows the face alone */
  layout?: "plate" | "below" | "face" | undefined;
  /** edge in units of 1/16 rem, 54 unless told */
  size?: number | undefined;
  /** faces turn left when feedback comes */
  turned?: boolean | undefined;
  onPress?: (() => void) | undefined;
}

function stateWords(props: SeatTileProps): string {
  const { presence = "here", badge, lit } = props;
  return [
    ...(props.you === true ? [say("seat.you")] : []),
    ...(props.teammate === true ? [say("seat.teammate")] : []),
    ...(presence === "here" ? [] : [say(`seat.${presence}`)]),
    ...(badge === "right" ? [say("seat.right")] : badge === "wrong" ? [say("seat.mistaken")] : []),
    ...(presence === "here" && badge === undefined ? [say(lit === true ? "seat.answered" : "seat.thinking")] : []),
    ...(badge === "answered" ? [say("seat.answered")] : []),
  ].join(", ");
}

function Badges({ badge, teammate, presence }: Pick<SeatTileProps, "badge" | "teammate" | "presence">) {
  return (
    <>
      {badge !== undefined && (
        <span class={`seat-badge seat-badge-${badge}`}>
          <Icon drawing={badge === "wrong" ? crossIcon : checkIcon} size={13} strokeWidth={3.4} />
        </span>
      )}
      {teammate === true && (
        <span class="seat-cog">
          <Icon drawing={cogIcon} size={14} />
        </span>
      )}
      {presence === "offline" && (
        <span class="seat-badge seat-badge-offline">
          <Icon drawing={wifiOffIcon} size={14} />
        </span>
      )}
    </>
  );
}

function Pane(props: SeatTileProps) {
  const { portraitUrl, lit = false, presence = "here", layout = "below", size = 54, turned = false } = props;
  const plate = layout === "plate" && presence !== "free";
  return (
    <span
      class={`seat-pane${lit ? " seat-lit" : ""}${turned ? " seat-turned" : ""}`}
      style={{ "--seat": `${size / 16}rem` }}
    >
      {lit && <span class="seat-cone" />}
      {presence === "free" && <Icon drawing={sofaIcon} size={size * 0.42} />}
      {portraitUrl !== undefined && <img src={portraitUrl} alt="" draggable={false} />}
      {plate && (
        <span class="seat-plate">
          {props.drawing !== undefined && <Icon drawing={props.drawing} size={16} />}
          <span class="seat-plate-name" dir="auto">
            {props.name}
          </span>
          {props.report !== undefined && (
            <span class={props.report.startsWith("\u2212") ? "plate-report plate-report-minus" : "plate-report"}>
              {props.report}
            </span>
          )}
        </span>
      )}
    </span>
  );
}

/** `<SeatTile name="Mia" portraitUrl={url} lit badge="answered" layout="plate" size={120} />` */
export function SeatTile(props: SeatTileProps) {
  const { name, presence = "here", you = false, layout = "below", onPress } = props;
  const inside = (
    <>
      <span class="seat-window">
        <Pane {...props} />
        <Badges badge={props.badge} teammate={props.teammate} presence={presence} />
      </span>
      {layout === "below" && (
        <span class="seat-name" dir="auto">
          {name}
        </span>
      )}
      {layout === "face" && <span class="visually-hidden">{name}</span>}
      <span class="visually-hidden">{stateWords(props)}</span>
    </>
  );
  const look = `seat-tile seat-${presence}${you ? " seat-you" : ""}`;
  if (onPress === undefined) return <span class={look}>{inside}</span>;
  return (
    <button type="button" class={look} onClick={onPress}>
      {inside}
    </button>
  );
}
