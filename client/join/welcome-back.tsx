// For whoever already has a seat on this device: one tap, or anew as somebody else.

import { useEffect } from "preact/hooks";
import { forgetSeat, type StoredSeat } from "../session/stored-seat.ts";
import { say } from "../words/words.ts";
import { grouped, isSeatLost } from "./complaint.ts";
import { DoorButton } from "./door-button.tsx";
import { faceUrl } from "./faces.ts";
import { useAsking } from "./use-asking.ts";

/** `onAnew` is told whether the old seat turned out to be gone. */
export function WelcomeBack({ seat, onAnew }: { seat: StoredSeat; onAnew: (wasLost: boolean) => void }) {
  const door = useAsking(null);
  const url = faceUrl({ face: seat.name });
  const { asking } = door;
  const isLost = asking.state === "idle" && asking.refused !== null && isSeatLost(asking.refused);
  const leave = (wasLost: boolean) => {
    forgetSeat();
    onAnew(wasLost);
  };
  useEffect(() => {
    if (isLost) leave(true);
  }, [isLost]);
  return (
    <form
      class="door-form"
      onSubmit={(event) => {
        event.preventDefault();
        door.ask({ code: seat.code, as: "player", key: seat.key });
      }}
    >
      <div class="door-back">
        <span class="seat-pane seat-lit">
          <span class="seat-cone" />
          {url !== undefined && <img src={url} alt="" draggable={false} />}
        </span>
        <div>
          <h2>{say("join.welcomeBack", { name: seat.name })}</h2>
          <p>{say("join.welcomeBackWords", { code: grouped(seat.code) })}</p>
        </div>
      </div>
      <DoorButton
        asking={asking}
        complaint={asking.state === "idle" ? asking.complaint : null}
        onCallOff={door.callOff}
      />
      <button type="button" class="text-button" onClick={() => leave(false)}>
        {say("join.notYou")}
      </button>
    </form>
  );
}
