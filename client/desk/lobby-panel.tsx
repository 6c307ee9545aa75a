// The lobby: one's own badge, one's role in a sentence, and a toy to warm up with.

import { useState } from "preact/hooks";
import type { Role } from "#company/seats.ts";
import { arrowWidth } from "#game/arrow.ts";
import { BipolarSlider } from "../components/bipolar-slider.tsx";
import { activate } from "../components/curve-geometry.ts";
import { Card } from "../components/desk-frame.tsx";
import { Icon } from "../components/icon.tsx";
import { MiniArrow } from "../picture/mini-arrow.tsx";
import { titleKey } from "../picture/model-of-view.ts";
import { plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Place } from "./desk.ts";
import { sharedWords } from "./notes.tsx";
import { Panel, Stack } from "./panel.tsx";
import { drawingOf } from "./people.ts";
import { usePortrait } from "./use-portrait.ts";

const annSays = 0.8;
const mostTrust = 2;

export function LobbyPanel({ place }: { place: Place }) {
  const { me } = place;
  const title = say(titleKey({ title: me.title ?? "manager" }));
  const badge = <Badge place={place} title={title} />;
  return (
    <Panel
      title={say("lobby.title", { title })}
      lead={roleWords(me.role)}
      columns={1}
      cards={
        place.inLobby === null ? (
          badge
        ) : (
          <Stack>
            {badge}
            {place.inLobby}
          </Stack>
        )
      }
      answer={
        <>
          {me.colleagues.length > 0 && <p class="shared-note">{sharedWords(place, "shared.lobby")}</p>}
          <TrustToy />
          <p class="lobby-waiting">{say("lobby.waiting")}</p>
        </>
      }
    />
  );
}

export function roleWords(role: Role | null): string {
  return say(`lobby.${role ?? "manager"}`);
}

function Badge({ place, title }: { place: Place; title: string }) {
  const { me, company } = place;
  const url = usePortrait({ face: me.name, expression: "smileBig", isTeammate: false, lookLeft: false });
  return (
    <Card class="badge">
      <span class="badge-face">{url !== undefined && <img src={url} alt="" draggable={false} />}</span>
      <span class="badge-words">
        <b>{me.name}</b>
        <span class="badge-title">
          <Icon drawing={drawingOf(me.icon ?? "briefcase")} size={20} /> {title}
        </span>
        <span class="tone-quiet">{company.name}</span>
      </span>
    </Card>
  );
}

/** One arrow of trust to slide: what Ann says reaches one's own report through it. */
function TrustToy() {
  const [share, setShare] = useState(0.5);
  const trust = share * mostTrust;
  const report = activate("tanh", trust * annSays);
  const sign = trust < 0 ? -1 : trust > 0 ? 1 : 0;
  return (
    <section class="trust-toy">
      <h3>{say("lobby.toyTitle")}</h3>
      <p class="toy-line">
        <span>{say("lobby.toySays")}</span>
        <MiniArrow sign={sign} width={arrowWidth(trust)} colour={sign < 0 ? "var(--fwdn)" : "var(--fwd)"} length={70} />
        <b class={`tone-${report < 0 ? "report-minus" : "report"}`}>
          {say("lobby.toyReport", { figure: signed(report, 2) })}
        </b>
      </p>
      <BipolarSlider
        label={say("lobby.toyTitle")}
        tone="report"
        value={share}
        onChange={setShare}
        words={{ low: say("lobby.toyLow"), middle: say("lobby.toyMiddle"), high: say("lobby.toyHigh") }}
        valueText={say("lobby.toyValue", { figure: plain(trust, 2) })}
      />
      <p class="slider-note">{say("lobby.toyNote")}</p>
    </section>
  );
}
