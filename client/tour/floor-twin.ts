// The company picture of the tour as a list of sentences, for a screen reader.
import { plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { type FloorScene, reportText } from "./floor-scene.ts";
import { type ArrowAt, book, ceoLayer, nameAt, people, trustAt } from "./tour-company.ts";

export function floorTwin(scene: FloorScene): string[] {
  return [...signalsOf(scene), ...reportsOf(scene), ...trustsOf(scene), ...slipsOf(scene)];
}

function signalsOf({ signals }: FloorScene): string[] {
  if (signals === null) return [];
  return signals.map((value, index) =>
    say("tour.twin.signal", { name: book.signals[index]?.name ?? "", value: plain(value, 2) }),
  );
}

function reportsOf(scene: FloorScene): string[] {
  return people.flatMap((count, layer) =>
    Array.from({ length: count }, (_, index) => {
      const report = reportText(scene, layer, index);
      return report === null ? [] : [say("tour.twin.report", { name: nameAt(layer, index), report })];
    }).flat(),
  );
}

/** The CEO's trusts; those further down are many, and no question of the tour is about them. */
function trustsOf({ network }: FloorScene): string[] {
  return Array.from({ length: people[ceoLayer - 1] ?? 0 }, (_, from) => {
    const arrow: ArrowAt = { layer: ceoLayer, to: 0, from };
    const trust = trustAt(network, arrow);
    const names = { name: nameAt(ceoLayer, 0), other: nameAt(ceoLayer - 1, from), trust: plain(trust, 2) };
    return trust < 0 ? say("tour.twin.distrust", names) : say("tour.twin.trust", names);
  });
}

function slipsOf({ slips }: FloorScene): string[] {
  return slips.map(({ layer, to, from, message }) =>
    say("tour.twin.slip", {
      name: nameAt(layer, to),
      other: nameAt(layer - 1, from),
      message: signed(message, 3),
      words: say(message < 0 ? "slip.goHigher" : "slip.goLower"),
    }),
  );
}
