// Who sits where, company by company and room by room; a press on a seat opens what can be done there.
import type { SeatRef } from "#game/ids.ts";
import type { CompanyView, PersonView, View } from "#game/view.ts";
import { SeatTile } from "../components/seat-tile.tsx";
import { isFeedback, titleKey } from "../picture/model-of-view.ts";
import { portraitUrl } from "../picture/portraits.ts";
import { lastLayer } from "../view/last-layer.ts";
import { percent, plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";

export interface SeatBoardProps {
  readonly view: View;
  readonly onSeat: (seat: SeatRef) => void;
}

export function SeatBoard({ view, onSeat }: SeatBoardProps) {
  return (
    <section class="card seats">
      <header>
        <h2 class="card-title">{say("host.seats")}</h2>
        <span class="card-note">{say(view.phase === "lobby" ? "host.seats.lobbyNote" : "host.seats.note")}</span>
      </header>
      {(view.companies ?? []).map((company) => (
        <CompanySeats key={company.index} view={view} company={company} onSeat={onSeat} />
      ))}
    </section>
  );
}

function CompanySeats({ view, company, onSeat }: SeatBoardProps & { company: CompanyView }) {
  const last = lastLayer(company);
  return (
    <section class="company-seats" aria-label={company.name}>
      <h3>
        {company.name} <small class="company-numbers">{verdictWords(company)}</small>
      </h3>
      <div class="company-rooms">
        {Array.from({ length: last + 1 }, (_, layer) => (
          <div key={layer} class={`room${isOnTurn(view, layer) ? ` room-on room-on-${wayOf(view)}` : ""}`}>
            <h4>{say(layer === last ? "room.ceo" : layer === 0 ? "room.sales" : "room.management")}</h4>
            <ul>
              {company.people
                .filter(({ seat }) => seat.layer === layer)
                .map((person) => (
                  <li key={person.seat.index}>
                    <Seat view={view} person={person} onPress={() => onSeat(person.seat)} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

const wayOf = (view: View): string => (isFeedback(view) ? "back" : "out");

const isOnTurn = ({ phase, layer }: View, room: number): boolean =>
  (phase === "report" || phase === "feedback") && layer === room;

/** "cost 0.092", and on a sale what the CEO said. */
function verdictWords({ costs, verdict }: CompanyView): string {
  const last = costs.at(-1);
  const cost = last === undefined ? [] : [say("host.seats.cost", { cost: plain(last.cost, 3) })];
  if (verdict === null) return cost.join();
  const said = percent(verdict.said);
  const words =
    verdict.outcome === null
      ? say("host.verdict", { said })
      : say("host.verdict.was", { said, was: percent(verdict.outcome) });
  return [words, ...cost].join(" · ");
}

function Seat({ view, person, onPress }: { view: View; person: PersonView; onPress: () => void }) {
  const { name, isFree, isTeammate, isOnline, isAsked, hasAnswered } = person;
  const lit = !isFree && (view.phase === "lobby" || hasAnswered || !isAsked);
  return (
    <>
      <SeatTile
        name={isFree ? say("person.nobody") : name}
        portraitUrl={
          isFree
            ? undefined
            : portraitUrl({ face: name, expression: lit ? "smile" : "serious", isTeammate, lookLeft: isFeedback(view) })
        }
        lit={lit}
        presence={isFree ? "free" : isOnline ? "here" : "offline"}
        teammate={isTeammate}
        badge={hasAnswered ? "answered" : undefined}
        size={60}
        onPress={onPress}
      />
      <small class="seat-title">{say(titleKey(person))}</small>
    </>
  );
}
