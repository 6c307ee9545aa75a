// The frame of every panel: question, cards, and the answer with the buttons at the thumb.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import "./desk.css";

export interface PanelProps {
  title: string;
  lead?: ComponentChildren | undefined;
  /** beside the heading when wide, below it on a phone */
  equation?: ComponentChildren | undefined;
  /** a strip above the heading, e.g. the slip with one's blame */
  strip?: ComponentChildren | undefined;
  cards?: ComponentChildren | undefined;
  /** how many cards stand beside the answer when wide */
  columns?: 1 | 2 | 3 | undefined;
  answer?: ComponentChildren | undefined;
  /** the bar at the thumb */
  actions?: ComponentChildren | undefined;
}

/** A new step takes the focus to its heading; the first one of a page leaves it where it is. */
let hasShownOne = false;

function useFocusOnChange() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
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
  const { title, lead, equation, strip, cards, columns = 1, answer, actions } = props;
  const heading = useFocusOnChange();
  return (
    <main class="desk-main">
      {strip}
      <div class="desk-question">
        <div class="desk-heading">
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {lead !== undefined && <p>{lead}</p>}
        </div>
        {equation !== undefined && <div class="desk-equation">{equation}</div>}
      </div>
      <div class={`desk-cards desk-columns-${columns}`}>
        {cards}
        <section class="card desk-answer">
          {answer}
          {actions}
        </section>
      </div>
    </main>
  );
}
