// The way out of a seat; it asks once.
import { useState } from "preact/hooks";
import { Dialog } from "../components/dialog.tsx";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { IconButton } from "../components/icon-button.tsx";
import { logOutIcon } from "../components/icons.ts";
import { goTo } from "../route.ts";
import type { ClassSession } from "../session/session.ts";
import { forgetSeat } from "../session/stored-seat.ts";
import { say } from "../words/words.ts";

export function LeaveButton({ session }: { session: ClassSession }) {
  const [isAsking, setIsAsking] = useState(false);
  async function leave(): Promise<void> {
    setIsAsking(false);
    const reply = await session.send({ type: "Leave" });
    // The farewell may come before the answer. Whoever could not be heard keeps the seat.
    if (!reply.ok && reply.code !== "NOT_JOINED") return;
    forgetSeat();
    goTo("/");
  }
  return (
    <>
      <IconButton drawing={logOutIcon} label={say("play.leave")} look="bare" onPress={() => setIsAsking(true)} />
      <Dialog
        open={isAsking}
        title={say("play.leave.title")}
        onClose={() => setIsAsking(false)}
        actions={
          <>
            <PlainButton onPress={() => setIsAsking(false)}>{say("play.leave.stay")}</PlainButton>
            <FlowButton flow="ink" onPress={() => void leave()}>
              {say("play.leave.go")}
            </FlowButton>
          </>
        }
      >
        {say("play.leave.words")}
      </Dialog>
    </>
  );
}
