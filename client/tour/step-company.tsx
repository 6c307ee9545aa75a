// Step 1: who reports to whom, what an arrow says, and whom the CEO listens to most.
import { useState } from "preact/hooks";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { Floor } from "./floor.tsx";
import { emptyScene } from "./floor-scene.ts";
import { Guess, Reply } from "./guess.tsx";
import { Screen } from "./screen.tsx";
import { type ArrowAt, best, ceo, ceoArrows, ceoLayer, nameAt, seatAt, start, trustAt } from "./tour-company.ts";

export function CompanyScreen() {
  const [chosen, setChosen] = useState<number | null>(null);
  const scene = { ...emptyScene, network: start, lit: chosen === null ? [] : [`${ceoLayer - 1}.${chosen}`] };
  return (
    <Screen
      title={say("tour.company.1.title")}
      picture={<Floor scene={{ ...scene, strong: chosen === null ? null : ceoArrows }} />}
      action={null}
      isAsking={chosen === null}
      setRight={chosen === null ? undefined : say("tour.company.1.right")}
    >
      <p>{say("tour.company.1.words", { first: nameAt(0, 0), second: nameAt(0, 1), ceo })}</p>
      {chosen === null ? <p>{say("tour.company.1.arrows")}</p> : null}
      <Guess
        label={say("tour.company.1.ask", { ceo })}
        options={ceoArrows.map(({ from }) => ({
          value: from,
          label: nameAt(ceoLayer - 1, from),
          icon: seatAt(ceoLayer - 1, from).icon,
        }))}
        value={chosen}
        truth={best.from}
        onChoose={setChosen}
      />
      <Reply>{chosen === null ? null : replyTo({ layer: ceoLayer, to: 0, from: chosen })}</Reply>
    </Screen>
  );
}

function replyTo(arrow: ArrowAt): string {
  const trust = trustAt(start, arrow);
  const given = { name: nameAt(ceoLayer - 1, arrow.from), trust: plain(trust, 2) };
  const known = { best: best.name, bestTrust: plain(best.trust, 2) };
  if (arrow.from === best.from) return say("tour.company.1.reply.right", given);
  if (trust < 0) return say("tour.company.1.reply.distrust", { ...given, ...known, ceo });
  return say("tour.company.1.reply.less", { ...given, ...known });
}
