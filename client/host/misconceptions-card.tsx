// The known wrong rules that show in this round, as counts without names, with one line on what to do about the first.
import type { TallyView } from "#game/views/tally-view.ts";
import { MisconceptionCard } from "../components/misconception-card.tsx";
import { say } from "../words/words.ts";

type Found = TallyView["misconceptions"][number];

const most = 4;

export function MisconceptionsCard({ misconceptions }: Pick<TallyView, "misconceptions">) {
  const [first] = misconceptions; // the most frequent
  return (
    <section class="card misconceptions">
      <h2 class="card-title">{say("host.misconceptions")}</h2>
      <ul>
        {misconceptions.slice(0, most).map((found) => (
          <Row key={found.code} found={found} />
        ))}
      </ul>
      <MisconceptionCard>
        {first === undefined ? (
          say("host.tip.none")
        ) : (
          <>
            <b>{say("host.tip")}</b> {say(`host.tip.${first.code}`)}
          </>
        )}
      </MisconceptionCard>
    </section>
  );
}

/** As many boxes as answers could show the rule; beyond a dozen one box stands for several. */
const mostBoxes = 12;

function Row({ found: { code, count, of } }: { found: Found }) {
  const boxes = Math.min(of, mostBoxes);
  const filled = count === 0 ? 0 : Math.max(1, Math.round((boxes * count) / of));
  return (
    <li>
      <span class="misconception-row">
        <b>{say(`rule.${code}`)}</b>
        <b>{say("host.misconceptions.of", { count, of })}</b>
      </span>
      <span class="misconception-boxes" aria-hidden="true">
        {Array.from({ length: boxes }, (_, index) => (
          <span key={index} class={index < filled ? "box box-filled" : "box"} />
        ))}
      </span>
    </li>
  );
}
