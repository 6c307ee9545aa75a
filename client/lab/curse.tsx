// The curse of dimensionality: how long it takes to try every combination of the weights, by any device and by this one.
import { useState } from "preact/hooks";
import { trustsOfCompany } from "#game/lab/measured-company.ts";
import { durationOf, type SearchTask, searchTime } from "#game/lab/search-time.ts";
import { Segmented } from "../components/segmented.tsx";
import { say } from "../words/words.ts";
import { ArticleRows } from "./article-rows.tsx";
import { CurseChart } from "./curse-chart.tsx";
import { DeviceCard } from "./device-card.tsx";
import { Dial } from "./dial.tsx";
import { Seen } from "./seen.tsx";
import { countText, powerText, raised, timeParts, timeWords } from "./time-words.ts";
import { useDevice } from "./use-device.ts";
import "./curse.css";

const mostWeights = 13;
const levelStops = [2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const;
const presets = ["2", "4", "5", String(trustsOfCompany)] as const;
const article = { level: levelStops.indexOf(1000), power: 9 };

export function Curse() {
  const [weights, setWeights] = useState(5);
  const [{ level, power }, setSetting] = useState(article);
  const device = useDevice();
  const task: SearchTask = { weights, levels: levelStops[level] ?? 1000, perSecond: 10 ** power };
  const choose = (preset: string) => {
    setWeights(Number(preset));
    setSetting(article);
  };
  const named = (preset: string) =>
    preset === "2" ? say("lab.curse.preset.2") : preset === "13" ? say("lab.curse.preset.13") : preset;
  return (
    <>
      <div class="lab-bench lab-bench-three curse-bench">
        <div class="lab-controls">
          <Segmented
            label={say("lab.curse.presets")}
            options={presets.map((preset) => ({ value: preset, label: named(preset) }))}
            value={String(weights)}
            onChange={choose}
          />
          <Dial
            label={say("lab.curse.weights")}
            figure={String(weights)}
            value={weights}
            least={1}
            most={mostWeights}
            onChange={setWeights}
          />
          <Dial
            label={say("lab.curse.levels")}
            figure={task.levels.toLocaleString("en")}
            value={level}
            most={levelStops.length - 1}
            onChange={(next) => setSetting({ level: next, power })}
          />
          <Dial
            label={say("lab.curse.speed")}
            figure={power === 0 ? "1" : `10${raised(power)}`}
            note={hertz(power)}
            value={power}
            most={18}
            onChange={(next) => setSetting({ level, power: next })}
          />
          <Answer task={task} />
        </div>
        <div class="lab-result">
          <CurseChart task={task} backprop={device.figures?.training.seconds ?? null} />
        </div>
        <DeviceCard device={device} task={task} />
      </div>
      <div class="curse-foot">
        <ArticleRows />
        <Seen>{conclusion(task, device.figures?.training ?? null)}</Seen>
      </div>
    </>
  );
}

/** The sum, what it comes to, and what one weight more would make of it. */
function Answer({ task }: { task: SearchTask }) {
  const more = searchTime({ ...task, weights: task.weights + 1 });
  return (
    <div class="curse-answer" role="status">
      <p>
        {say("lab.curse.sum", { levels: task.levels, power: raised(task.weights), speed: countText(task.perSecond) })}
      </p>
      <p class="curse-time">
        {timeParts(searchTime(task)).map(({ figure, unit }) => (
          <span key={unit}>
            <b>{figure}</b> {unit}{" "}
          </span>
        ))}
      </p>
      <p>{say("lab.curse.more", { time: timeWords(more) })}</p>
    </div>
  );
}

const prefixes = ["Hz", "kHz", "MHz", "GHz", "THz", "PHz", "EHz"];

/** "1 GHz" for 10⁹ a second. */
const hertz = (power: number): string => `${10 ** (power % 3)} ${prefixes[Math.floor(power / 3)]}`;

function conclusion(task: SearchTask, training: { adjustments: number; seconds: number } | null): string {
  const multiplied = say("lab.curse.seen", { levels: task.levels });
  const whole = searchTime({ weights: trustsOfCompany, levels: 1000, perSecond: 1e9 });
  const search = say("lab.curse.seen.company", { count: trustsOfCompany, power: powerText(whole.magnitude) });
  if (training === null) return `${multiplied} ${search}`;
  const time = timeWords(durationOf(training.seconds));
  return `${multiplied} ${search} ${say("lab.curse.seen.backprop", { count: training.adjustments, time })}`;
}
