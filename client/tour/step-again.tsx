// Step 9: all change at once, then the engine plays on; the cost and the number right are both drawn.
import { workOut } from "#game/work-out.ts";
import { CostChart } from "../components/cost-chart.tsx";
import { easeInOut } from "../picture/motion.ts";
import { costFigure, percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { Floor } from "./floor.tsx";
import { upTo } from "./floor-scene.ts";
import { Reply } from "./guess.tsx";
import { Screen } from "./screen.tsx";
import {
  afterOne,
  atStart,
  between,
  boldness,
  book,
  ceo,
  ceoLayer,
  customer,
  isRight,
  type Quarter,
  quarters,
  saidBy,
  sale,
  start,
  trained,
} from "./tour-company.ts";
import "../style/header.css";
import { useFlow } from "./use-flow.ts";

const saleAfter = workOut({ network: afterOne.network, customers: book.customers, customer, boldness });

const swellTime = 900; // milliseconds

export function AllAtOnceScreen() {
  const swell = useFlow(swellTime);
  const isDone = swell.isDone;
  const now = isDone ? afterOne : atStart;
  const change = { label: say("tour.again.1.do"), flow: "ink", run: swell.run } as const;
  const network = between(start, afterOne.network, easeInOut(swell.share ?? 0));
  const scene = upTo(ceoLayer);
  return (
    <Screen
      title={say("tour.again.1.title")}
      picture={
        <Floor scene={{ ...scene, network, before: start, reports: isDone ? saleAfter.reports : sale.reports }} />
      }
      action={swell.share === null ? change : null}
      setRight={isDone ? say("tour.again.1.right") : undefined}
    >
      <p>{say("tour.again.1.words", { count: book.customers.length })}</p>
      <dl class="tour-facts tour-facts-change">
        <Fact
          name={say("tour.again.1.customer", { ceo, customer: customer.name })}
          values={[atStart, now].map(({ network }) => percent(saidTo(network)))}
        />
        <Fact name={say("tour.again.1.cost")} values={[costFigure(atStart.cost), costFigure(now.cost)]} />
        <Fact name={say("tour.again.1.answers")} values={[atStart, now].map(({ right }) => String(right))} />
      </dl>
      <Reply>{isDone ? replyTo() : null}</Reply>
    </Screen>
  );
}

const saidTo = (network: typeof start): number => saidBy(network)[book.customers.indexOf(customer)] ?? 0;

function Fact({ name, values }: { name: string; values: readonly string[] }) {
  const [before = "", after = ""] = values;
  return (
    <>
      <dt>{name}</dt>
      <dd>{before === after ? before : `${before} → ${after}`}</dd>
    </>
  );
}

/** Whoever was answered rightly before and is not any more, by name. */
function replyTo(): string {
  const [before, after] = [saidBy(start), saidBy(afterOne.network)];
  const lost = book.customers.find(
    ({ outcome }, index) => isRight(before[index] ?? 0, outcome) && !isRight(after[index] ?? 0, outcome),
  );
  return lost === undefined ? say("tour.again.1.reply.kept") : say("tour.again.1.reply.lost", { name: lost.name });
}

const quarterTime = 350; // milliseconds

export function QuartersScreen() {
  const count = quarters.length - 1;
  const play = useFlow(count * quarterTime);
  const played = Math.floor((play.share ?? 0) * count + 1e-9);
  const shown = quarters.slice(0, played + 1);
  const label = say("tour.again.2.do", { count });
  return (
    <Screen
      title={say("tour.again.2.title")}
      picture={
        <div class="tour-chart">
          <CostChart
            title={say("tour.again.2.cost")}
            points={shown.map(({ cost }, quarter) => ({
              label: quarter === 0 ? say("cost.start") : String(quarter),
              cost,
            }))}
          />
          <RightStrip shown={shown} />
        </div>
      }
      action={play.share === null ? { label, flow: "ink", run: play.run } : null}
      isAsking={!play.isDone}
      setRight={play.isDone ? say("tour.again.2.right") : undefined}
    >
      <p>{say("tour.again.2.words")}</p>
      <Reply>
        {play.isDone
          ? say("tour.again.2.reply.done", {
              before: costFigure(atStart.cost),
              after: costFigure(trained.cost),
              right: trained.right,
              of: book.customers.length,
            })
          : null}
      </Reply>
    </Screen>
  );
}

/** Below each quarter a window for every customer of the book, lit where the answer was right. */
function RightStrip({ shown }: { shown: readonly Quarter[] }) {
  return (
    <div class="tour-strip">
      <span class="tour-strip-name">{say("tour.again.2.answers")}</span>
      <ol>
        {shown.map(({ right }, quarter) => (
          <li key={quarter}>
            <span class="visually-hidden">{right}</span>
            {book.customers.map((one, index) => (
              <span
                key={one.name}
                aria-hidden="true"
                class={index >= book.customers.length - right ? "lamp lamp-lit" : "lamp"}
              />
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}
