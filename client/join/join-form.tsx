// The form at the door: code, nickname and face.
import { useEffect, useRef, useState } from "preact/hooks";
import { CodeInput } from "../components/code-input.tsx";
import { IconButton } from "../components/icon-button.tsx";
import { dicesIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { type Complaint, complaintFor, missingFrom } from "./complaint.ts";
import { DoorButton } from "./door-button.tsx";
import { FaceChoice } from "./face-choice.tsx";
import { anySeed, fiveNames } from "./five-names.ts";
import { useAsking } from "./use-asking.ts";

interface Names {
  readonly five: readonly string[]; // the typed name takes the place of the chosen one
  readonly chosen: number;
}

const mostLetters = 40; // the class takes 20 signs, and a sign may be several letters

export function JoinForm(props: { code: string; seatWasLost: boolean }) {
  const [code, setCode] = useState(props.code);
  const [names, setNames] = useState<Names>(() => ({ five: fiveNames(anySeed()), chosen: 0 }));
  const door = useAsking(props.seatWasLost ? complaintFor("BAD_KEY", "") : null);
  const name = names.five[names.chosen] ?? "";
  const complaint = door.asking.state === "idle" ? door.asking.complaint : null;
  const isWaiting = door.asking.state === "waiting";
  const form = useFocusOnComplaint(complaint);
  const forgive = (about: Complaint["about"]) => complaint?.about === about && door.complain(null);

  function submit(event: Event): void {
    event.preventDefault();
    if (isWaiting) return;
    const missing = missingFrom({ code, name });
    if (missing !== null) door.complain(missing);
    else door.ask({ code, as: "player", name: name.trim() });
  }

  function rename(typed: string): void {
    setNames({ ...names, five: names.five.map((old, index) => (index === names.chosen ? typed : old)) });
    forgive("name");
  }

  return (
    <form ref={form} class="door-form" noValidate onSubmit={submit}>
      <CodeInput
        value={code}
        disabled={isWaiting}
        error={complaint?.about === "code" ? complaint.words : undefined}
        onInput={(digits) => {
          setCode(digits);
          forgive("code");
        }}
      />
      <NameField
        name={name}
        disabled={isWaiting}
        error={complaint?.about === "name" ? complaint.words : null}
        onInput={rename}
        onDice={() => setNames({ five: fiveNames(anySeed()), chosen: 0 })}
      />
      <FaceChoice
        names={names.five}
        chosen={names.chosen}
        disabled={isWaiting}
        onChoose={(chosen) => {
          setNames({ ...names, chosen });
          forgive("name");
        }}
      />
      <DoorButton asking={door.asking} complaint={isFields(complaint) ? null : complaint} onCallOff={door.callOff} />
    </form>
  );
}

const isFields = (complaint: Complaint | null): boolean => complaint?.about === "code" || complaint?.about === "name";

function NameField(props: {
  name: string;
  disabled: boolean;
  error: string | null;
  onInput: (typed: string) => void;
  onDice: () => void;
}) {
  const { name, disabled, error } = props;
  return (
    <div>
      <label class="field-label" for="nickname">
        {say("join.nickname")}
      </label>
      <div class="door-name">
        <input
          id="nickname"
          class="text-input"
          type="text"
          value={name}
          maxLength={mostLetters}
          disabled={disabled}
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          enterkeyhint="go"
          aria-invalid={error !== null}
          {...(error === null ? {} : { "aria-describedby": "nickname-note" })}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        <IconButton drawing={dicesIcon} label={say("join.another")} disabled={disabled} onPress={props.onDice} />
      </div>
      {error !== null && (
        <p id="nickname-note" class="field-note field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** Whoever has to correct something finds the cursor there. */
function useFocusOnComplaint(complaint: Complaint | null) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (complaint !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [complaint]);
  return form;
}
