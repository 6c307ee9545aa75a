// Whether a flood has come in, who is at the door, who has gone and may come back, and whose name is to be judged.
import type { PlayerView } from "#game/view.ts";
import { say } from "../words/words.ts";
import { CrowdCard } from "./crowd-card.tsx";
import { offerOf, type PartProps } from "./part.ts";
import { WishCard } from "./wish-card.tsx";

export function DoorCard(part: PartProps) {
  return (
    <>
      <CrowdCard {...part} />
      <OutsideCard {...part} />
      <WishCard {...part} />
    </>
  );
}

function OutsideCard({ view, host }: PartProps) {
  const mayComeIn = offerOf(view, "LetIn")?.players ?? [];
  const outside = (view.players ?? []).filter(({ playerId }) => mayComeIn.includes(playerId));
  if (outside.length === 0) return null;
  return (
    <section class="card door" aria-live="polite">
      <h2 class="card-title">{say("host.door.title")}</h2>
      <ul>
        {outside.map((player) => (
          <Outside
            key={player.playerId}
            player={player}
            onLetIn={() => host.act({ type: "LetIn", playerId: player.playerId })}
          />
        ))}
      </ul>
    </section>
  );
}

function Outside({ player: { name, standing }, onLetIn }: { player: PlayerView; onLetIn: () => void }) {
  return (
    <li>
      <span class="waited-name">
        <b dir="auto">{name}</b>
        {standing !== "asking" && <small>{say("host.door.away")}</small>}
      </span>
      <button
        type="button"
        class="plain-button plain-button-small"
        aria-label={say("host.door.letInLabel", { name })}
        onClick={onLetIn}
      >
        {say("host.door.letIn")}
      </button>
    </li>
  );
}
