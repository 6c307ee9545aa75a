// A slider of the lab: its name, its value in figures, and a track that is filled up to its knob.
import { useId } from "preact/hooks";
import "./dial.css";

export interface DialProps {
  readonly label: string;
  readonly figure: string; // the value as it is written
  readonly note?: string | undefined; // small, behind the figure
  readonly value: number; // a whole number of steps
  readonly least?: number | undefined; // 0 unless told
  readonly most: number;
  readonly isSmall?: boolean | undefined; // one line of its own, for many of them
  readonly onChange: (value: number) => void;
}

export function Dial({ label, figure, note, value, least = 0, most, isSmall = false, onChange }: DialProps) {
  const id = useId();
  const share = (value - least) / (most - least);
  return (
    <div class={isSmall ? "dial dial-small" : "dial"}>
      <label for={id}>{label}</label>
      <output for={id}>
        {figure}
        {note !== undefined && <small> {note}</small>}
      </output>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={1}
        value={value}
        aria-valuetext={note === undefined ? figure : `${figure}, ${note}`}
        style={{ "--share": String(share) }}
        onInput={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
    </div>
  );
}
