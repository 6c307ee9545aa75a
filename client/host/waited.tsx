// Somebody whom the class waits for: away or still thinking, with a nudge, a teammate's answer and a way past them.
import type { WaitingView } from "#game/view.ts";
import { Icon } from "../components/icon.tsx";
import { bellIcon, cogIcon, ellipsisIcon, handIcon, skipForwardIcon, wifiOffIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { mayAt, mayFor, type PartProps } from "./part.ts";

export type WaitedSeat = WaitingView["seats"][number];

export interface WaitedProps extends PartProps {
  readonly one: WaitedSeat;
  readonly isAlone?: boolean; // then there is room to say what the buttons do
}

export function Waited({ view, host, one, isAlone = false }: WaitedProps) {
  const { name, isTeammate, isOnline } = one;
  const company = view.board?.find((row) => row.company === one.seat.company)?.name;
  const way = isTeammate ? "teammate" : isOnline ? "thinking" : "offline";
  const drawing = { teammate: cogIcon, thinking: ellipsisIcon, offline: wifiOffIcon }[way];
  const hasOthers = (view.board ?? []).length > 1;
  return (
    <li class={`waited waited-${way}`}>
      <Icon drawing={drawing} />
      <span class="waited-name">
        <b>{name}</b>
        <small>
          {say(`host.waiting.${way}`)}
          {hasOthers && company !== undefined && ` · ${company}`}
        </small>
      </span>
      {!isTeammate && <Relief view={view} host={host} one={one} isAlone={isAlone} />}
    </li>
  );
}

function Relief({ view, host, one: { seat, playerId, name }, isAlone }: WaitedProps) {
  const { turn } = view;
  return (
    <span class={isAlone ? "waited-relief waited-relief-wordy" : "waited-relief"}>
      {playerId !== null && mayFor(view, "Nudge", playerId) && (
        <Ease
          drawing={bellIcon}
          label={say("host.nudge.label", { name })}
          words={say("host.nudge")}
          onPress={() => host.act({ type: "Nudge", playerId, turn })}
        />
      )}
      {mayAt(view, "AnswerFor", seat) && (
        <Ease
          drawing={handIcon}
          label={say("host.waiting.answerForLabel", { name })}
          words={say("host.waiting.answerFor")}
          onPress={() => host.act({ type: "AnswerFor", seat, turn })}
        />
      )}
      {mayAt(view, "Skip", seat) && (
        <Ease
          drawing={skipForwardIcon}
          label={say("host.skip.label", { name })}
          words={say("host.waiting.skip")}
          onPress={() => host.act({ type: "Skip", seat, turn })}
        />
      )}
    </span>
  );
}

interface EaseProps {
  readonly drawing: string;
  readonly label: string;
  readonly words: string; // beside the icon where there is room
  readonly onPress: () => void;
}

function Ease({ drawing, label, words, onPress }: EaseProps) {
  return (
    <button type="button" class="ease" aria-label={label} title={label} onClick={onPress}>
      <Icon drawing={drawing} size={22} />
      <span class="ease-words" aria-hidden="true">
        {words}
      </span>
    </button>
  );
}
