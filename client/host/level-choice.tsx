// The four levels of a class, from watching to figures.
import type { Level } from "#game/settings.ts";
import { say } from "../words/words.ts";
import { LabelledChoice } from "./labelled-choice.tsx";

const levels = ["0", "1", "2", "3"] as const;

export interface LevelChoiceProps {
  readonly level: Level;
  readonly onChange: (level: Level) => void;
  readonly hasNote: boolean;
}

export function LevelChoice({ level, onChange, hasNote }: LevelChoiceProps) {
  return (
    <div class="level-choice">
      <LabelledChoice
        label={say("host.level")}
        options={levels.map((value) => ({ value, label: say(`host.level.${value}`) }))}
        value={`${level}`}
        onChange={(value) => onChange(levelOf(value))}
        note={hasNote ? say(`host.level.note.${level}`) : undefined}
      />
    </div>
  );
}

function levelOf(text: (typeof levels)[number]): Level {
  return text === "0" ? 0 : text === "1" ? 1 : text === "2" ? 2 : 3;
}
