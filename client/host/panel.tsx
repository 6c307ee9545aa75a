// The teacher's panel: pace at the top, how we play, who sits where, and whom the class waits for.
import { useEffect, useState } from "preact/hooks";
import { type SeatRef, seatKey } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import type { Links } from "#protocol/messages.ts";
import { Banner } from "../components/banner.tsx";
import type { ClassSession, Update } from "../session/session.ts";
import { say } from "../words/words.ts";
import { CostCard } from "./cost-card.tsx";
import { DoorCard } from "./door-card.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { HowWePlay } from "./how-we-play.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { nowWords } from "./next-step.ts";
import { PaceBar } from "./pace-bar.tsx";
import { PanelHead } from "./panel-head.tsx";
import { SeatBoard } from "./seat-board.tsx";
import { SeatDialog } from "./seat-dialog.tsx";
import { useHost } from "./use-host.ts";
import { useKeys } from "./use-keys.ts";
import { WaitingCard } from "./waiting-card.tsx";
import { WayInDialog } from "./way-in-dialog.tsx";
import "./panel.css";

export interface PanelProps {
  readonly session: ClassSession;
  readonly update: Update;
  readonly code: string;
  readonly links: Links;
  readonly isLost: boolean;
  readonly onLeave: () => void;
}

type Open = "way-in" | "keys" | "end" | SeatRef | null;

export function Panel({ session, update, code, links, isLost, onLeave }: PanelProps) {
  const { view } = update;
  const host = useHost(session);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  usePanelTitle(code);
  useKeys(view, host, { onKeys: () => setOpen("keys"), onWayIn: () => setOpen("way-in") });
  const part = { view, host };
  const chosen = typeof open === "object" ? open : null;
  return (
    <div class="panel">
      <PanelHead
        view={view}
        code={code}
        links={links}
        onWayIn={() => setOpen("way-in")}
        onKeys={() => setOpen("keys")}
        onEnd={() => setOpen("end")}
        onLeave={onLeave}
      />
      <Banner kind="connection">{isLost ? say("host.lost") : null}</Banner>
      <Banner kind="trouble">{host.notice}</Banner>
      <PaceBar {...part} update={update} />
      <LiveStep view={view} />
      <main class="panel-main">
        <HowWePlay {...part} />
        <div class="panel-middle">
          <SeatBoard view={view} onSeat={setOpen} />
          <CostCard view={view} />
        </div>
        <div class="panel-side">
          <WaitingCard {...part} />
          <DoorCard {...part} />
        </div>
      </main>
      <SeatDialog key={chosen === null ? "" : seatKey(chosen)} {...part} seat={chosen} onClose={close} />
      <WayInDialog isOpen={open === "way-in"} code={code} joinUrl={links.joinUrl} onClose={close} />
      <KeysDialog isOpen={open === "keys"} onClose={close} />
      <EndDialog
        isOpen={open === "end"}
        onClose={close}
        onEnd={() => {
          close();
          host.act({ type: "End" });
        }}
      />
    </div>
  );
}

function usePanelTitle(code: string): void {
  useEffect(() => {
    document.title = `${say("host.code", { code })} · ${say("logo.label")}`;
  }, [code]);
}

/** Tells a screen reader the step when it opens, and no more. */
function LiveStep({ view }: { view: View }) {
  return (
    <p class="visually-hidden" aria-live="polite">
      {nowWords(view)}
    </p>
  );
}
