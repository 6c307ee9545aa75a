// The classes of this device: a way back for whoever has lost the tab.
import { useState } from "preact/hooks";
import type { Entrance } from "#protocol/links.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { IconButton } from "../components/icon-button.tsx";
import { crossIcon } from "../components/icons.ts";
import { spacedCode } from "../screen/way-in.tsx";
import { say } from "../words/words.ts";
import { forgetClass, storedClasses } from "./stored-classes.ts";

export function ClassList({ onEnter }: { onEnter: (to: Entrance) => void }) {
  const [classes, setClasses] = useState(storedClasses);
  if (classes.length === 0) return null;
  return (
    <section class="card class-list">
      <h2 class="card-title">{say("host.classes")}</h2>
      <p class="card-note">{say("host.classes.note")}</p>
      <ul>
        {classes.map(({ code, key, title }) => (
          <li key={code}>
            <PlainButton size="small" onPress={() => onEnter({ code, key })}>
              {say("host.classes.open", { title, code: spacedCode(code) })}
            </PlainButton>
            <IconButton
              drawing={crossIcon}
              look="bare"
              label={say("host.classes.forget", { code: spacedCode(code) })}
              onPress={() => {
                forgetClass({ code });
                setClasses(storedClasses());
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
