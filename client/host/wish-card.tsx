// Doubtful names that students would like to have: the teacher allows one, or leaves the student the name they were given.
import type { PlayerView } from "#game/view.ts";
import { say } from "../words/words.ts";
import { offerOf, type PartProps } from "./part.ts";
import type { Host } from "./use-host.ts";

export function WishCard({ view, host }: PartProps) {
  const mayDecline = offerOf(view, "DeclineName")?.players ?? [];
  const wishing = (view.players ?? []).filter(({ playerId }) => mayDecline.includes(playerId));
  if (wishing.length === 0) return null;
  return (
    <section class="card door" aria-live="polite">
      <h2 class="card-title">{say("host.wish.title")}</h2>
      <ul>
        {wishing.map((player) => (
          <Wishing key={player.playerId} player={player} host={host} />
        ))}
      </ul>
      <p class="card-note">{say("host.wish.note")}</p>
    </section>
  );
}

function Wishing({ player, host }: { player: PlayerView; host: Host }) {
  const { playerId, name } = player;
  const wish = player.wish ?? "";
  return (
    <li>
      <span class="waited-name">
        <b dir="auto">{wish}</b>
        <small>{say("host.wish.until", { name })}</small>
      </span>
      <span class="host-form-row">
        <button
          type="button"
          class="plain-button plain-button-small"
          aria-label={say("host.wish.allowLabel", { wish })}
          onClick={() => host.act({ type: "RenamePlayer", playerId, name: wish })}
        >
          {say("host.wish.allow")}
        </button>
        <button
          type="button"
          class="plain-button plain-button-small"
          aria-label={say("host.wish.keepLabel", { name, wish })}
          onClick={() => host.act({ type: "DeclineName", playerId })}
        >
          {say("host.wish.keep", { name })}
        </button>
      </span>
    </li>
  );
}
