// Playing alone: first the choice of a seat, then the game, all in this browser.
import { useEffect, useState } from "preact/hooks";
import { friendlyName } from "#company/names.ts";
import { afterPaint } from "../after-paint.ts";
import { fetchFaces } from "../join/faces.ts";
import { anySeed } from "../join/five-names.ts";
import { playAlone, type SoloSession } from "../session/solo.ts";
import { say } from "../words/words.ts";
import { type Choices, readChoices, seatAt, soloShape } from "./choices.ts";
import { fetchAll } from "./fetch-all.ts";
import { SoloGame } from "./solo-game.tsx";
import { SoloSetup } from "./solo-setup.tsx";

/** `/solo`, with the choices of `readChoices` in its query. */
export function SoloPage() {
  const [choices, setChoices] = useState(() => readChoices(location.search, anySeed()));
  const [name] = useState(() => friendlyName(anySeed(), []));
  const [session, setSession] = useState<SoloSession | null>(null);
  useEffect(() => afterPaint(() => Promise.all([fetchFaces(), fetchAll()])), []);
  useEffect(() => {
    document.title = `${say("solo.title")} · ${say("logo.label")}`;
  }, []);
  useEffect(() => () => session?.close(), [session]);

  async function play(chosen: Choices): Promise<void> {
    const { scenario, level, habit, seed } = chosen;
    setChoices(chosen);
    setSession(await playAlone({ scenario, level, habit, seed, name, shape: soloShape, seat: seatAt(chosen.seat) }));
    window.scrollTo(0, 0);
  }

  if (session === null) {
    return <SoloSetup name={name} choices={choices} onChange={setChoices} onPlay={() => void play(choices)} />;
  }
  return (
    <SoloGame
      key={choices.seed}
      session={session}
      level={choices.level}
      onAnother={(level) => void play({ ...choices, level, seed: choices.seed + 1 })}
      onEnd={() => {
        setSession(null);
        setChoices({ ...choices, seed: choices.seed + 1 });
      }}
    />
  );
}
