// Asks for the server's password, where whoever runs it has set one.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Dialog } from "../components/dialog.tsx";
import { FlowButton } from "../components/flow-button.tsx";
import { say } from "../words/words.ts";

export interface PasswordDialogProps {
  readonly isOpen: boolean;
  readonly isWrong: boolean;
  readonly onClose: () => void;
  readonly onGiven: (password: string) => void;
}

export function PasswordDialog({ isOpen, isWrong, onClose, onGiven }: PasswordDialogProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState("");
  useEffect(() => field.current?.focus(), [isOpen]); // the dialog has just been shown
  return (
    <Dialog open={isOpen} title={say("host.password.title")} onClose={onClose}>
      <form
        class="host-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (password.trim() !== "") onGiven(password.trim());
        }}
      >
        <p>{say("host.password.words")}</p>
        <div>
          <label class="field-label" for={id}>
            {say("host.password.label")}
          </label>
          <input
            ref={field}
            id={id}
            class="text-input"
            type="password"
            autocomplete="current-password"
            value={password}
            aria-invalid={isWrong}
            onInput={({ currentTarget }) => setPassword(currentTarget.value)}
          />
          {isWrong && (
            <p class="field-note field-error" role="alert">
              {say("host.password.wrong")}
            </p>
          )}
        </div>
        <FlowButton flow="ink" submit>
          {say("host.password.try")}
        </FlowButton>
      </form>
    </Dialog>
  );
}
