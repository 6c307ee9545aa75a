// Somebody without a seat: waiting to be let in, or to be given one.
import type { View } from "#game/view.ts";
import { say } from "../words/words.ts";
import { Panel } from "./panel.tsx";

export function NoSeatPanel({ view }: { view: View }) {
  const isAsking = view.me?.standing === "asking";
  return (
    <Panel
      title={say(isAsking ? "asking.title" : "seatless.title")}
      lead={say(isAsking ? "asking.text" : "seatless.text")}
    />
  );
}
