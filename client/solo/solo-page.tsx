// Playing alone: first the choice of a seat, then the game, all in this browser.
import { useEffect, useState } from "preact/hooks";
import { friendlyName } from "#company/names.ts";
import { afterPaint } from "../after-paint.ts";
import { fetchFaces } from "../join/faces.ts";
import { anySeed } from "../join/five-names.ts";
import type { NamedPhase } from "../session/lead-to.ts";
import { playAlone, type SoloSession } from "../session/solo.ts";
import { say } from "../words/words.ts";
import { readPhase, seatAt, soloShape } from "./choices.ts";
import { fetchAll } from "./fetch-all.ts";
import { firstPlan, nextPlan, type Plan } from "./plan.ts";
import { SoloGame } from "./solo-game.tsx";
import { SoloSetup } from "./solo-setup.tsx";
import { useMastery } from "./use-mastery.ts";

/** `/solo`, with the choices of `readChoices` in its query; `?at=adjust` starts there at once. */
export function SoloPage() {
  const [name] = useState(() => friendlyName(anySeed(), []));
  const drawer = useMastery();
  const [plan, setPlan] = useState(() => firstPlan(drawer.kept));
  const [session, setSession] = useState<SoloSession | null>(null);
  const [startAt, setStartAt] = useState(() => readPhase(location.search));
  useEffect(() => afterPaint(() => Promise.all([fetchFaces(), fetchAll()])), []);
  useEffect(() => {
    document.title = `${say("solo.title")} · ${say("logo.label")}`;
  }, []);
  useEffect(() => () => session?.close(), [session]);
  useEffect(() => {
    if (startAt !== null) void play(plan, startAt);
  }, []);

  async function play(chosen: Plan, at: NamedPhase | null): Promise<void> {
    const { scenario, level, habit, seed, seat } = chosen.choices;
    const own = { scenario, level, habit, seed, name, seat: seatAt(seat) };
    setPlan(chosen);
    setStartAt(at);
    setSession(
      await playAlone({
        ...own,
        shape: soloShape,
        startAt: at,
        focus: chosen.practice?.skill,
        onEvidence: drawer.note,
      }),
    );
    window.scrollTo(0, 0);
  }

  if (session === null) {
    if (startAt !== null) return null;
    return <SoloSetup {...{ name, drawer, plan }} onPlan={setPlan} onPlay={() => void play(plan, null)} />;
  }
  const { choices } = plan;
  return (
    <SoloGame
      key={choices.seed}
      session={session}
      level={choices.level}
      mastery={drawer.kept.mastery}
      wasLed={startAt !== null}
      onAnother={(level) => void play({ ...plan, choices: { ...choices, level, seed: choices.seed + 1 } }, null)}
      onEnd={() => {
        setSession(null);
        setStartAt(null);
        setPlan(nextPlan(plan, drawer.kept));
      }}
    />
  );
}
