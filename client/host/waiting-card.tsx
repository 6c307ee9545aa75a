// Whom the class waits for, by name, with the way out beside each name.
import { sameSeat, seatKey } from "#game/ids.ts";
import type { WaitingView } from "#game/view.ts";
import { Icon } from "../components/icon.tsx";
import { cogIcon, handIcon, wifiOffIcon } from "../components/icons.ts";
import { LampRow } from "../components/lamp-row.tsx";
import { say } from "../words/words.ts";
import { offerOf, type PartProps } from "./part.ts";

export function WaitingCard({ view, host }: PartProps) {
  const { seats, answered, asked } = view.waitingFor;
  return (
    <section class="card waiting">
      <h2 class="card-title">{say("host.waiting")}</h2>
      {asked > 0 && (
        <LampRow answered={answered} of={asked} label={say("host.waiting.answered", { count: answered, of: asked })} />
      )}
      {seats.length === 0 ? (
        <p class="card-note">{nobodyWords(view)}</p>
      ) : (
        <ul>
          {seats.map((one) => (
            <Waited key={seatKey(one.seat)} view={view} host={host} one={one} />
          ))}
        </ul>
      )}
      {seats.length > 0 && <p class="card-note">{wayOnWords(view)}</p>}
    </section>
  );
}

/** What the teacher can do while somebody is waited for. */
function wayOnWords({ clock, waitingFor }: PartProps["view"]): string {
  if (clock.isPaused) return say("host.waiting.paused");
  if (clock.isHeld) return say("host.waiting.held");
  return say(waitingFor.mayClose ? "host.waiting.most" : "host.waiting.early");
}

function nobodyWords({ phase, clock, waitingFor, players = [] }: PartProps["view"]): string {
  if (phase === "over") return say("host.over.words");
  if (clock.isPaused) return say("host.waiting.paused");
  if (phase === "briefing") return say("host.waiting.bets");
  if (phase !== "lobby") return say(waitingFor.asked > 0 ? "host.waiting.nobody" : "host.waiting.shown");
  return say(players.some(({ standing }) => standing === "in") ? "host.waiting.lobbyMore" : "host.waiting.lobby");
}

function Waited({ view, host, one }: PartProps & { one: WaitingView["seats"][number] }) {
  const { seat, name, isTeammate, isOnline } = one;
  const mayAnswer = !isTeammate && offerOf(view, "AnswerFor")?.seats?.some((other) => sameSeat(other, seat)) === true;
  return (
    <li>
      <span class="waited-name">
        <b>{name}</b>
        {isTeammate && (
          <small>
            <Icon drawing={cogIcon} size={16} /> {say("host.waiting.teammate")}
          </small>
        )}
        {!isOnline && (
          <small>
            <Icon drawing={wifiOffIcon} size={16} /> {say("host.waiting.offline")}
          </small>
        )}
      </span>
      {mayAnswer && (
        <button
          type="button"
          class="plain-button plain-button-small"
          aria-label={say("host.waiting.answerForLabel", { name })}
          onClick={() => host.act({ type: "AnswerFor", seat, turn: view.turn })}
        >
          <Icon drawing={handIcon} size={18} />
          <span>{say("host.waiting.answerFor")}</span>
        </button>
      )}
    </li>
  );
}
