// The desk of somebody who has a seat in a class, with the way out and a word about the name they were given.
import { DeskScreen } from "../desk/desk-screen.tsx";
import { StoryPanel } from "../story/story-panel.tsx";
import type { Seat } from "./handed-over.ts";
import { LeaveButton } from "./leave-button.tsx";
import { NameNotice } from "./name-notice.tsx";
import { useNudge } from "./nudge.ts";
import { RealNameForm } from "./real-name-form.tsx";

export function SeatedDesk({ seat }: { seat: Seat }) {
  const { session, wish } = seat;
  const view = session.update.value?.view ?? null;
  useNudge(session);
  return (
    <>
      <NameNotice typed={wish} view={view} />
      <DeskScreen
        session={session}
        extras={{
          menu: <LeaveButton session={session} />,
          inLobby: view?.me?.asksRealName === true ? <RealNameForm seat={seat} /> : undefined,
          atEnd: <StoryPanel seat={seat} />,
        }}
      />
    </>
  );
}
