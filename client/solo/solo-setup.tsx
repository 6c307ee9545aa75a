// The choice before a game alone: which seat, how deep, which question, and what kind of teammates.
import { bookOf, scenarioNames } from "#company/scenarios.ts";
import { ruleCodes } from "#game/ask.ts";
import type { Habit } from "#game/state.ts";
import { FlowButton } from "../components/flow-button.tsx";
import { Icon } from "../components/icon.tsx";
import { chevronDownIcon, wifiOffIcon } from "../components/icons.ts";
import { Logo } from "../components/logo.tsx";
import { Segmented } from "../components/segmented.tsx";
import { say } from "../words/words.ts";
import { type Choices, soloSeats } from "./choices.ts";
import { Floor } from "./floor.tsx";
import { LevelSwitch } from "./level-switch.tsx";
import { type Plan, practising } from "./plan.ts";
import { numberOf, openLevels, practiceOn } from "./practice.ts";
import { PracticeCard } from "./practice-card.tsx";
import { seatTitle } from "./seat-title.ts";
import type { StoredMastery } from "./stored-mastery.ts";
import { TourCard } from "./tour-card.tsx";
import { Tower } from "./tower.tsx";
import { TowerFoot } from "./tower-foot.tsx";
import type { MasteryDrawer } from "./use-mastery.ts";
import { WayButtons, WaysOut } from "./ways-out.tsx";
import "./solo.css";

interface SetupProps {
  readonly name: string;
  readonly drawer: MasteryDrawer;
  readonly plan: Plan;
  readonly onPlan: (plan: Plan) => void;
  readonly onPlay: () => void;
}

export function SoloSetup({ name, drawer, plan, onPlan, onPlay }: SetupProps) {
  const { kept } = drawer;
  const { practice, choices } = plan;
  return (
    <main>
      <form
        class="solo"
        onSubmit={(event) => {
          event.preventDefault();
          onPlay();
        }}
      >
        <SoloHead />
        <TourCard />
        <div class="solo-tower">
          <Tower
            mastery={kept.mastery}
            areAllOpen={kept.areAllOpen}
            chosen={practice?.floor ?? null}
            name={name}
            onFloor={(floor) => {
              const chosen = practiceOn(floor, kept);
              if (chosen !== null) onPlan(practising(chosen, kept, choices));
            }}
          />
          <TowerFoot
            areAllOpen={kept.areAllOpen}
            hasAny={Object.keys(kept.mastery).length > 0}
            onAllOpen={drawer.openAll}
            onAfresh={drawer.startAfresh}
          />
        </div>
        {practice !== null && <PracticeCard floor={practice.floor} name={name} />}
        <div class="solo-room">
          <SeatCard {...{ name, kept, plan, onPlan }} />
          <WaysOut />
        </div>
        <div class="solo-go">
          <FlowButton flow="ink" submit>
            {playWords(plan)}
          </FlowButton>
          <WayButtons />
        </div>
      </form>
    </main>
  );
}

function playWords({ practice, choices }: Plan): string {
  const place = soloSeats.find(({ id }) => id === choices.seat);
  const seat = place === undefined ? "" : seatTitle(place);
  return practice === null
    ? say("solo.play", { seat })
    : say("solo.playFloor", { number: numberOf(practice.floor), seat });
}

function SoloHead() {
  return (
    <header class="solo-head">
      <a href="/" aria-label={say("play.door")}>
        <Logo label="" />
      </a>
      <h1>{say("solo.title")}</h1>
      <p>
        <Icon drawing={wifiOffIcon} size={20} />
        <span class="only-wide">{say("solo.offline")}</span>
        <span class="only-phone">{say("solo.offlineShort")}</span>
      </p>
    </header>
  );
}

interface SeatProps extends Pick<SetupProps, "name" | "plan" | "onPlan"> {
  readonly kept: StoredMastery;
}

/** Whoever chooses a seat or a story plays freely: no skill is in focus any more. */
function SeatCard({ name, kept, plan, onPlan }: SeatProps) {
  const { practice, choices } = plan;
  const freely = (change: Partial<Choices>) => onPlan({ practice: null, choices: { ...choices, ...change } });
  return (
    <section class="card card-bare solo-card">
      <h2>{say("solo.seat")}</h2>
      <Floor choices={choices} name={name} onSeat={(seat) => freely({ seat })} />
      <div class="solo-ways">
        <LevelSwitch
          level={choices.level}
          open={openLevels(practice, kept)}
          onChange={(level) => onPlan({ practice, choices: { ...choices, level } })}
        />
        <div class="solo-questions">
          <Segmented
            label={say("solo.scenario")}
            options={scenarioNames.map((scenario) => ({ value: scenario, label: bookOf(scenario).title }))}
            value={choices.scenario}
            onChange={(scenario) => freely({ scenario })}
          />
          <More habit={choices.habit} onChange={(habit) => onPlan({ practice, choices: { ...choices, habit } })} />
        </div>
      </div>
    </section>
  );
}

const habits: readonly Habit[] = ["expert", "rounding", ...ruleCodes];

function More({ habit, onChange }: { habit: Habit; onChange: (habit: Habit) => void }) {
  return (
    <details class="solo-more" open={habit !== "expert"}>
      <summary>
        {say("solo.more")} <Icon drawing={chevronDownIcon} size={18} />
      </summary>
      <label class="field-label" for="habit">
        {say("solo.habit")} …
      </label>
      <select
        id="habit"
        class="text-input"
        value={habit}
        onChange={(event) => onChange(habits[event.currentTarget.selectedIndex] ?? "expert")}
      >
        {habits.map((one) => (
          <option key={one} value={one}>
            {say(`habit.${one}`)}
          </option>
        ))}
      </select>
      <p class="field-note">{say("solo.habit.words")}</p>
    </details>
  );
}
