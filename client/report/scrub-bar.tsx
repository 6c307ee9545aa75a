// The bar below a replay: every step has its place and its name; it also plays by itself.
import { useEffect, useState } from "preact/hooks";
import type { View } from "#game/view.ts";
import { IconButton } from "../components/icon-button.tsx";
import { chevronLeftIcon, chevronRightIcon, crossIcon, pauseIcon, playIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { stepName } from "./step-name.ts";

const pace = 3500; // milliseconds a step stays while the replay plays

export interface ScrubBarProps {
  readonly views: readonly View[];
  readonly now: number;
  readonly onGo: (to: number) => void;
  readonly onClose: () => void;
}

export function ScrubBar({ views, now, onGo, onClose }: ScrubBarProps) {
  const last = views.length - 1;
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    if (now === last) return setPlaying(false);
    const timer = setTimeout(() => onGo(now + 1), pace);
    return () => clearTimeout(timer);
  }, [isPlaying, now, last]);
  const name = views[now] === undefined ? "" : stepName(views[now]);
  const counted = say("replay.counted", { step: name, count: now + 1, of: views.length });
  return (
    <section class="scrub" aria-label={say("replay.scrub")}>
      <IconButton
        drawing={isPlaying ? pauseIcon : playIcon}
        label={say(isPlaying ? "replay.stop" : "replay.play")}
        look="filled"
        onPress={() => {
          if (!isPlaying && now === last) onGo(0);
          setPlaying(!isPlaying);
        }}
      />
      <IconButton
        drawing={chevronLeftIcon}
        label={say("replay.before")}
        disabled={now === 0}
        onPress={() => onGo(now - 1)}
      />
      <div class="scrub-track">
        <p aria-live="polite">{counted}</p>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={now}
          aria-label={say("replay.scrub")}
          aria-valuetext={counted}
          onInput={(event) => onGo(Number(event.currentTarget.value))}
        />
        <ol aria-hidden="true">
          {views.map((view, index) => (
            <li key={view.turn} class={index === now ? "scrub-now" : ""} title={stepName(view)} />
          ))}
        </ol>
      </div>
      <IconButton
        drawing={chevronRightIcon}
        label={say("replay.after")}
        disabled={now === last}
        onPress={() => onGo(now + 1)}
      />
      <IconButton drawing={crossIcon} label={say("replay.close")} onPress={onClose} />
    </section>
  );
}
