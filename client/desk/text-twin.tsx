// The company picture in words, for whoever does not see it: who reports what, who trusts whom, which messages came.
import type { CompanyView, PersonView } from "#game/view.ts";
import { reportText, titleKey } from "../picture/model-of-view.ts";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Place } from "./desk.ts";
import { layerOf, layersIn } from "./people.ts";

export function TextTwin({ place }: { place: Place }) {
  const { company, view } = place;
  const layers = Array.from({ length: layersIn(company) }, (_, layer) => layerOf(company, layer));
  return (
    <section class="visually-hidden" aria-label={say("desk.stage")}>
      {company.customer !== null && (
        <p>
          {company.customer.name}:{" "}
          {view.scenario.signals
            .map(({ name }, index) =>
              say("bars.reads", { label: name, value: plain(company.customer?.signals[index] ?? 0, 2) }),
            )
            .join(", ")}
        </p>
      )}
      <ul>
        {layers.flat().map((person) => (
          <li key={`${person.seat.layer}.${person.seat.index}`}>{personWords(place, person)}</li>
        ))}
      </ul>
      {company.verdict !== null && <p>{verdictWords(company)}</p>}
    </section>
  );
}

function personWords(place: Place, person: PersonView): string {
  const { company, seat } = place;
  const isMe = seat.layer === person.seat.layer && seat.index === person.seat.index;
  const name = isMe ? say("person.you") : person.name === "" ? say("person.nobody") : person.name;
  const report = person.report === null ? [] : [say("person.said", { figure: reportText(person) })];
  const state = person.isAsked ? [stateWords(person)] : [];
  const parts = [
    say(titleKey(person)),
    ...report,
    ...state,
    ...trustWords(company, person),
    ...messageWords(company, person),
  ];
  return `${name}: ${parts.join(", ")}`;
}

/** Of a department how many have answered. */
function stateWords({ members, answered, hasAnswered }: PersonView): string {
  if (members > 1 && !hasAnswered) return say("twin.answered", { count: answered, of: members });
  return say(hasAnswered ? "seat.answered" : "seat.thinking");
}

/** How somebody trusts whom they hear: the sign of each arrow, the figure where it is one's own. */
function trustWords(company: CompanyView, { seat }: PersonView): string[] {
  const below = layerOf(company, seat.layer - 1);
  return company.arrows
    .filter(({ layer, to }) => layer === seat.layer && to === seat.index && seat.layer > 0)
    .map(({ from, sign, trust }) => {
      const whom = below[from]?.name ?? "";
      if (trust !== null) return say("twin.trustFigure", { whom, figure: plain(trust, 2) });
      return say(sign < 0 ? "twin.distrusts" : "twin.trusts", { whom });
    });
}

function messageWords(company: CompanyView, { seat }: PersonView): string[] {
  const below = layerOf(company, seat.layer - 1);
  return company.arrows.flatMap(({ layer, to, from, message }) => {
    if (message === null || layer !== seat.layer || to !== seat.index) return [];
    const words = say(message.sign > 0 ? "slip.goLower" : message.sign < 0 ? "slip.goHigher" : "pass.nothing");
    const figure = message.figure === null ? "" : ` ${signed(message.figure, 3)}`;
    return [say("twin.tells", { whom: below[from]?.name ?? "", what: `${words}${figure}` })];
  });
}

function verdictWords({ verdict }: CompanyView): string {
  if (verdict === null) return "";
  if (verdict.outcome === null || verdict.gap === null) return `${say("verdict.said")} ${percent(verdict.said)}`;
  return say("verdict.gapReads", {
    said: percent(verdict.said),
    was: percent(verdict.outcome),
    gap: signed(verdict.gap, 2),
  });
}
