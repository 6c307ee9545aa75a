// The projector's page: what the whole class sees, without any rights.
import { useEffect, useState } from "preact/hooks";
import { type Entrance, joinLink, readLink } from "#protocol/links.ts";
import { useAwakeScreen } from "../awake-screen.ts";
import { Banner } from "../components/banner.tsx";
import { presentationIcon, qrCodeIcon } from "../components/icons.ts";
import { Notice } from "../notice/notice.tsx";
import { connect } from "../session/remote.ts";
import type { ClassSession } from "../session/session.ts";
import { switchTheme } from "../theme.ts";
import { say } from "../words/words.ts";
import { ClassScreen } from "./class-screen.tsx";
import { WayInWall } from "./way-in.tsx";
import "./screen.css";

/** `/screen#code=…&key=…` */
export function ScreenPage() {
  const entrance = useEntrance();
  useProjectorType();
  const { key } = entrance;
  if (key === null) return <NotFound />;
  return <Connected key={`${entrance.code} ${key}`} code={entrance.code} secret={key} />;
}

/** The fragment of the address; another one in the same tab is another class. */
function useEntrance(): Entrance {
  const [entrance, setEntrance] = useState(() => readLink(location.hash));
  useEffect(() => {
    const read = () => setEntrance(readLink(location.hash));
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  return entrance;
}

/** On this page alone the size of the type follows the window. */
function useProjectorType(): void {
  useEffect(() => {
    document.documentElement.dataset.page = "projector";
    document.title = `${say("screen.name")} · ${say("logo.label")}`;
    return () => {
      delete document.documentElement.dataset.page;
    };
  }, []);
}

const NotFound = () => (
  <Notice drawing={qrCodeIcon} title={say("screen.notFound.title")} words={say("screen.notFound.words")} />
);

function Connected({ code, secret }: { code: string; secret: string }) {
  const [session, setSession] = useState<ClassSession | null>(null);
  const [joinUrl, setJoinUrl] = useState(joinLink(location.origin, code));
  useEffect(() => {
    const opened = connect({ code, as: "screen", key: secret }, ({ links }) => {
      if (links !== undefined) setJoinUrl(links.joinUrl);
    });
    setSession(opened);
    return () => opened.close();
  }, [code, secret]);
  return session === null ? null : <Live session={session} code={code} joinUrl={joinUrl} />;
}

function Live({ session, code, joinUrl }: { session: ClassSession; code: string; joinUrl: string }) {
  const [isWallOpen, setWallOpen] = useState(false);
  useKeys(() => setWallOpen((isOpen) => !isOpen));
  const connection = session.connection.value;
  const update = session.update.value;
  useAwakeScreen(update !== null && update.view.phase !== "over" && connection.state !== "ended");
  if (connection.state === "ended") return <Ended isKeyWrong={update === null && connection.code === "BAD_KEY"} />;
  return (
    <>
      {update === null ? (
        <Notice
          drawing={presentationIcon}
          lit
          title={say("screen.finding.title")}
          words={say("screen.finding.words")}
        />
      ) : (
        <ClassScreen update={update} way={{ code, joinUrl, onOpen: () => setWallOpen(true) }} />
      )}
      <WayInWall isOpen={isWallOpen} code={code} joinUrl={joinUrl} onClose={() => setWallOpen(false)} />
      <div class="screen-banner">
        <Banner kind="connection">
          {connection.state === "lost" && say(connection.isRestart ? "screen.restarting" : "screen.lost")}
        </Banner>
        <Banner kind="trouble">{update?.trouble !== undefined && say(`trouble.screen.${update.trouble}`)}</Banner>
      </div>
    </>
  );
}

function Ended({ isKeyWrong }: { isKeyWrong: boolean }) {
  if (isKeyWrong) return <NotFound />;
  return <Notice drawing={presentationIcon} title={say("screen.ended.title")} words={say("screen.ended.words")} />;
}

/** C: the code. F: the whole screen. N: night. */
function useKeys(onCode: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const key = event.key.toLowerCase();
      if (key === "c") onCode();
      else if (key === "n") switchTheme();
      else if (key === "f") switchFullScreen();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

/** Some browsers refuse; then the page stays as it is. */
function switchFullScreen(): void {
  const done =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  done.catch(() => {});
}
