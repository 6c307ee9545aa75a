// The terms of the projector's equations: figures at level 3, words, bars and arrows below it.
import type { ComponentChildren } from "preact";
import type { ArrowView } from "#game/views/arrow-view.ts";
import type { PersonView } from "#game/views/person-view.ts";
import { type Activation, opinionBehind } from "../components/curve-geometry.ts";
import { Underline } from "../components/equation-line.tsx";
import { Icon } from "../components/icon.tsx";
import { MiniCurve } from "../components/mini-curve.tsx";
import { SlipText } from "../components/slip-text.tsx";
import { iconSvg, isPictureIcon, type PictureIcon } from "../picture/icons.ts";
import { MiniArrow } from "../picture/mini-arrow.tsx";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { blameText, messageText } from "./picture-words.ts";

/** Level 3 shows figures of feedback; below it there are only directions and sizes. */
export interface Style {
  readonly hasFigures: boolean;
}

/** A word of the head line, in the colour of what it names. */
export function Part({ tone, children }: { tone?: "report" | "feedback" | undefined; children: ComponentChildren }) {
  return <span class={tone === undefined ? "part" : `part tone-${tone}`}>{children}</span>;
}

export const Sign = ({ children }: { children: ComponentChildren }) => <span class="eq-sign">{children}</span>;

export function PersonCell({ person }: { person: PersonView }) {
  const icon: PictureIcon = isPictureIcon(person.icon) ? person.icon : "briefcase";
  return (
    <span class="eq-person">
      <Icon drawing={iconSvg(icon)} size={24} />
      <span dir="auto">{person.name}</span>
    </span>
  );
}

/** A report or a signal: "+0.64", "74 %", or a signal's plain "0.90". */
export function ReportCell(props: { report: number | null; meter: PersonView["meter"]; isSignal: boolean }) {
  const { report, meter, isSignal } = props;
  if (report === null) return <Unknown />;
  const text = isSignal ? plain(report, 2) : meter === "percent" ? percent(report) : signed(report, 2);
  return <span class={`eq-figure ${report < 0 ? "tone-report-minus" : "tone-report"}`}>{text}</span>;
}

/** The trust under its number wears its arrow: width, and dashes below 0. */
export function TrustCell({ arrow, hasFigures }: { arrow: ArrowView } & Style) {
  const minus = arrow.sign < 0;
  const tone = minus ? "tone-report-minus" : "tone-report";
  if (arrow.trust === null || !hasFigures) {
    return (
      <span class="eq-arrow">
        <MiniArrow
          sign={arrow.sign}
          width={arrow.width}
          colour={minus ? "var(--fwdn)" : "var(--fwd)"}
          points="left"
          length={64}
        />
        <span class="visually-hidden">{arrow.trust === null ? "" : plain(arrow.trust, 2)}</span>
      </span>
    );
  }
  return (
    <span class={`eq-trust ${tone}`}>
      <span class="eq-figure">{plain(arrow.trust, 2)}</span>
      <Underline width={Math.max(2.5, arrow.width * 0.55)} minus={minus} />
    </span>
  );
}

export function BlameCell({ blame }: { blame: PersonView["blame"] }) {
  if (blame === null) return <Unknown />;
  const tone = blame.sign < 0 ? "tone-feedback-minus" : "tone-feedback";
  return <span class={`${blame.figure === null ? "eq-word" : "eq-figure"} ${tone}`}>{blameText(blame)}</span>;
}

/** A message as the slip it travelled on. */
export function MessageCell({ message, level }: { message: ArrowView["message"]; level: number }) {
  if (message === null) return <Unknown />;
  if (message.sign === 0 || message.figure === 0) return <span class="eq-word">{messageText(message)}</span>;
  return (
    <span class="eq-slip">
      <SlipText text={messageText(message)} sign={message.sign} />
      {message.figure === null && level === 2 && (
        <span class="eq-bar" style={{ width: `${Math.max(4, 100 * message.share)}%` }} />
      )}
    </span>
  );
}

/** The own curve with its plank; at level 3 the slope's number in a cell of its own. */
export function slopeCells(person: PersonView, { hasFigures }: Style): ComponentChildren[] {
  const { report, slope, meter } = person;
  const activation: Activation = meter === "percent" ? "sigmoid" : "tanh";
  const curve =
    report === null ? <Unknown /> : <MiniCurve activation={activation} opinion={opinionAt(activation, report)} />;
  const figure = slope === null ? <Unknown /> : <span class="eq-figure tone-feedback">{plain(slope, 2)}</span>;
  return hasFigures ? [curve, figure] : [curve];
}

/** A report printed as ±1.00 or 0 % lies at the end of the curve, not at infinity. */
function opinionAt(activation: Activation, report: number): number {
  const low = activation === "tanh" ? -0.995 : 0.005;
  return opinionBehind(activation, Math.min(0.995, Math.max(low, report)));
}

export function Unknown() {
  return (
    <span class="eq-unknown">
      <span aria-hidden="true">?</span>
      <span class="visually-hidden">{say("screen.unknown")}</span>
    </span>
  );
}
