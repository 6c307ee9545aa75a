// Lets the engine play many quarters at once, and takes the class to the market.
import type { View } from "#game/view.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { rocketIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { offerOf, type PartProps } from "./part.ts";

const amounts = [10, 100, 1000, 10_000] as const;

export function ForwardCard({ view, host }: PartProps) {
  const mayForward = offerOf(view, "FastForward") !== undefined;
  const mayDeploy = offerOf(view, "Deploy") !== undefined;
  const isByMethods = view.method !== "backprop";
  if (view.fastForward !== null) return <Progress forward={view.fastForward} isByMethods={isByMethods} />;
  if (view.phase === "lobby" || view.phase === "over") return null;
  if (!mayForward && !mayDeploy) return <Later isByMethods={isByMethods} />;
  return (
    <section class="card forward">
      <div class="forward-way">
        <h2 class="card-title">{say(isByMethods ? "host.forward.runs" : "host.forward")}</h2>
        <div class="forward-amounts">
          {amounts.map((quarters) => (
            <button
              key={quarters}
              type="button"
              class="plain-button plain-button-small"
              aria-label={say(isByMethods ? "host.forward.runsLabel" : "host.forward.label", { count: quarters })}
              disabled={!mayForward}
              onClick={() => host.act({ type: "FastForward", quarters })}
            >
              {say(`host.forward.${quarters}`)}
            </button>
          ))}
        </div>
        <p class="card-note">{say(isByMethods ? "host.forward.runsNote" : "host.forward.note")}</p>
      </div>
      <div class="forward-way">
        <h2 class="card-title">{say("host.market")}</h2>
        <PlainButton
          size="small"
          drawing={rocketIcon}
          disabled={!mayDeploy}
          onPress={() => host.act({ type: "Deploy" })}
        >
          {say("host.deploy")}
        </PlainButton>
        <p class="card-note">{say(mayDeploy ? "host.deploy.note" : "host.deploy.none")}</p>
      </div>
    </section>
  );
}

/** Where a teacher looks for them during a sale: when they come. */
function Later({ isByMethods }: { isByMethods: boolean }) {
  return (
    <section class="card forward">
      <h2 class="card-title">{say("host.forward.later")}</h2>
      <p class="card-note">{say(isByMethods ? "host.forward.runsWhen" : "host.forward.when")}</p>
    </section>
  );
}

function Progress({ forward, isByMethods }: { forward: NonNullable<View["fastForward"]>; isByMethods: boolean }) {
  const { done, of } = forward;
  const words = say(isByMethods ? "host.forward.runsProgress" : "host.forward.progress", { count: done, of });
  return (
    <section class="card forward">
      <h2 class="card-title">{say(isByMethods ? "host.forward.runs" : "host.forward")}</h2>
      <progress class="forward-bar" value={done} max={of} aria-label={words} />
      <p>{words}</p>
    </section>
  );
}
