// What a class can be opened with besides story, level, companies and names.
import { Icon } from "../components/icon.tsx";
import { chevronDownIcon } from "../components/icons.ts";
import { TablesChoice } from "../tables/tables-choice.tsx";
import { say } from "../words/words.ts";
import { BoldnessField } from "./boldness-field.tsx";
import { boldnessOf, type ClassPlan } from "./class-plan.ts";
import { LabelledChoice } from "./labelled-choice.tsx";

export interface MoreChoicesProps {
  readonly plan: ClassPlan;
  readonly onChange: (part: Partial<ClassPlan>) => void;
}

export function MoreChoices({ plan, onChange }: MoreChoicesProps) {
  const isLesson = plan.method === "backprop";
  return (
    <details class="more">
      <summary>
        <Icon drawing={chevronDownIcon} /> {say("host.more")}
      </summary>
      <div class="more-choices">
        <MethodChoice value={plan.method} onChange={(method) => onChange({ method })} />
        <LabelledChoice
          label={say("host.shape")}
          options={(["article", "chain", "enterprise"] as const).map((value) => ({
            value,
            label: say(`host.shape.${value}`),
          }))}
          value={plan.shape}
          onChange={(shape) => onChange({ shape })}
          note={say("host.shape.note")}
        />
        <LabelledChoice
          label={say("host.recipe")}
          options={(["default", "article"] as const).map((value) => ({ value, label: say(`host.recipe.${value}`) }))}
          value={plan.recipe}
          onChange={(recipe) => onChange({ recipe })}
          note={say("host.recipe.note")}
        />
        {isLesson && (
          <AppliedChoice
            value={plan.applied}
            onChange={(applied) => onChange(applied === "players" ? { applied, tables: false } : { applied })}
            note={say("host.applied.note")}
          />
        )}
        <BoldnessField
          value={boldnessOf(plan)}
          onChange={(boldness) => onChange({ boldness })}
          note={say("host.boldness.note")}
        />
        {isLesson && <TablesChoice value={plan.tables} onChange={onChange} />}
        {isLesson && <PromotionChoice value={plan.promotion} onChange={(promotion) => onChange({ promotion })} />}
        {isLesson && <RotationChoice value={plan.rotation} onChange={(rotation) => onChange({ rotation })} />}
        <DoorChoice value={plan.door} onChange={(door) => onChange({ door })} />
        <QuizChoice value={plan.quiz} onChange={(quiz) => onChange({ quiz })} />
        <RealNamesChoice value={plan.realNames} onChange={(realNames) => onChange({ realNames })} />
      </div>
    </details>
  );
}

type Choice<Name extends "applied" | "door"> = {
  readonly value: ClassPlan[Name];
  readonly onChange: (value: ClassPlan[Name]) => void;
  readonly note?: string;
};

const methods = ["backprop", "one-weight-at-a-time", "weight-combinations", "race"] as const;

function MethodChoice(props: { value: ClassPlan["method"]; onChange: (method: ClassPlan["method"]) => void }) {
  return (
    <div class="method-choice">
      <LabelledChoice
        label={say("host.method")}
        options={methods.map((value) => ({ value, label: say(`host.method.${value}`) }))}
        direction="column"
        note={say("host.method.note")}
        {...props}
      />
    </div>
  );
}

export function NamesChoice({
  value,
  onChange,
}: {
  value: ClassPlan["names"];
  onChange: MoreChoicesProps["onChange"];
}) {
  return (
    <LabelledChoice
      label={say("host.names")}
      options={(["generated", "free"] as const).map((one) => ({ value: one, label: say(`host.names.${one}`) }))}
      value={value}
      onChange={(names) => onChange({ names })}
      note={say("host.names.note")}
    />
  );
}

export function RotationChoice(props: { value: boolean; onChange: (rotates: boolean) => void }) {
  return (
    <LabelledChoice
      label={say("host.rotation")}
      options={(["on", "off"] as const).map((value) => ({ value, label: say(`host.rotation.${value}`) }))}
      value={props.value ? "on" : "off"}
      onChange={(value) => props.onChange(value === "on")}
    />
  );
}

export function PromotionChoice(props: { value: boolean; onChange: (rises: boolean) => void }) {
  return (
    <LabelledChoice
      label={say("mastery.promotion")}
      options={(["off", "on"] as const).map((value) => ({ value, label: say(`mastery.promotion.${value}`) }))}
      value={props.value ? "on" : "off"}
      onChange={(value) => props.onChange(value === "on")}
      note={say("mastery.promotion.note")}
    />
  );
}

function RealNamesChoice(props: { value: boolean; onChange: (areAsked: boolean) => void }) {
  return (
    <LabelledChoice
      label={say("host.realNames")}
      options={(["off", "on"] as const).map((value) => ({ value, label: say(`host.realNames.${value}`) }))}
      value={props.value ? "on" : "off"}
      onChange={(value) => props.onChange(value === "on")}
      note={say("host.realNames.note")}
    />
  );
}

function QuizChoice(props: { value: boolean; onChange: (isAsked: boolean) => void }) {
  return (
    <LabelledChoice
      label={say("host.quiz")}
      options={(["off", "on"] as const).map((value) => ({ value, label: say(`host.quiz.${value}`) }))}
      value={props.value ? "on" : "off"}
      onChange={(value) => props.onChange(value === "on")}
      note={say("host.quiz.note")}
    />
  );
}

export function AppliedChoice(props: Choice<"applied">) {
  const options = (["engine", "players"] as const).map((value) => ({ value, label: say(`host.applied.${value}`) }));
  return <LabelledChoice label={say("host.applied")} options={options} {...props} />;
}

export function DoorChoice(props: Choice<"door">) {
  const options = (["open", "ask", "locked"] as const).map((value) => ({ value, label: say(`host.door.${value}`) }));
  return <LabelledChoice label={say("host.door")} options={options} {...props} />;
}
