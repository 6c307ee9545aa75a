// Says calmly that far more devices have come in than a class has, and offers to lock the door and to remove them.
import { PlainButton } from "../components/flow-button.tsx";
import { lockIcon, userMinusIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { AskOnce } from "./ask-once.tsx";
import type { PartProps } from "./part.ts";

export function CrowdCard({ view, host }: PartProps) {
  const { crowd: count = 0, settings } = view;
  if (count === 0) return null;
  const isLocked = settings?.door === "locked";
  return (
    <section class="card crowd" aria-live="polite">
      <h2 class="card-title">{say("host.crowd.title")}</h2>
      <p>{say(isLocked ? "host.crowd.locked" : "host.crowd.text", { count })}</p>
      <div class="host-form-row">
        {!isLocked && (
          <PlainButton
            size="small"
            drawing={lockIcon}
            onPress={() => host.act({ type: "ChangeSettings", settings: { door: "locked" } })}
          >
            {say("host.crowd.lock")}
          </PlainButton>
        )}
        <AskOnce
          words={say("host.crowd.remove")}
          drawing={userMinusIcon}
          question={say("host.crowd.question", { count })}
          yes={say("host.crowd.yes")}
          onYes={() => host.act({ type: "RemoveCrowd" })}
        />
      </div>
    </section>
  );
}
