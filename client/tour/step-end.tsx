// Step 11: what it was; the wall of formulas clears line by line, and the ways on.
import { useState } from "preact/hooks";
import { Icon } from "../components/icon.tsx";
import { bookOpenIcon, flaskConicalIcon, personIcon, presentationIcon } from "../components/icons.ts";
import { MathSymbol } from "../components/math-symbol.tsx";
import { say } from "../words/words.ts";
import { Screen } from "./screen.tsx";

const lines = [
  { key: "bp1", symbols: "δ_{CEO} = (a − y) · σ′(z)" },
  { key: "bp2", symbols: "δ_j = (w_1δ_1 + w_2δ_2 + …) · σ′(z_j)" },
  { key: "bp3", symbols: "∂C/∂b_j = δ_j" },
  { key: "bp4", symbols: "∂C/∂w_{ji} = a_i · δ_j" },
] as const;

export function EndScreen() {
  const [cleared, setCleared] = useState(0);
  const isClear = cleared === lines.length;
  const clear = { label: say("tour.end.1.do"), flow: "ink", run: () => setCleared(cleared + 1) } as const;
  return (
    <Screen
      title={say("tour.end.1.title")}
      picture={
        <ol class="tour-wall" aria-live="polite">
          {lines.map(({ key, symbols }, index) => {
            const words = say(`tour.end.1.${key}`);
            const isShown = index < cleared;
            return (
              <li key={key} class={isShown ? undefined : "tour-blurred"}>
                <span class="tour-formula" aria-hidden="true">
                  <MathSymbol of={symbols} />
                </span>
                {isShown && <span>{words}</span>}
              </li>
            );
          })}
        </ol>
      }
      action={isClear ? null : clear}
      setRight={isClear ? say("tour.end.1.right") : undefined}
    >
      {isClear ? <WaysOn /> : <p>{say("tour.end.1.words")}</p>}
    </Screen>
  );
}

function WaysOn() {
  return (
    <ul class="tour-on">
      {(
        [
          ["/solo", personIcon, "tour.end.1.solo"],
          ["/lab", flaskConicalIcon, "tour.end.1.lab"],
          ["/article", bookOpenIcon, "tour.end.1.article"],
          ["/host", presentationIcon, "tour.end.1.teach"],
        ] as const
      ).map(([address, drawing, words]) => (
        <li key={address}>
          <a class="plain-button" href={address}>
            <Icon drawing={drawing} size={22} />
            <span>{say(words)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
