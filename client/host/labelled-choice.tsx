// A switch with its name above and a sentence below.
import { Segmented, type SegmentedOption } from "../components/segmented.tsx";

export interface LabelledChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly SegmentedOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly note?: string | undefined;
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
