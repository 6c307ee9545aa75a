// Somebody whom the class waits for: away or still thinking, with a nudge, a teammate's answer and a way past them.
import type { WaitingView } from "#game/view.ts";
import { Icon } from "../components/icon.tsx";
import { IconButton } from "../components/icon-button.tsx";
import { bellIcon, cogIcon, ellipsisIcon, handIcon, skipForwardIcon, wifiOffIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { mayAt, mayFor, type PartProps } from "./part.ts";

export type WaitedSeat = WaitingView["seats"][number];

export function Waited({ view, host, one }: PartProps & { one: WaitedSeat }) {
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
      {!isTeammate && <Relief view={view} host={host} one={one} />}
    </li>
  );
}

function Relief({ view, host, one: { seat, playerId, name } }: PartProps & { one: WaitedSeat }) {
  const { turn } = view;
  return (
    <span class="waited-relief">
      {playerId !== null && mayFor(view, "Nudge", playerId) && (
        <IconButton
          drawing={bellIcon}
          label={say("host.nudge.label", { name })}
          onPress={() => host.act({ type: "Nudge", playerId, turn })}
        />
      )}
      {mayAt(view, "AnswerFor", seat) && (
        <IconButton
          drawing={handIcon}
          label={say("host.waiting.answerForLabel", { name })}
          onPress={() => host.act({ type: "AnswerFor", seat, turn })}
        />
      )}
      {mayAt(view, "Skip", seat) && (
        <IconButton
          drawing={skipForwardIcon}
          label={say("host.skip.label", { name })}
          onPress={() => host.act({ type: "Skip", seat, turn })}
        />
      )}
    </span>
  );
}
