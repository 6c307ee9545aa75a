// The desk of a student in a class: opens the seat, shows the desk, and says what happened where the seat is gone.
import { useEffect, useState } from "preact/hooks";
import { useAwakeScreen } from "../awake-screen.ts";
import { sofaIcon, timerIcon } from "../components/icons.ts";
import { Notice } from "../notice/notice.tsx";
import { connect } from "../session/remote.ts";
import { storedSeat, storeSeat } from "../session/stored-seat.ts";
import { say } from "../words/words.ts";
import { Ending } from "./ending.tsx";
import { type Seat, takeOver } from "./handed-over.ts";
import { SeatedDesk } from "./seated-desk.tsx";

/** `/play`: the seat that was just taken at the door, or the one that this device has kept. */
export function PlayPage() {
  const [seat, setSeat] = useState(() => takeOver() ?? openStored());
  useEffect(() => () => seat?.session.close(), [seat]);
  if (seat === null) return <NoSeat />;
  return <OpenSeat seat={seat} onAgain={() => setSeat(open(seat))} />;
}

/** Opens a seat by its key. */
function open({ code, key }: Pick<Seat, "code" | "key">): Seat {
  return { session: connect({ code, as: "player", key }, () => {}), code, key, wish: null };
}

function openStored(): Seat | null {
  const stored = storedSeat();
  return stored === null ? null : open(stored);
}

function OpenSeat({ seat, onAgain }: { seat: Seat; onAgain: () => void }) {
  const { session, code, key } = seat;
  const connection = session.connection.value;
  const view = session.update.value?.view;
  const name = view?.me?.name;
  useAwakeScreen(view !== undefined && view.phase !== "over" && connection.state !== "ended");
  useEffect(() => {
    if (name !== undefined) storeSeat({ code, key, name }); // a teacher may have renamed
  }, [code, key, name]);
  if (connection.state === "ended") return <Ending code={connection.code} onAgain={onAgain} />;
  if (view === undefined) return <Finding />;
  if (view.me?.standing === "asking") return <AtTheDoor name={view.me.name} wish={view.me.wish} />;
  return <SeatedDesk seat={seat} />;
}

const patience = 5000; // milliseconds before the page says that it takes long

function Finding() {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  const words = say(isSlow ? "play.slow.words" : "play.finding.words");
  return <Notice drawing={timerIcon} title={say("play.finding.title")} words={words} />;
}

function AtTheDoor({ name, wish }: { name: string; wish: string | null }) {
  const words = [say("play.asking.words"), ...(wish === null ? [] : [say("play.wish.asked", { name })])].join(" ");
  return <Notice drawing={sofaIcon} lit title={say("play.asking.title", { name })} words={words} />;
}

function NoSeat() {
  return (
    <Notice drawing={sofaIcon} title={say("play.noSeat.title")} words={say("play.noSeat.words")}>
      <a href="/">{say("play.door")}</a>
      <a href="/solo">{say("join.alone")}</a>
    </Notice>
  );
}
