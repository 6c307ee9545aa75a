// A table that may be wider than a phone: it is pushed along by finger, or by the arrow keys once it is reached by Tab.
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** `<WideTable label="Rounds"><thead>…</thead><tbody>…</tbody></WideTable>` */
export function WideTable({ label, children }: { label: string; children: ComponentChildren }) {
  const frame = useRef<HTMLElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setCut(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const reach = isCut ? { tabIndex: 0 } : {};
  return (
    <section ref={frame} class="table-scroll" aria-label={label} {...reach}>
      <table class="report-table">{children}</table>
    </section>
  );
}
