// The top of the panel: the code, who is here, the projector, the way in, a second teacher and the report.
import type { View } from "#game/view.ts";
import type { Links } from "#protocol/messages.ts";
import { Icon } from "../components/icon.tsx";
import {
  bookOpenIcon,
  circleQuestionMarkIcon,
  flagIcon,
  linkIcon,
  logOutIcon,
  peopleIcon,
  presentationIcon,
} from "../components/icons.ts";
import { Logo } from "../components/logo.tsx";
import { spacedCode } from "../screen/way-in.tsx";
import { say } from "../words/words.ts";
import { countWords } from "./count-words.ts";
import { offerOf } from "./part.ts";

export interface PanelHeadProps {
  readonly view: View;
  readonly code: string;
  readonly links: Links;
  readonly onOpen: (what: "way-in" | "keys" | "end" | "report" | "second") => void;
  readonly onLeave: () => void;
}

export function PanelHead({ view, code, links, onOpen, onLeave }: PanelHeadProps) {
  return (
    <header class="panel-head">
      <Logo />
      <h1 class="panel-code" aria-label={say("host.code", { code })}>
        {spacedCode(code)}
      </h1>
      <p class="panel-counts">
        <b class="panel-story">{view.scenario.title}</b> <span>{countWords(view)}</span>
      </p>
      <nav class="panel-tools">
        {links.screenUrl !== undefined && (
          <a class="panel-tool" href={links.screenUrl} target="_blank" rel="noreferrer">
            <Icon drawing={presentationIcon} />
            <span>{say("host.projector")}</span>
          </a>
        )}
        <Tool drawing={linkIcon} words={say("host.join")} onPress={() => onOpen("way-in")} />
        <Tool drawing={bookOpenIcon} words={say("host.report")} onPress={() => onOpen("report")} />
        {offerOf(view, "End") && <Tool drawing={flagIcon} words={say("host.end")} onPress={() => onOpen("end")} />}
        <Tool drawing={peopleIcon} words={say("host.second")} isBare onPress={() => onOpen("second")} />
        <Tool drawing={circleQuestionMarkIcon} words={say("host.keys")} isBare onPress={() => onOpen("keys")} />
        <Tool drawing={logOutIcon} words={say("host.newClass")} isBare={view.phase !== "over"} onPress={onLeave} />
      </nav>
    </header>
  );
}

interface ToolProps {
  readonly drawing: string;
  readonly words: string;
  readonly isBare?: boolean; // the icon alone, its words for a screen reader
  readonly onPress: () => void;
}

function Tool({ drawing, words, isBare = false, onPress }: ToolProps) {
  return (
    <button type="button" class={isBare ? "panel-tool panel-tool-bare" : "panel-tool"} title={words} onClick={onPress}>
      <Icon drawing={drawing} />
      <span class={isBare ? "visually-hidden" : ""}>{words}</span>
    </button>
  );
}
