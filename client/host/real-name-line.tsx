// A real name below the one that the class knows.
import { say } from "../words/words.ts";

export function RealNameLine({ name }: { name: string | null }) {
  if (name === null) return null;
  return (
    <small class="real-name-line" dir="auto" title={say("host.realNames.of", { name })}>
      {name}
    </small>
  );
}
