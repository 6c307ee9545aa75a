// The measured speed of this very device: how many combinations a second, and what it would need; then backprop.
import { durationOf, type SearchTask, searchTime } from "#game/lab/search-time.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { crossIcon, gaugeIcon, refreshCwIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import type { DeviceFigures } from "./device-news.ts";
import { countText, timeWords } from "./time-words.ts";
import type { Device } from "./use-device.ts";
import { WorkBar } from "./work-bar.tsx";

export function DeviceCard({ device, task }: { device: Device; task: SearchTask }) {
  const { measuring, figures, start, stop } = device;
  const isRunning = measuring.state === "running";
  return (
    <section class="card device-card">
      <div class="device-head">
        <h2 class="card-title">{say("lab.device.title")}</h2>
        {isRunning ? (
          <PlainButton size="small" drawing={crossIcon} onPress={stop}>
            {say("lab.cancel")}
          </PlainButton>
        ) : (
          <PlainButton size="small" drawing={figures === null ? gaugeIcon : refreshCwIcon} onPress={start}>
            {say(figures === null ? "lab.device.measure" : "lab.device.again")}
          </PlainButton>
        )}
      </div>
      {isRunning && (
        <WorkBar
          label={say("lab.device.progress")}
          share={measuring.share}
          words={say("lab.device.tried", { tried: countText(measuring.tried) })}
        />
      )}
      {measuring.state === "impossible" && <p role="alert">{say("lab.device.impossible")}</p>}
      {!isRunning && figures === null && <p class="card-note">{say("lab.device.lead")}</p>}
      <div role="status">{!isRunning && figures !== null && <Figures figures={figures} task={task} />}</div>
    </section>
  );
}

function Figures({ figures, task }: { figures: DeviceFigures; task: SearchTask }) {
  const { perSecond, training } = figures;
  const need = timeWords(searchTime({ ...task, perSecond }));
  return (
    <dl class="device-figures">
      <div>
        <dt>{say("lab.device.speed")}</dt>
        <dd>{countText(perSecond)}</dd>
      </div>
      <div>
        <dt>{say("lab.device.need", { count: task.weights })}</dt>
        <dd>{need}</dd>
      </div>
      <div class="device-backprop">
        <dt>{say("lab.device.backprop", { count: training.adjustments, sales: training.sales })}</dt>
        <dd>{timeWords(durationOf(training.seconds))}</dd>
      </div>
    </dl>
  );
}
