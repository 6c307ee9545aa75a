// The student's desk, whether its session runs on the server or in this browser.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PlayerCommand } from "#game/command.ts";
import { BarNote } from "../components/bar-note.ts";
import type { Notation } from "../components/equation-line.tsx";
import { isShort } from "../components/is-short.ts";
import { isWide } from "../components/is-wide.ts";
import { PictureTwin } from "../screen/picture-twin.tsx";
import type { ClassSession, LeftBehind, Update } from "../session/session.ts";
import { say } from "../words/words.ts";
import { Banners } from "./banners.tsx";
import { atRest, isBetweenSales } from "./company-at-rest.ts";
import type { DeskAction, Place } from "./desk.ts";
import { DeskHead } from "./desk-head.tsx";
import { NoSeatPanel } from "./no-seat-panel.tsx";
import { hasStage, isToAnswer, phaseWord } from "./phase.ts";
import { PhasePanel } from "./phase-panel.tsx";
import { Stage, useEarlyPicture } from "./stage.tsx";
import { unsentWords } from "./unsent-words.ts";
import { useNews } from "./use-news.ts";
import { useNotation } from "./use-notation.ts";
import "./desk.css";

/** What a page adds to the desk. */
export interface DeskExtras {
  /** alone one is one's own teacher: the main button of a step that waits for nobody */
  readonly goOn?: DeskAction | undefined;
  readonly stepBack?: DeskAction | undefined;
  /** beside the switch Story / Maths, e.g. a button that opens a dialog */
  readonly menu?: ComponentChildren | undefined;
  /** above the panel, e.g. what the last sale has moved */
  readonly notes?: ComponentChildren | undefined;
  /** in the lobby, a card below the badge */
  readonly inLobby?: ComponentChildren | undefined;
  /** when the class is over, below its thanks */
  readonly atEnd?: ComponentChildren | undefined;
}

export interface DeskScreenProps {
  session: ClassSession;
  extras?: DeskExtras | undefined;
}

/** `<DeskScreen session={session} extras={{ menu: <LeaveButton /> }} />` */
export function DeskScreen({ session, extras = {} }: DeskScreenProps) {
  const update = session.update.value;
  const connection = session.connection.value;
  const [notation, setNotation] = useNotation();
  const { isSending, refused, send, dismiss } = useSending(session);
  const [news, onNewsSeen] = useNews(session);
  useTitle(update);
  useEarlyPicture();
  const place = update === null ? null : placeOf(update, { notation, isSending, send, extras });
  const unsent = unsentWords(place, session.unsent.value);
  return (
    <div class={update?.view.phase === "over" ? "desk desk-over" : "desk"}>
      {update !== null && <DeskHead update={update} notation={notation} onNotation={setNotation} menu={extras.menu} />}
      <Banners {...{ connection, update, refused, onDismiss: dismiss, news, onNewsSeen }} />
      {extras.notes}
      <p class="visually-hidden" role="status">
        {update === null ? say("desk.loading") : phaseWord(update.view)}
      </p>
      <p class="visually-hidden" role="status">
        {unsent}
      </p>
      <BarNote.Provider value={unsent}>
        <DeskBody update={update} place={place} />
      </BarNote.Provider>
    </div>
  );
}

function DeskBody({ update, place }: { update: Update | null; place: Place | null }) {
  if (update === null) return <p class="desk-loading">{say("desk.loading")}</p>;
  if (place === null) return <NoSeatPanel view={update.view} />;
  return (
    <>
      {hasStage(place) && <Stage place={place} update={update} />}
      <PictureTwin view={place.view} company={place.company} label={say("desk.stage")} />
      <PhasePanel place={place} />
    </>
  );
}

interface Around {
  readonly notation: Notation;
  readonly isSending: boolean;
  readonly send: (command: PlayerCommand) => void;
  readonly extras: DeskExtras;
}

/** The desk of a player with a seat; null for everybody else. */
function placeOf({ view, receivedAt }: Update, { extras, ...around }: Around): Place | null {
  const { me, company } = view;
  if (me === undefined || company === undefined || me.seat === null) return null;
  return {
    view,
    me,
    company: isBetweenSales(view) ? atRest(company) : company,
    seat: me.seat,
    isWide: isWide(),
    isShort: isShort(),
    goOn: extras.goOn ?? null,
    stepBack: extras.stepBack ?? null,
    receivedAt,
    inLobby: extras.inLobby ?? null,
    atEnd: extras.atEnd ?? null,
    ...around,
  };
}

/** One command at a time, also of the page before; what is refused is said until the next turn. */
function useSending(session: ClassSession) {
  const [refusal, setRefusal] = useState<LeftBehind | null>(null);
  useEffect(() => session.leftBehind.subscribe(setRefusal), [session]);
  const turnNow = () => session.update.peek()?.view.turn ?? 0;
  const send = async (command: PlayerCommand) => {
    const reply = await session.send(command);
    // Sent twice over a bad line is as good as once.
    const isRefused = !reply.ok && reply.code !== "ALREADY_ANSWERED";
    setRefusal(isRefused ? { code: reply.code, turn: turnNow() } : null);
  };
  const refused = refusal?.turn === turnNow() ? refusal.code : null;
  return { isSending: session.unsent.value.length > 0, refused, send, dismiss: () => setRefusal(null) };
}

/** The tab says whose turn it is. */
function useTitle(update: Update | null): void {
  const title = update === null ? say("desk.titlePlain") : titleOf(update);
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function titleOf({ view }: Update): string {
  const phase = phaseWord(view);
  return isToAnswer(view) ? say("desk.yourTurn", { phase }) : say("desk.title", { phase });
}
