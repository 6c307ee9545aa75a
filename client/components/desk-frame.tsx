// The parts that every desk shows: the head with person, switch, timer and loop, and the bar at the thumb.
import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { BarNote } from "./bar-note.ts";
import type { Notation } from "./equation-line.tsx";
import { Icon } from "./icon.tsx";
import { timerIcon } from "./icons.ts";
import { type LoopPhase, PhaseLoop } from "./phase-loop.tsx";
import { NotationSwitch } from "./segmented.tsx";
import { TimerRing } from "./timer-ring.tsx";
import "../style/header.css";

export interface DeskHeaderProps {
  /** "Mia, salesperson" */
  name: string;
  /** "Bluebird Works · quarter 7" */
  place: string;
  portraitUrl?: string | undefined;
  phase: LoopPhase | null;
  notation: Notation;
  onNotation: (notation: Notation) => void;
  /** none where there is no deadline */
  timer?: { remaining: string; share: number } | undefined;
  /** further buttons, e.g. a menu */
  extra?: ComponentChildren | undefined;
}

/** The head of the desk: one row and the loop below it on a phone, all in one row from 900 px on. */
export function DeskHeader(props: DeskHeaderProps) {
  const { name, place, portraitUrl, phase, notation, onNotation, timer, extra } = props;
  return (
    <header class="desk-header">
      <div class="desk-person">
        {portraitUrl !== undefined && (
          <span class="desk-face">
            <img src={portraitUrl} alt="" draggable={false} />
          </span>
        )}
        <span class="desk-name">
          <b>{name}</b>
          <span>{place}</span>
        </span>
      </div>
      <PhaseLoop phase={phase} />
      <div class="desk-tools">
        <NotationSwitch value={notation} onChange={onNotation} />
        {extra}
        {timer !== undefined && <TimerRing {...timer} />}
      </div>
    </header>
  );
}

/** The sticky bar with the main button: `<ActionBar><HintButton …/><FlowButton …/></ActionBar>`. */
export function ActionBar({ children }: { children: ComponentChildren }) {
  const note = useContext(BarNote);
  return (
    <div class={note === null ? "action-bar" : "action-bar action-bar-noted"}>
      {note !== null && (
        <p class="bar-note">
          <Icon drawing={timerIcon} size={20} />
          {note}
        </p>
      )}
      {children}
    </div>
  );
}

/** A sheet of paper with an edge: `<Card title="Three messages to you" note="blame above × trust in you">…</Card>`. */
export function Card(props: {
  title?: string | undefined;
  note?: ComponentChildren | undefined;
  children: ComponentChildren;
  /** extra class names of the page */
  class?: string | undefined;
}) {
  const { title, note, children } = props;
  return (
    <section class={`card ${props.class ?? ""}`}>
      {title !== undefined && <h2 class="card-title">{title}</h2>}
      {note !== undefined && <p class="card-note">{note}</p>}
      {children}
    </section>
  );
}
