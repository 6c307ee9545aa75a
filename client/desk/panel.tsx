// The frame of every panel: question, cards, and the answer with the buttons at the thumb.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { isWide } from "../components/is-wide.ts";
import "./desk.css";

export interface PanelProps {
  title: string;
  lead?: ComponentChildren | undefined;
  /** beside the heading when wide, below it on a phone */
  equation?: ComponentChildren | undefined;
  /** left of the heading */
  face?: ComponentChildren | undefined;
  /** above the heading, e.g. the slip with one's blame; wide, beside it or above the cards */
  strip?: ComponentChildren | undefined;
  cards?: ComponentChildren | undefined;
  /** how many cards stand beside the answer when wide */
  columns?: 1 | 2 | 3 | undefined;
  answer?: ComponentChildren | undefined;
  /** the bar at the thumb */
  actions?: ComponentChildren | undefined;
}

/** A new step takes the focus to its heading, before a hand can be quicker; the first one of a page leaves it where it is. */
let hasShownOne = false;

function useFocusOnChange() {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (hasShownOne) {
      window.scrollTo({ top: 0 });
      heading.current?.focus({ preventScroll: true });
    }
    hasShownOne = true;
  }, []);
  return heading;
}

/** `<Panel title="For or against?" cards={…} answer={…} actions={…} />`; give it the turn as its key. */
export function Panel(props: PanelProps) {
  const { title, lead, face, equation, strip, cards, columns = 1, answer, actions } = props;
  const heading = useFocusOnChange();
  const wide = isWide();
  const isBeside = wide && equation === undefined; // there is room for the strip beside the heading
  return (
    <main class="desk-main">
      {!wide && strip}
      <div class="desk-question">
        <div class={face === undefined ? "desk-heading" : "desk-heading desk-heading-face"}>
          {face}
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {lead !== undefined && <p>{lead}</p>}
        </div>
        {equation !== undefined && <div class="desk-equation">{equation}</div>}
        {isBeside && strip}
      </div>
      <div class={`desk-cards desk-columns-${columns}`}>
        {wide && !isBeside && strip !== undefined ? (
          <Stack>
            {strip}
            {cards}
          </Stack>
        ) : (
          cards
        )}
        <section class="card desk-answer">
          {answer}
          {actions}
        </section>
      </div>
    </main>
  );
}

/** Several things in one column of cards: `<Stack><Card /><p>…</p></Stack>`. */
export function Stack({ children }: { children: ComponentChildren }) {
  return <div class="desk-stack">{children}</div>;
}
