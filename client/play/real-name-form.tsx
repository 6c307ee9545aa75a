// Asks for a real name in the lobby, where the teacher would like to know it. It is kept by the server, never by this device.
import { useState } from "preact/hooks";
import { mostRealSigns } from "#protocol/real-name.ts";
import { say } from "../words/words.ts";
import type { Seat } from "./handed-over.ts";
import { type Told, tellRealName, toldWords } from "./tell-real-name.ts";
import "./real-name-form.css";

const mostLetters = 2 * mostRealSigns; // a sign may be several letters

export function RealNameForm({ seat }: { seat: Pick<Seat, "code" | "key"> }) {
  const [text, setText] = useState("");
  const [isSending, setIsSending] = useState(false);
  const [kept, setKept] = useState(""); // as the teacher reads it
  const [told, setTold] = useState<Told | null>(null);
  const name = text.trim();
  const isNew = name !== kept;

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    if (isSending || !isNew) return;
    setIsSending(true);
    const outcome = await tellRealName(seat, name);
    setIsSending(false);
    setTold(outcome);
    if (outcome.ok) setKept(name);
  }

  return (
    <form class="card real-name" onSubmit={(event) => void send(event)}>
      <label class="field-label" for="real-name">
        {say("play.realName.label")}
      </label>
      <div class="real-name-row">
        <input
          id="real-name"
          class="text-input"
          type="text"
          value={text}
          maxLength={mostLetters}
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          enterkeyhint="send"
          aria-invalid={told?.ok === false && told.code === "BAD_NAME"}
          aria-describedby="real-name-note real-name-told"
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setTold(null);
          }}
        />
        <button type="submit" class="plain-button plain-button-small" disabled={!isNew} aria-busy={isSending}>
          {say(kept !== "" && name === "" ? "play.realName.takeBack" : "play.realName.send")}
        </button>
      </div>
      <p id="real-name-told" class={told?.ok === false ? "real-name-told field-error" : "real-name-told"} role="status">
        {told !== null && toldWords(told)}
      </p>
      {told === null && (
        <p id="real-name-note" class="field-note">
          {say("play.realName.note")}
        </p>
      )}
    </form>
  );
}
