// Where the players' own answers would have led, or have led, beside the engine's.
import type { View } from "#game/view.ts";
import type { OutcomeView } from "#game/views/company-view.ts";
import { percent, plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";

const silentAbove = 0.95; // a difference below 5 % is not worth a word

/** null where there is nothing to tell. */
export function shadowWords({ applied, level }: Pick<View, "applied" | "level">, outcome: OutcomeView): string | null {
  const { teamShare, bookByEngine, bookByPlayers } = outcome;
  if (level === 0 || teamShare === null || teamShare >= silentAbove) return null;
  const share = percent(teamShare);
  if (applied === "players") {
    return teamShare < 0
      ? say("screen.reveal.playersWorse", { cost: cost(bookByEngine) })
      : say("screen.reveal.players", { share });
  }
  return teamShare < 0
    ? say("screen.reveal.shadowWorse", { cost: cost(bookByPlayers) })
    : say("screen.reveal.shadow", { share });
}

const cost = (value: number): string => plain(value, 3);
