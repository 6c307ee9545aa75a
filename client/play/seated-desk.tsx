// The desk of somebody who has a seat in a class, with the way out and a word about the name they were given.
import { useRef, useState } from "preact/hooks";
import type { View } from "#game/view.ts";
import { Banner } from "../components/banner.tsx";
import { PlainButton } from "../components/flow-button.tsx";
import { DeskScreen } from "../desk/desk-screen.tsx";
import { StoryPanel } from "../story/story-panel.tsx";
import { say } from "../words/words.ts";
import type { Seat } from "./handed-over.ts";
import { LeaveButton } from "./leave-button.tsx";
import { useNudge } from "./nudge.ts";

export function SeatedDesk({ seat }: { seat: Seat }) {
  const { session, wish } = seat;
  const view = session.update.value?.view ?? null;
  useNudge(session);
  return (
    <>
      <NameNotice wish={wish} view={view} />
      <DeskScreen
        session={session}
        extras={{ menu: <LeaveButton session={session} />, atEnd: <StoryPanel seat={seat} /> }}
      />
    </>
  );
}

/** Where the class has changed a name it says so until its next step: names are given there, or somebody had it already. */
function NameNotice({ wish, view }: { wish: string | null; view: View | null }) {
  const [isSeen, setIsSeen] = useState(false);
  const firstTurn = useRef<number | null>(null);
  firstTurn.current ??= view?.turn ?? null;
  const name = view?.me?.name ?? "";
  const isNew = !isSeen && view?.turn === firstTurn.current;
  const isChanged = wish !== null && name !== "" && wish !== name && isNew;
  const isTaken = wish !== null && name.startsWith(`${wish} `);
  return (
    <Banner
      kind="notice"
      action={
        <PlainButton size="small" onPress={() => setIsSeen(true)}>
          {say("play.nameSeen")}
        </PlainButton>
      }
    >
      {isChanged && (isTaken ? say("play.nameTaken", { wish, name }) : say("play.named", { name }))}
    </Banner>
  );
}
