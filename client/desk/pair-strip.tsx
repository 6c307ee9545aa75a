// The only two of a department have answered otherwise: a while to talk, and to answer again.
import type { Me } from "#game/views/me-view.ts";
import { TimerRing } from "../components/timer-ring.tsx";
import { clockText, usePassed } from "../view/clock.ts";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";

const whole = 20_000; // milliseconds that a pair has

export function PairStrip({ desk }: { desk: Desk }) {
  const { pair, colleagues } = desk.me;
  return pair === null ? null : <Strip desk={desk} pair={pair} name={colleagues[0] ?? ""} />;
}

function Strip({ desk, pair, name }: { desk: Desk; pair: NonNullable<Me["pair"]>; name: string }) {
  const runs = !desk.view.clock.isPaused;
  const passed = usePassed(desk.receivedAt, runs);
  const left = Math.max(0, pair.endsIn - (runs ? passed : 0));
  return (
    <div class="lamp-strip">
      <p role="alert">
        <b>{say("pair.title", { name })}</b> {say("pair.text", { name })}
      </p>
      <TimerRing remaining={clockText(Math.ceil(left / 1000))} share={left / whole} />
    </div>
  );
}
