// A switch with its name above and a sentence below.
import { Segmented, type SegmentedOption, type SegmentedProps } from "../components/segmented.tsx";

export interface LabelledChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly SegmentedOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly note?: string | undefined;
  readonly direction?: SegmentedProps<Value>["direction"];
}

export function LabelledChoice<Value extends string>({ note, ...choice }: LabelledChoiceProps<Value>) {
  return (
    <div class="labelled-choice">
      <span class="field-label" aria-hidden="true">
        {choice.label}
      </span>
      <Segmented {...choice} />
      {note !== undefined && <p class="card-note">{note}</p>}
    </div>
  );
}
