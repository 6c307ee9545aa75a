// The projector's challenge: any number of the company that is drawn.
import { Challenge } from "../challenge/challenge.tsx";
import { say } from "../words/words.ts";
import type { FootProps } from "./foot-props.ts";

export function RoomChallenge({ view, company }: FootProps) {
  const nameAt = (layer: number, index: number) =>
    company.people.find(({ seat }) => seat.layer === layer && seat.index === index)?.name ?? "";
  const numbers = (view.audits ?? []).map((audit) => {
    const { layer, index, from } = audit;
    const name = nameAt(layer, index);
    if (from === null) return { audit, name: say("challenge.blameOf", { name }) };
    const source = layer === 0 ? (view.scenario.signals[from]?.name ?? "") : nameAt(layer - 1, from);
    return { audit, name: say("challenge.arrowOf", { name, from: source }) };
  });
  return <Challenge numbers={numbers.reverse()} boldness={view.boldness} />;
}
