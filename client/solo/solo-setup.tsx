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
import { seatTitle } from "./seat-title.ts";
import { TourCard } from "./tour-card.tsx";
import "./solo.css";

interface SetupProps {
  readonly name: string;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly onPlay: () => void;
}

export function SoloSetup({ name, choices, onChange, onPlay }: SetupProps) {
  const seat = soloSeats.find(({ id }) => id === choices.seat);
  return (
    <main>
      <form
        class="solo"
        onSubmit={(event) => {
          event.preventDefault();
          onPlay();
        }}
      >
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
        <TourCard />
        <section class="card card-bare solo-card">
          <h2>{say("solo.seat")}</h2>
          <Floor choices={choices} name={name} onSeat={(id) => onChange({ ...choices, seat: id })} />
          <div class="solo-ways">
            <LevelSwitch level={choices.level} onChange={(level) => onChange({ ...choices, level })} />
            <div class="solo-questions">
              <Segmented
                label={say("solo.scenario")}
                options={scenarioNames.map((scenario) => ({ value: scenario, label: bookOf(scenario).title }))}
                value={choices.scenario}
                onChange={(scenario) => onChange({ ...choices, scenario })}
              />
              <More habit={choices.habit} onChange={(habit) => onChange({ ...choices, habit })} />
            </div>
          </div>
        </section>
        <div class="solo-go">
          <FlowButton flow="ink" submit>
            {say("solo.play", { seat: seat === undefined ? "" : seatTitle(seat) })}
          </FlowButton>
        </div>
      </form>
    </main>
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
