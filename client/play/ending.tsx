// What a desk says when the server has ended its connection: why, and what can be done.
import { useEffect } from "preact/hooks";
import type { RefusalCode } from "#game/refusal.ts";
import { FlowButton } from "../components/flow-button.tsx";
import {
  copyIcon,
  logOutIcon,
  refreshCwIcon,
  sofaIcon,
  triangleAlertIcon,
  userMinusIcon,
} from "../components/icons.ts";
import { Notice } from "../notice/notice.tsx";
import { forgetSeat } from "../session/stored-seat.ts";
import { say } from "../words/words.ts";

type Reason = "elsewhere" | "removed" | "left" | "gone" | "unknown" | "outdated" | "trouble";

/** The reason behind a refusal at the desk, as a player understands it. */
export function reasonFor(code: RefusalCode): Reason {
  switch (code) {
    case "TAKEN_OVER":
      return "elsewhere";
    case "REMOVED":
      return "removed";
    case "NOT_JOINED":
      return "left";
    case "CANNOT_JOIN":
      return "gone";
    case "BAD_KEY":
      return "unknown";
    case "PROTOCOL_MISMATCH":
      return "outdated";
    default:
      return "trouble";
  }
}

const drawings: Readonly<Record<Reason, string>> = {
  elsewhere: copyIcon,
  removed: userMinusIcon,
  left: logOutIcon,
  gone: sofaIcon,
  unknown: sofaIcon,
  outdated: refreshCwIcon,
  trouble: triangleAlertIcon,
};

/** `onAgain` opens the seat once more with its key. */
export function Ending({ code, onAgain }: { code: RefusalCode; onAgain: () => void }) {
  const reason = reasonFor(code);
  const isLost = reason === "left" || reason === "gone" || reason === "unknown";
  useEffect(() => {
    if (isLost) forgetSeat();
  }, [isLost]);
  return (
    <Notice drawing={drawings[reason]} title={say(`play.${reason}.title`)} words={say(`play.${reason}.words`)}>
      {!isLost && <Again reason={reason} onAgain={onAgain} />}
      {isLost && <a href="/">{say("play.door")}</a>}
      <a href="/solo">{say("join.alone")}</a>
    </Notice>
  );
}

function Again({ reason, onAgain }: { reason: Reason; onAgain: () => void }) {
  if (reason === "outdated") {
    return (
      <FlowButton flow="ink" drawing={refreshCwIcon} onPress={() => location.reload()}>
        {say("shell.reload")}
      </FlowButton>
    );
  }
  return (
    <FlowButton flow="ink" onPress={onAgain}>
      {say(reason === "elsewhere" ? "play.elsewhere.back" : "play.tryAgain")}
    </FlowButton>
  );
}
