// Step 10: feedback stops, the reader votes, and sealed customers come in one by one.
import { useState } from "preact/hooks";
import { Icon } from "../components/icon.tsx";
import { lockIcon } from "../components/icons.ts";
import { Mark } from "../components/mark.tsx";
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { BookRows } from "./book-rows.tsx";
import { Floor } from "./floor.tsx";
import { emptyScene } from "./floor-scene.ts";
import { Guess, Reply } from "./guess.tsx";
import { Screen } from "./screen.tsx";
import { book, market, outcomeOf, people, saidBy, trained } from "./tour-company.ts";
import { useFlow } from "./use-flow.ts";

export function VoteScreen() {
  const [vote, setVote] = useState<"go" | "wait" | null>(null);
  const given = { right: trained.right, of: book.customers.length };
  return (
    <Screen
      title={say("tour.deploy.1.title")}
      picture={<Floor scene={{ ...emptyScene, network: trained.network }} />}
      action={null}
      isAsking={vote === null}
      setRight={vote === null ? undefined : say("tour.deploy.1.right")}
    >
      <p>{say("tour.deploy.1.words", { count: book.customers.length, sealed: market.length })}</p>
      {vote === null && <BookRows said={saidBy(trained.network)} />}
      <Guess
        label={say("tour.deploy.1.ask")}
        options={[
          { value: "go", label: say("tour.deploy.1.go") },
          { value: "wait", label: say("tour.deploy.1.wait") },
        ]}
        value={vote}
        truth={null}
        onChoose={setVote}
      />
      <Reply>
        {vote === null ? null : vote === "go" ? say("tour.deploy.1.reply.go", given) : say("tour.deploy.1.reply.wait")}
      </Reply>
    </Screen>
  );
}

const answerTime = 1200; // milliseconds from the signals to the CEO

export function MarketScreen() {
  const [opened, setOpened] = useState(0);
  const isAll = opened === market.length;
  const last = market[opened - 1];
  const up = useFlow(answerTime);
  const known = up.isDone ? opened : opened - 1; // the answer of the last one is still on its way up
  const scene = {
    ...emptyScene,
    network: trained.network,
    signals: last?.customer.signals ?? null,
    reports: last?.reports ?? [],
    reported: (up.share ?? 0) * people.length,
  };
  function run(): void {
    setOpened(opened + 1);
    up.run();
  }
  return (
    <Screen
      title={say("tour.deploy.2.title")}
      picture={<Floor scene={scene} />}
      action={isAll ? null : { label: say("tour.deploy.2.do"), flow: "forward", run }}
      setRight={isAll && up.isDone ? say("tour.deploy.2.right") : undefined}
    >
      <ol class="tour-market">
        {market.map((result, index) => (
          <li key={result.customer.name} class={index < known ? undefined : "tour-sealed"}>
            {index < known ? (
              <>
                <span>{say("tour.deploy.2.opened", { name: result.customer.name, said: percent(result.said) })}</span>
                <Mark right={result.isRight} of={outcomeOf(result.customer)} />
              </>
            ) : (
              <>
                <Icon drawing={lockIcon} size={18} />
                <span>{say("tour.deploy.2.sealed")}</span>
              </>
            )}
          </li>
        ))}
      </ol>
      <Reply>{last === undefined || !up.isDone ? null : isAll ? allWords() : oneWords(last)}</Reply>
    </Screen>
  );
}

function oneWords({ customer, isRight }: (typeof market)[number]): string {
  const given = { name: customer.name, outcome: outcomeOf(customer) };
  return say(isRight ? "tour.deploy.2.reply.right" : "tour.deploy.2.reply.wrong", given);
}

function allWords(): string {
  const wrong = market.filter(({ isRight }) => !isRight);
  return say("tour.deploy.2.reply.all", {
    right: market.length - wrong.length,
    of: market.length,
    names: wrong.map(({ customer }) => customer.name).join(", "),
  });
}
