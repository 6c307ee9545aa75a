// The frame of vote and market: two halves, and the way in at the foot.
import type { ComponentChildren } from "preact";
import { CornerCode, type OpenWay } from "./way-in.tsx";
import "./round.css";
import "./market.css";

export function MarketFrame(props: { way: OpenWay; note: string; children: ComponentChildren }) {
  return (
    <>
      <div class="market">{props.children}</div>
      <footer class="projector-bar">
        <CornerCode {...props.way} />
        <p>{props.note}</p>
      </footer>
    </>
  );
}
