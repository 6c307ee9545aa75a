// Sends the teacher's commands: a second press on the way to the next step is swallowed, a refusal becomes a sentence.
import { useRef, useState } from "preact/hooks";
import type { HostCommand } from "#game/command.ts";
import type { ClassSession } from "../session/session.ts";
import { refusalWords } from "./refusal-words.ts";

export interface Host {
  readonly act: (command: HostCommand) => void;
  readonly notice: string | null;
}

const guard = 400; // milliseconds: a double press is one press

/** What two presses of one button or key would send; an undo right after a next is meant. */
const guarded: Readonly<Partial<Record<HostCommand["type"], "on" | "back" | "pause">>> = {
  Start: "on",
  Next: "on",
  Undo: "back",
  Pause: "pause",
  Resume: "pause",
};

export function useHost(session: ClassSession): Host {
  const [notice, setNotice] = useState<string | null>(null);
  const lastPress = useRef({ way: "", at: Number.NEGATIVE_INFINITY });
  const act = (command: HostCommand) => {
    const way = guarded[command.type];
    if (way !== undefined) {
      const at = performance.now();
      if (lastPress.current.way === way && at - lastPress.current.at < guard) return;
      lastPress.current = { way, at };
    }
    setNotice(null);
    session.send(command).then((reply) => {
      if (!reply.ok) setNotice(refusalWords(reply));
    });
  };
  return { act, notice };
}
