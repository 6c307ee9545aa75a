// How the class plays: level, boldness and the door in sight; companies, roles and what counts behind "More".
import { leastCompanies } from "#game/methods.ts";
import type { HandsOn, HandsOnPhase, Settings } from "#game/settings.ts";
import { Icon } from "../components/icon.tsx";
import { chevronDownIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { BoldnessField } from "./boldness-field.tsx";
import { CompaniesField } from "./companies-field.tsx";
import { LevelChoice } from "./level-choice.tsx";
import { AppliedChoice, DoorChoice, PromotionChoice, RotationChoice } from "./more-choices.tsx";
import { offerOf, type PartProps } from "./part.ts";

export function HowWePlay({ view, host }: PartProps) {
  const { settings } = view;
  if (settings === undefined || view.phase === "over" || !offerOf(view, "ChangeSettings")) return null;
  const change = (part: Partial<Settings>) => host.act({ type: "ChangeSettings", settings: part });
  const isLesson = settings.method === "backprop";
  const isAhead = isLesson && view.phase !== "lobby" && view.level !== settings.level;
  return (
    <section class="card how">
      <h2 class="card-title">{say("host.how")}</h2>
      {isLesson ? (
        <LevelChoice hasNote={false} level={settings.level} onChange={(level) => change({ level })} />
      ) : (
        <p class="how-now">{say("host.method.now", { method: say(`host.method.${settings.method}`) })}</p>
      )}
      {isAhead && <p class="how-now">{say("host.how.now", { level: say(`host.level.${view.level}`) })}</p>}
      {(isLesson || settings.method === "race") && (
        <BoldnessField value={settings.boldness} onChange={(boldness) => change({ boldness })} />
      )}
      <DoorChoice value={settings.door} onChange={(door) => change({ door })} />
      {view.phase === "lobby" && (
        <CompaniesField
          value={settings.companies}
          least={leastCompanies(settings)}
          onChange={(companies) => change({ companies })}
        />
      )}
      {isLesson && <MoreWays settings={settings} change={change} />}
      <p class="card-note">{say(isLesson ? "host.how.note" : "host.method.wait")}</p>
    </section>
  );
}

/** What only the rounds of backpropagation know. */
function MoreWays({ settings, change }: { settings: Settings; change: (part: Partial<Settings>) => void }) {
  return (
    <details class="more">
      <summary>
        <Icon drawing={chevronDownIcon} /> {say("host.how.more")}
      </summary>
      <div class="how-more">
        {!settings.tables && <AppliedChoice value={settings.applied} onChange={(applied) => change({ applied })} />}
        <PromotionChoice value={settings.promotion} onChange={(promotion) => change({ promotion })} />
        <RotationChoice value={settings.rotation} onChange={(rotation) => change({ rotation })} />
        <HandsOnChoices
          value={settings.handsOn}
          onChange={(phase, when) => change({ handsOn: { ...settings.handsOn, [phase]: when } })}
        />
      </div>
    </details>
  );
}

const phases = ["report", "feedback", "adjust"] as const;
const ways = ["first", "always", "never"] as const;

function HandsOnChoices(props: { value: Settings["handsOn"]; onChange: (phase: HandsOnPhase, when: HandsOn) => void }) {
  return (
    <fieldset class="hands-on">
      <legend class="field-label">{say("host.handsOn")}</legend>
      {phases.map((phase) => (
        <label key={phase}>
          <span>{say(`host.handsOn.${phase}`)}</span>
          <select
            class="select"
            value={props.value[phase]}
            onChange={({ currentTarget }) => {
              const when = ways.find((way) => way === currentTarget.value);
              if (when !== undefined) props.onChange(phase, when);
            }}
          >
            {ways.map((way) => (
              <option key={way} value={way}>
                {say(`host.handsOn.${way}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
