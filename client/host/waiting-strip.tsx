// Whom the class waits for, by name and beside Next, with one-tap relief; the longer list opens on a press.
import { LampRow } from "../components/lamp-row.tsx";
import { useMedia } from "../use-media.ts";
import { say } from "../words/words.ts";
import type { PartProps } from "./part.ts";
import { Waited } from "./waited.tsx";
import { keyOf, nobodyWords, waitedFirst, wayOnWords } from "./waiting-words.ts";

export function WaitingStrip({ view, host, onAll }: PartProps & { onAll: () => void }) {
  const { answered, asked } = view.waitingFor;
  const most = useMedia("(min-width: 1440px)") ? 3 : 2;
  const seats = waitedFirst(view);
  const rest = seats.length - most;
  const isAlone = seats.filter(({ isTeammate }) => !isTeammate).length === 1;
  return (
    <section class="waiting" aria-label={say("host.waiting")}>
      {asked > 0 && (
        <LampRow answered={answered} of={asked} label={say("host.waiting.answered", { count: answered, of: asked })} />
      )}
      {seats.length === 0 ? (
        <p class="waiting-words">{nobodyWords(view)}</p>
      ) : (
        <>
          <ul class="waiting-list">
            {seats.slice(0, most).map((one) => (
              <Waited key={keyOf(one)} view={view} host={host} one={one} isAlone={isAlone} />
            ))}
          </ul>
          {rest > 0 && (
            <button type="button" class="plain-button plain-button-small" onClick={onAll}>
              {say("host.waiting.more", { count: rest })}
            </button>
          )}
          <p class="waiting-words waiting-way-on">{wayOnWords(view)}</p>
        </>
      )}
    </section>
  );
}
