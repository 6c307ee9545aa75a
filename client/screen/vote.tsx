// The vote on going to the market: what it is about, and how many have voted; never which way.
import type { View } from "#game/view.ts";
import { LampRow } from "../components/lamp-row.tsx";
import { say } from "../words/words.ts";
import { MarketFrame } from "./market-frame.tsx";
import { Record } from "./record.tsx";
import type { OpenWay } from "./way-in.tsx";

export function Vote({ view, way, isCalm }: { view: View; way: OpenWay; isCalm: boolean }) {
  const { voted, of } = view.deployment ?? { voted: 0, of: 0 };
  return (
    <MarketFrame way={way} note={say("screen.vote.sealed")}>
      <section class="vote-words">
        <h1>{say("screen.vote.title")}</h1>
        <p>{say("screen.vote.words")}</p>
        <p>{say("screen.vote.how")}</p>
        {of > 0 && (
          <>
            <p class="vote-count" role="status">
              <b>{voted}</b> {say("screen.vote.voted", { count: voted, of })}
            </p>
            <LampRow answered={voted} of={of} />
          </>
        )}
      </section>
      <Record view={view} isCalm={isCalm} />
    </MarketFrame>
  );
}
