// A bet on the CEO's figure, from 0 to 100 %: a guess of one's own, in ink.
import { useState } from "preact/hooks";
import { PlainButton } from "../components/flow-button.tsx";
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { type Desk, mayDo } from "./desk.ts";

const step = 5; // percent

export function BetSlider({ desk }: { desk: Desk }) {
  const { me, view, send, isSending } = desk;
  const [share, setShare] = useState<number>(Math.round(100 * (me.bet ?? 0.5)));
  const figure = percent(share / 100);
  const isSame = me.bet !== null && Math.round(me.bet * 100) === share;
  return (
    <div class="bet-slider">
      <div class="bet-row">
        <input
          type="range"
          min={0}
          max={100}
          step={step}
          value={share}
          aria-label={say("bet.slider")}
          aria-valuetext={figure}
          onInput={(event) => setShare(Number(event.currentTarget.value))}
        />
        <PlainButton
          size="small"
          disabled={isSame || isSending || !mayDo(desk, "Bet")}
          onPress={() => send({ type: "Bet", turn: view.turn, value: share / 100 })}
        >
          {say(isSame ? "bet.placed" : me.bet === null ? "bet.button" : "bet.again", { figure })}
        </PlainButton>
      </div>
    </div>
  );
}
