// The button that takes the seat, with what the door has to say about it.
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { refreshCwIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import type { Complaint } from "./complaint.ts";
import type { Asking } from "./use-asking.ts";

export function DoorButton(props: {
  asking: Asking;
  /** what belongs under no field */
  complaint: Complaint | null;
  onCallOff: () => void;
}) {
  const { asking, complaint, onCallOff } = props;
  const isWaiting = asking.state === "waiting";
  const isSlow = asking.state === "waiting" && asking.isSlow;
  return (
    <div class="door-go">
      <FlowButton flow="ink" submit disabled={isWaiting}>
        {say(isWaiting ? "join.opening" : "join.takeSeat")}
      </FlowButton>
      <p class="field-note field-error" role="alert" hidden={complaint === null}>
        {complaint?.words}
      </p>
      {complaint?.about === "page" && (
        <PlainButton size="small" drawing={refreshCwIcon} onPress={() => location.reload()}>
          {say("shell.reload")}
        </PlainButton>
      )}
      <p class="field-note" role="status" hidden={!isSlow}>
        {isSlow && say("join.slow")}
      </p>
      {isSlow && (
        <PlainButton size="small" onPress={onCallOff}>
          {say("join.cancel")}
        </PlainButton>
      )}
    </div>
  );
}
