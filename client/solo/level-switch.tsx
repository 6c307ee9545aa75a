// The switch between the four levels, with a sentence on what the chosen one asks.
import type { Level } from "#game/settings.ts";
import { Segmented } from "../components/segmented.tsx";
import { say } from "../words/words.ts";
import { levels } from "./choices.ts";

interface SwitchProps {
  readonly level: Level;
  readonly open?: readonly Level[] | undefined; // all of them unless told otherwise
  readonly onChange: (level: Level) => void;
}

export function LevelSwitch({ level, open = levels, onChange }: SwitchProps) {
  return (
    <div class="level-switch">
      <Segmented
        label={say("solo.level")}
        options={levels.map((one) => ({
          value: String(one),
          label: say(`solo.level.${one}`),
          disabled: !open.includes(one),
        }))}
        value={String(level)}
        onChange={(text) => onChange(levels.find((one) => String(one) === text) ?? level)}
      />
      <p class="field-note">
        {say(`solo.level.${level}.words`)} {open.length < levels.length && say("solo.levelClosed")}
      </p>
    </div>
  );
}
