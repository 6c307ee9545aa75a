// The frame of a round of many companies: the sale and the moment at the head, the way in at the foot.
import type { ComponentChildren } from "preact";
import type { View } from "#game/view.ts";
import type { ClockNow } from "../view/clock.ts";
import { say } from "../words/words.ts";
import { QuarterBar } from "./fast-forward.tsx";
import { Head, type HeadProps } from "./head.tsx";
import { momentWords, saleLine } from "./moment-words.ts";
import { CornerCode, type OpenWay } from "./way-in.tsx";

export interface RoundFrameProps {
  readonly view: View;
  readonly clock: ClockNow;
  readonly way: OpenWay;
  readonly shows: HeadProps["shows"];
  readonly bar: ComponentChildren; // beside the way in
  readonly children: ComponentChildren;
}

export function RoundFrame({ view, clock, way, shows, bar, children }: RoundFrameProps) {
  const { fastForward } = view;
  const line = fastForward === null ? saleLine(view) : say("screen.forward.title");
  const words = fastForward === null ? momentWords(view) : <QuarterBar {...fastForward} />;
  return (
    <>
      <Head view={view} clock={clock} title={line} words={words} live={line} shows={shows} />
      {children}
      <footer class="projector-bar">
        <CornerCode {...way} />
        {bar}
      </footer>
    </>
  );
}
