// Step 7: slips travel back along the same arrows; a manager owns a blame and passes it on to the salespeople.
import { useState } from "preact/hooks";
import { plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { Floor } from "./floor.tsx";
import { allArrows, type FloorScene, type FloorSlip, upTo } from "./floor-scene.ts";
import { Guess, Reply } from "./guess.tsx";
import { Screen } from "./screen.tsx";
import { Sum } from "./sum.tsx";
import { blameAt, ceo, ceoArrows, ceoLayer, least, messageAt, nameAt, people, slopeAt } from "./tour-company.ts";
import { useFlow } from "./use-flow.ts";

const flightTime = 1300; // milliseconds

const slipsInto = (layer: number): FloorSlip[] =>
  allArrows.filter((arrow) => arrow.layer === layer).map((arrow) => ({ ...arrow, message: messageAt(arrow) }));

const passed: FloorScene = { ...upTo(ceoLayer), looksBack: true };
const blame = signed(blameAt(ceoLayer, 0), 3);
const message = signed(messageAt(least.arrow), 3);

export function MessageScreen() {
  const [chosen, setChosen] = useState<"lower" | "higher" | null>(null);
  const back = useFlow(flightTime);
  const scene: FloorScene = {
    ...passed,
    lit: [`${ceoLayer}.0`],
    strong: ceoArrows,
    slips: back.share === null ? [] : slipsInto(ceoLayer),
    flying: ceoLayer,
    back: back.share ?? 0,
  };
  const reply = `tour.back.1.reply.${chosen === null ? "none" : chosen === "higher" ? "right" : "wrong"}` as const;
  const given = { ceo, name: least.name, trust: plain(least.trust, 2) };
  return (
    <Screen
      title={say("tour.back.1.title")}
      picture={<Floor scene={scene} />}
      action={back.share === null ? { label: say("tour.back.1.do"), flow: "back", run: back.run } : null}
      isAsking={!back.isDone}
    >
      <p>{say("tour.back.1.words", given)}</p>
      <Guess
        label={say("tour.back.1.ask", { name: least.name })}
        options={[
          { value: "lower", label: say("tour.back.1.lower") },
          { value: "higher", label: say("tour.back.1.higher") },
        ]}
        value={chosen}
        truth={back.isDone ? "higher" : null}
        onChoose={(value) => back.share === null && setChosen(value)}
      />
      <Reply>{back.isDone ? say(reply, { ...given, blame, message }) : null}</Reply>
    </Screen>
  );
}

const layer = ceoLayer - 1;
const own = blameAt(layer, least.from);

/** The manager's own blame: beside it two wrong rules, the message whole and the sign turned. */
const sizes = [
  { value: "right", figure: own },
  { value: "whole", figure: messageAt(least.arrow) },
  { value: "flipped", figure: -own },
] as const;

type Size = (typeof sizes)[number]["value"];

export function OwnScreen() {
  const [chosen, setChosen] = useState<Size | null>(null);
  const given = { message, slope: plain(slopeAt(layer, least.from), 2), blame: signed(own, 3) };
  const inOrder = sizes.toSorted((one, other) => one.figure - other.figure);
  return (
    <Screen
      title={say("tour.back.2.title")}
      picture={
        <Floor
          scene={{ ...passed, lit: [`${layer}.${least.from}`], strong: [least.arrow], slips: slipsInto(ceoLayer) }}
        />
      }
      action={null}
      isAsking={chosen === null}
    >
      <p>{say("tour.back.2.words", { ...given, name: least.name })}</p>
      <Guess
        label={say("tour.back.2.ask", { name: least.name })}
        options={inOrder.map(({ value, figure }) => ({ value, label: signed(figure, 3) }))}
        value={chosen}
        truth="right"
        onChoose={setChosen}
      />
      <Reply>{chosen === null ? null : say(`tour.back.2.reply.${chosen}`, given)}</Reply>
    </Screen>
  );
}

/** The salesperson with the larger blame. */
const seller = Array.from({ length: people[0] ?? 0 }, (_, index) => index).reduce((found, index) =>
  Math.abs(blameAt(0, index)) > Math.abs(blameAt(0, found)) ? index : found,
);
const heard = slipsInto(1).filter(({ from }) => from === seller);
const total = heard.reduce((sum, slip) => sum + slip.message, 0);

export function SellersScreen() {
  const back = useFlow(flightTime);
  const [isAdded, setIsAdded] = useState(false);
  const name = nameAt(0, seller);
  const scene: FloorScene = {
    ...passed,
    lit: isAdded ? [`0.${seller}`] : people[1] === undefined ? [] : [`1.0`, "1.1", "1.2"],
    strong: isAdded ? heard : allArrows.filter((arrow) => arrow.layer === 1),
    slips: back.share === null ? [] : slipsInto(1),
    flying: 1,
    back: back.share ?? 0,
  };
  const send = { label: say("tour.back.3.do"), flow: "back", run: back.run } as const;
  const add = { label: say("tour.back.3.add"), flow: "ink", run: () => setIsAdded(true) } as const;
  return (
    <Screen
      title={say("tour.back.3.title")}
      picture={<Floor scene={scene} />}
      action={back.share === null ? send : isAdded ? null : add}
      setRight={isAdded ? say("tour.back.3.right") : undefined}
    >
      <p>{say("tour.back.3.words", { name })}</p>
      {back.isDone && (
        <Sum
          terms={heard.map((slip) => ({ text: signed(slip.message, 3), isMinus: slip.message < 0 }))}
          result={isAdded ? signed(total, 3) : null}
          resultLabel={say("tour.back.3.sum")}
          tone="feedback"
        />
      )}
      {isAdded && (
        <Sum
          terms={[
            { text: signed(total, 3), label: say("tour.back.3.sum"), isMinus: total < 0 },
            { text: plain(slopeAt(0, seller), 2), label: say("tour.back.3.slope"), isMinus: false },
          ]}
          sign="×"
          result={signed(blameAt(0, seller), 3)}
          resultLabel={say("tour.back.3.blame")}
          tone="feedback"
        />
      )}
      <Reply>{isAdded ? say("tour.back.3.reply.done", { name }) : null}</Reply>
    </Screen>
  );
}
