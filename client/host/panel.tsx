// The teacher's panel: pace and whom the class waits for at the top, then how we play, who sits where, and what they answer.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { View } from "#game/view.ts";
import type { Entrance } from "#protocol/links.ts";
import type { Links } from "#protocol/messages.ts";
import { Banner } from "../components/banner.tsx";
import { WayIn } from "../screen/way-in.tsx";
import type { ClassSession, Connection, Update } from "../session/session.ts";
import { HostSlips } from "../tables/host-slips.tsx";
import { HostTables } from "../tables/host-tables.tsx";
import { say } from "../words/words.ts";
import { DoorCard } from "./door-card.tsx";
import { ForwardCard } from "./forward-card.tsx";
import { HowWePlay } from "./how-we-play.tsx";
import { LearningCards } from "./learning-cards.tsx";
import { MarketCard } from "./market-card.tsx";
import { nowWords } from "./next-step.ts";
import { OverCard } from "./over-card.tsx";
import { PaceBar } from "./pace-bar.tsx";
import { type Open, PanelDialogs } from "./panel-dialogs.tsx";
import { PanelHead } from "./panel-head.tsx";
import type { PartProps } from "./part.ts";
import { ProjectorCard } from "./projector-card.tsx";
import { QuizCard } from "./quiz-card.tsx";
import { type RealNames, useRealNames } from "./real-names.ts";
import { SeatBoard } from "./seat-board.tsx";
import { useHost } from "./use-host.ts";
import { useKeys } from "./use-keys.ts";
import { WaitingStrip } from "./waiting-strip.tsx";
import "../screen/way-in.css";
import "./panel.css";
import "./board.css";
import "./panel-cards.css";

export interface PanelProps {
  readonly session: ClassSession;
  readonly update: Update;
  readonly entrance: Entrance;
  readonly links: Links;
  readonly connection: Connection;
  readonly onLeave: () => void;
  readonly onKey: (key: string) => void;
  readonly onDeleted: () => void;
}

export function Panel({ session, update, entrance, links, connection, onLeave, onKey, onDeleted }: PanelProps) {
  const { view } = update;
  const host = useHost(session);
  const [open, setOpen] = useState<Open>(null);
  usePanelTitle(entrance.code);
  useKeys(view, host, { onKeys: () => setOpen("keys"), onWayIn: () => setOpen("way-in") });
  const realNames = useRealNames(view, entrance, typeof open === "object" && open !== null);
  const part = { view, host, realNames };
  return (
    <div class="panel">
      <PanelHead view={view} code={entrance.code} links={links} onOpen={setOpen} onLeave={onLeave} />
      <LineBanners session={session} update={update} connection={connection} />
      <Banner kind="trouble">{host.notice}</Banner>
      <PaceBar {...part} update={update} />
      <WaitingStrip {...part} onAll={() => setOpen("waiting")} />
      <LiveStep view={view} />
      <PanelMain {...part} onOpen={setOpen} wayIn={<WayIn code={entrance.code} joinUrl={links.joinUrl} />}>
        {view.phase === "over" && <OverCard {...part} entrance={entrance} links={links} onDeleted={onDeleted} />}
      </PanelMain>
      <PanelDialogs {...part} {...{ open, entrance, links, onKey, onDeleted }} onOpen={setOpen} />
    </div>
  );
}

/** The line, what waits for it, and whether the server can save. */
function LineBanners({ session, update, connection }: Pick<PanelProps, "session" | "update" | "connection">) {
  const { trouble } = update;
  const late = session.unsent.value.find(({ standing }) => standing !== "sent");
  return (
    <>
      <Banner kind="connection">
        {connection.state === "lost" && say(connection.isRestart ? "host.restarting" : "host.lost")}
      </Banner>
      <Banner kind="trouble">{trouble !== undefined && say(`trouble.host.${trouble}`)}</Banner>
      <Banner kind="notice">
        {late !== undefined && say(late.standing === "unsaved" ? "host.unsent.unsaved" : "host.unsent.waiting")}
      </Banner>
    </>
  );
}

interface PanelMainProps extends PartProps {
  readonly realNames: RealNames;
  readonly onOpen: (what: Open) => void;
  readonly wayIn: ComponentChildren; // for the lobby, while students come in
  readonly children: ComponentChildren; // at the top of the last column
}

function PanelMain({ view, host, realNames, onOpen, wayIn, children }: PanelMainProps) {
  const part = { view, host };
  const isBetween = view.phase === "play-on" || view.phase === "trial"; // two sales: what comes next is the teacher's choice, so it stands first
  return (
    <main class="panel-main">
      <div class="panel-ways">
        <HowWePlay {...part} />
        {!isBetween && <ForwardCard {...part} />}
        <ProjectorCard {...part} />
      </div>
      <div class="panel-middle">
        {isBetween && <ForwardCard {...part} />}
        <QuizCard {...part} />
        <MarketCard view={view} />
        <SeatBoard
          view={view}
          realNames={realNames}
          onSeat={(seat) => onOpen({ kind: "seat", seat })}
          onStudent={(playerId) => onOpen({ kind: "student", playerId })}
        />
      </div>
      <div class="panel-side">
        {children}
        <DoorCard {...part} />
        {view.phase === "lobby" && <section class="card">{wayIn}</section>}
        <HostTables view={view} />
        <HostSlips view={view} />
        {view.phase !== "quiz" && (
          <LearningCards view={view} onStudent={(playerId) => onOpen({ kind: "student", playerId })} />
        )}
      </div>
    </main>
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
