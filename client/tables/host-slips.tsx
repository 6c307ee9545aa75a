// What wrong steps cost, on the teacher's panel: seat by seat and with names, which nobody else is shown.
import type { View } from "#game/view.ts";
import type { SlipRow } from "#game/views/slips-view.ts";
import { percent } from "../words/numbers.ts";
import { type Key, say } from "../words/words.ts";
import "./tables.css";

const most = 8; // the dearest of the class

export function HostSlips({ view }: { view: View }) {
  const slips = [...(view.slips ?? [])].sort((one, other) => other.share - one.share);
  if (slips.length === 0) return null;
  return (
    <section class="card host-tables">
      <h2 class="card-title">{say("host.slips")}</h2>
      <p class="card-note">{say("host.slips.note")}</p>
      <ul>
        {slips.slice(0, most).map((slip) => (
          <Slip key={JSON.stringify(slip.seat)} slip={slip} company={view.wall?.[slip.seat.company]?.name ?? ""} />
        ))}
      </ul>
    </section>
  );
}

function Slip({ slip: { names, title, share, misconception }, company }: { slip: SlipRow; company: string }) {
  const seat = say(`seat.title.${title}` as Extract<Key, "seat.title.ceo">);
  return (
    <li>
      <span>
        <b>{names.join(", ")}</b> <small>{say("host.slips.who", { title: seat, company })}</small>
      </span>
      <span>
        {misconception !== null && say(`rule.${misconception}`)} <b>{percent(share)}</b>
      </span>
    </li>
  );
}
