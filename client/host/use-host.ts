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

const guarded: readonly HostCommand["type"][] = ["Start", "Next", "Undo", "Pause", "Resume"];

export function useHost(session: ClassSession): Host {
  const [notice, setNotice] = useState<string | null>(null);
  const lastPress = useRef(Number.NEGATIVE_INFINITY);
  const act = (command: HostCommand) => {
    if (guarded.includes(command.type)) {
      const now = performance.now();
      if (now - lastPress.current < guard) return;
      lastPress.current = now;
    }
    setNotice(null);
    session.send(command).then((reply) => {
      if (!reply.ok) setNotice(refusalWords(reply));
    });
  };
  return { act, notice };
}
