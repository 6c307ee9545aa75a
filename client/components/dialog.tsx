// A question above the page, in the browser's own dialog: focus is kept inside, Escape closes.
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { say } from "../words/words.ts";
import { IconButton } from "./icon-button.tsx";
import { crossIcon } from "./icons.ts";
import "../style/forms.css";

export interface DialogProps {
  open: boolean;
  title: string;
  /** Escape, the cross, or a press outside */
  onClose: () => void;
  children: ComponentChildren;
  /** buttons at the foot */
  actions?: ComponentChildren | undefined;
}

/** `<Dialog open={asking.value} title="Leave your seat?" onClose={…} actions={…}>…</Dialog>` */
export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      {open && (
        <div class="dialog-sheet">
          <header>
            <h2 id={heading}>{title}</h2>
            <IconButton drawing={crossIcon} label={say("dialog.close")} onPress={onClose} look="bare" />
          </header>
          <div class="dialog-words">{children}</div>
          {actions !== undefined && <footer>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}
