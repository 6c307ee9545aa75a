// What the projector shows: one company large or all of them, names or none, and moments kept for later.
import type { View } from "#game/view.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { cameraIcon, eyeIcon, eyeOffIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { offerOf, type PartProps } from "./part.ts";

export function ProjectorCard({ view, host }: PartProps) {
  const { board = [], featured = null, namesHidden = false, snapshots = 0 } = view;
  if (view.phase === "over" || view.mayDo.length === 0) return null;
  return (
    <section class="card on-projector">
      <h2 class="card-title">{say("host.projector.title")}</h2>
      {offerOf(view, "Feature") && board.length > 1 && (
        <label>
          <span class="field-label">{say("host.feature")}</span>
          <select
            class="select"
            value={featured ?? ""}
            onChange={({ currentTarget: { value } }) =>
              host.act({ type: "Feature", company: value === "" ? null : Number(value) })
            }
          >
            <option value="">{say("host.feature.all")}</option>
            {board.map(({ company, name }) => (
              <option key={company} value={company}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="card-buttons">
        {offerOf(view, "ChangeSettings") && (
          <PlainButton
            size="small"
            drawing={namesHidden ? eyeIcon : eyeOffIcon}
            pressed={namesHidden}
            onPress={() => host.act(hideNames(view))}
          >
            {say(namesHidden ? "host.names.hidden" : "host.names.hide")}
          </PlainButton>
        )}
        {offerOf(view, "Snapshot") && (
          <PlainButton size="small" drawing={cameraIcon} onPress={() => host.act({ type: "Snapshot" })}>
            {say("host.snapshot", { count: snapshots })}
          </PlainButton>
        )}
      </div>
    </section>
  );
}

export const hideNames = ({ namesHidden = false }: View) =>
  ({ type: "ChangeSettings", settings: { hideNames: !namesHidden } }) as const;

/** The company to be drawn large after this one; after the last all of them again. */
export function nextFeatured({ board = [], featured = null }: View): number | null {
  const order = [null, ...board.map(({ company }) => company)];
  return order[(order.indexOf(featured) + 1) % order.length] ?? null;
}
