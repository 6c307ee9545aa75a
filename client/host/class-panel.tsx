// Connects the teacher to a class, and says so kindly where the key opens nothing.
import { useEffect, useState } from "preact/hooks";
import { joinLink } from "#protocol/links.ts";
import type { Links } from "#protocol/messages.ts";
import { useAwakeScreen } from "../awake-screen.ts";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { presentationIcon, sofaIcon } from "../components/icons.ts";
import { Notice } from "../notice/notice.tsx";
import { connect } from "../session/remote.ts";
import type { ClassSession } from "../session/session.ts";
import { say } from "../words/words.ts";
import { Panel } from "./panel.tsx";
import { forgetClass, hideKey, keepOnly, otherKey, storeClass } from "./stored-classes.ts";

export interface ClassPanelProps {
  readonly code: string;
  readonly secret: string;
  readonly onLeave: () => void;
  /** Another key is the one that opens the class. */
  readonly onKey: (key: string) => void;
}

export function ClassPanel({ code, secret, onLeave, onKey }: ClassPanelProps) {
  const [session, setSession] = useState<ClassSession | null>(null);
  const [links, setLinks] = useState<Links>({ joinUrl: joinLink(location.origin, code) });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const opened = connect({ code, as: "host", key: secret }, (welcome) => {
      if (welcome.links !== undefined) setLinks(welcome.links);
    });
    setSession(opened);
    return () => opened.close();
  }, [code, secret, attempt]);
  if (session === null) return null;
  const again = () => setAttempt(attempt + 1);
  const lead = { session, code, secret, links, onLeave, onKey };
  return <Lead {...lead} onAgain={again} />;
}

interface LeadProps extends ClassPanelProps {
  readonly session: ClassSession;
  readonly links: Links;
  readonly onAgain: () => void;
}

function Lead({ session, code, secret, links, onLeave, onKey, onAgain }: LeadProps) {
  const connection = session.connection.value;
  const update = session.update.value;
  const title = update?.view.scenario.title;
  useAwakeScreen(update !== null && update.view.phase !== "over" && connection.state !== "ended");
  useEffect(() => {
    // The link may come from another device: from now on this one knows the way back, too.
    if (title === undefined) return;
    storeClass({ code, key: secret, title });
    hideKey({ code, key: secret });
  }, [code, secret, title]);
  if (connection.state === "ended" && connection.code === "TAKEN_OVER") return <Elsewhere onAgain={onAgain} />;
  if (connection.state === "ended") return <OtherKey code={code} secret={secret} onKey={onKey} onLeave={onLeave} />;
  if (update === null) return <Finding />;
  const leaveForGood = () => {
    forgetClass({ code });
    onLeave();
  };
  return (
    <Panel
      session={session}
      update={update}
      entrance={{ code, key: secret }}
      links={links}
      connection={connection}
      onLeave={onLeave}
      onKey={onKey}
      onDeleted={leaveForGood}
    />
  );
}

const Finding = () => (
  <Notice drawing={presentationIcon} lit title={say("host.finding.title")} words={say("host.finding.words")} />
);

/** The keys may have been changed, on another page of this browser or just before its line was lost. */
function OtherKey({ code, secret, onKey, onLeave }: ClassPanelProps) {
  const [other] = useState(() => otherKey({ code, key: secret }));
  useEffect(() => {
    if (other === null) return;
    keepOnly({ code, key: other });
    onKey(other);
  }, [code, other]);
  return other === null ? <NoKey code={code} onLeave={onLeave} /> : <Finding />;
}

function NoKey({ code, onLeave }: { code: string; onLeave: () => void }) {
  useEffect(() => forgetClass({ code }), [code]);
  return (
    <Notice drawing={sofaIcon} title={say("host.noKey.title")} words={say("host.noKey.words")}>
      <FlowButton flow="ink" onPress={onLeave}>
        {say("host.noKey.new")}
      </FlowButton>
    </Notice>
  );
}

function Elsewhere({ onAgain }: { onAgain: () => void }) {
  return (
    <Notice drawing={presentationIcon} title={say("host.elsewhere.title")} words={say("host.elsewhere.words")}>
      <PlainButton onPress={onAgain}>{say("host.elsewhere.back")}</PlainButton>
    </Notice>
  );
}
