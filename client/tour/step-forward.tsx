// Step 2: a customer walks in, reports flow up, and one report is looked at closely.
import { useState } from "preact/hooks";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { Floor } from "./floor.tsx";
import { emptyScene, type FloorScene, upTo } from "./floor-scene.ts";
import { Guess, Reply } from "./guess.tsx";
import { Screen } from "./screen.tsx";
import { MeterPair, Sum } from "./sum.tsx";
import { best, ceo, ceoLayer, customer, opinionAt, people, reportAt, sale, start, trustAt } from "./tour-company.ts";
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

const layer = ceoLayer - 1;
const incoming = sale.reports[layer - 1]?.map((_, from) => ({ layer, to: best.from, from })) ?? [];

/** The manager whom the CEO trusts most, at work. */
export function MetersScreen() {
  const [shown, setShown] = useState(0); // 1: the sum is made, 2: the report too
  const opinion = opinionAt(layer, best.from);
  const scene = { ...upTo(layer), lit: [`${layer}.${best.from}`], strong: incoming };
  return (
    <Screen
      title={say("tour.forward.2.title")}
      picture={<Floor scene={scene} />}
      action={
        shown === 2
          ? null
          : {
              label: say(shown === 0 ? "tour.forward.2.add" : "tour.forward.2.squash"),
              flow: "forward",
              run: () => setShown(shown + 1),
            }
      }
      setRight={shown === 2 ? say("tour.forward.2.right") : undefined}
    >
      <p>
        {say("tour.forward.2.words", { name: best.name })} {shown > 0 && say("tour.forward.2.curve")}
      </p>
      <Sum
        terms={incoming.map((arrow) => {
          const [report, trust] = [reportAt(layer - 1, arrow.from), trustAt(start, arrow)];
          return {
            text: signed(report * trust, 2),
            label: `${signed(report, 2)} × ${plain(trust, 2)}`,
            isMinus: report * trust < 0,
          };
        })}
        result={shown === 0 ? null : plain(opinion, 2)}
        tone="report"
      />
      <MeterPair opinion={shown > 0 ? opinion : null} report={shown > 1 ? reportAt(layer, best.from) : null} />
    </Screen>
  );
}
