// Step 2: a customer walks in, reports flow up, and one report is looked at closely.
import { useState } from "preact/hooks";
import { percent, plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { Floor } from "./floor.tsx";
import { emptyScene, type FloorScene, upTo } from "./floor-scene.ts";
import { Guess, Reply } from "./guess.tsx";
import { Screen } from "./screen.tsx";
import { MeterPair, Sum } from "./sum.tsx";
import {
  type ArrowAt,
  best,
  ceo,
  ceoLayer,
  customer,
  nameAt,
  opinionAt,
  people,
  reportAt,
  sale,
  start,
  trustAt,
} from "./tour-company.ts";
import { useFlow } from "./use-flow.ts";

const layerTime = 1000; // milliseconds for the reports to one layer

type Bet = "yes" | "no";

export function ForwardScreen() {
  const [bet, setBet] = useState<Bet | null>(null);
  const up = useFlow(layerTime * people.length);
  const scene: FloorScene = {
    ...emptyScene,
    network: start,
    signals: customer.signals,
    reports: sale.reports,
    reported: (up.share ?? 0) * people.length,
  };
  return (
    <Screen
      title={say("tour.forward.1.title")}
      picture={<Floor scene={scene} />}
      action={up.share === null ? { label: say("tour.forward.1.do"), flow: "forward", run: up.run } : null}
      isAsking={!up.isDone}
    >
      <p>{say("tour.forward.1.words", { customer: customer.name })}</p>
      <Guess
        label={say("tour.forward.1.ask", { ceo })}
        options={[
          { value: "yes", label: say("tour.forward.1.yes") },
          { value: "no", label: say("tour.forward.1.no") },
        ]}
        value={bet}
        truth={up.isDone ? "yes" : null}
        onChoose={(value) => up.share === null && setBet(value)}
      />
      <Reply>{up.isDone ? replyTo(bet) : null}</Reply>
    </Screen>
  );
}

function replyTo(bet: Bet | null): string {
  const said = percent(reportAt(ceoLayer, 0));
  if (bet === "yes") return say("tour.forward.1.reply.right", { ceo, said });
  if (bet === "no") return say("tour.forward.1.reply.wrong", { ceo, said, best: best.name });
  return say("tour.forward.1.reply.none", { ceo, said });
}

/** The salesperson with the largest raw opinion: there the curve does most. */
const speaker = (sale.opinions[0] ?? []).reduce(
  (found, opinion, index) => (Math.abs(opinion) > Math.abs(opinionAt(0, found)) ? index : found),
  0,
);
const incoming = customer.signals.map((_, from) => ({ layer: 0, to: speaker, from }));

export function MetersScreen() {
  const [shown, setShown] = useState(0); // 1: the sum is made, 2: the report too
  const opinion = opinionAt(0, speaker);
  const name = nameAt(0, speaker);
  const label = say(shown === 0 ? "tour.forward.2.add" : "tour.forward.2.squash");
  const goOn = { label, flow: "forward", run: () => setShown(shown + 1) } as const;
  return (
    <Screen
      title={say("tour.forward.2.title")}
      picture={<Floor scene={{ ...upTo(shown - 2), lit: [`0.${speaker}`], strong: incoming }} />}
      action={shown === 2 ? null : goOn}
      setRight={shown === 2 ? say("tour.forward.2.right") : undefined}
    >
      <p>
        {say("tour.forward.2.words", { name })} {shown > 0 && say("tour.forward.2.curve")}
      </p>
      <Sum terms={incoming.map(termOf)} result={shown === 0 ? null : plain(opinion, 2)} tone="report" />
      <MeterPair opinion={shown > 0 ? opinion : null} report={shown > 1 ? reportAt(0, speaker) : null} />
    </Screen>
  );
}

function termOf(arrow: ArrowAt) {
  const [signal, trust] = [customer.signals[arrow.from] ?? 0, trustAt(start, arrow)];
  return {
    text: plain(signal * trust, 2),
    label: `${plain(signal, 2)} × ${plain(trust, 2)}`,
    isMinus: signal * trust < 0,
  };
}
