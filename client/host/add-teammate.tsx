// A simulated teammate for a free seat: one who works it out, or one who follows a known wrong rule.
import { useState } from "preact/hooks";
import type { SeatRef } from "#game/ids.ts";
import type { Habit } from "#game/state.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { cogIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { mayAt, offerOf, type PartProps } from "./part.ts";

export function AddTeammate({ view, host, seat, onClose }: PartProps & { seat: SeatRef; onClose: () => void }) {
  const offer = offerOf(view, "AddTeammate");
  const [habit, setHabit] = useState<Habit>("expert");
  if (offer === undefined || !mayAt(view, "AddTeammate", seat)) return null;
  return (
    <div class="host-form-row">
      <label class="grow">
        <span class="field-label">{say("host.seat.habit")}</span>
        <select
          class="select"
          value={habit}
          onChange={({ currentTarget }) => {
            const chosen = offer.kinds?.find((kind) => kind === currentTarget.value);
            if (chosen !== undefined) setHabit(chosen);
          }}
        >
          {(offer.kinds ?? []).map((kind) => (
            <option key={kind} value={kind}>
              {habitWords(kind)}
            </option>
          ))}
        </select>
      </label>
      <PlainButton
        size="small"
        drawing={cogIcon}
        onPress={() => {
          host.act({ type: "AddTeammate", seat, kind: habit });
          onClose();
        }}
      >
        {say("host.seat.add")}
      </PlainButton>
    </div>
  );
}

/** A wrong rule by the name that its answers are given. */
export const habitWords = (habit: Habit): string =>
  habit === "expert" || habit === "rounding" ? say(`host.habit.${habit}`) : say(`rule.${habit}`);
