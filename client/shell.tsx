// The one shell of all pages: loads the page that the address names, and says so kindly where there is none.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { PlainButton } from "./components/flow-button.tsx";
import { refreshCwIcon } from "./components/icons.ts";
import { Logo } from "./components/logo.tsx";
import { path } from "./route.ts";
import { fetchWords } from "./words/fetch-words.ts";
import { say } from "./words/words.ts";

type Load = () => Promise<ComponentType>;

/** A page that says more than the door: its words come with it. */
const inFull =
  (load: Load): Load =>
  () =>
    Promise.all([load(), fetchWords()]).then(([Page]) => Page);

const pages: Readonly<Record<string, Load>> = {
  "/": () => import("./join/join-page.tsx").then(({ JoinPage }) => JoinPage),
  "/play": inFull(() => import("./play/play-page.tsx").then(({ PlayPage }) => PlayPage)),
  "/solo": inFull(() => import("./solo/solo-page.tsx").then(({ SoloPage }) => SoloPage)),
  "/article": inFull(() => import("./article/article-page.tsx").then(({ ArticlePage }) => ArticlePage)),
  "/tour": inFull(() => import("./tour/tour-page.tsx").then(({ TourPage }) => TourPage)),
  "/lab": inFull(() => import("./lab/lab-page.tsx").then(({ LabPage }) => LabPage)),
  "/host": inFull(() => import("./host/host-page.tsx").then(({ HostPage }) => HostPage)),
  "/report": inFull(() => import("./report/report-page.tsx").then(({ ReportPage }) => ReportPage)),
  "/screen": inFull(() => import("./screen/screen-page.tsx").then(({ ScreenPage }) => ScreenPage)),
  "/test": inFull(() => import("./self-test/self-test-page.tsx").then(({ SelfTestPage }) => SelfTestPage)),
};

const nowhere: Load = () => import("./not-found/not-found-page.tsx").then(({ NotFoundPage }) => NotFoundPage);

interface Opened {
  readonly at: string;
  readonly Page: ComponentType | null; // null where its files could not be fetched
}

export function Shell() {
  const at = path();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const open = (Page: ComponentType | null) => isCurrent && setOpened({ at, Page });
    (pages[at] ?? nowhere)().then(open, () => open(null));
    return () => {
      isCurrent = false;
    };
  }, [at]);
  if (opened === null || opened.at !== at) return null;
  return opened.Page === null ? <Unreachable /> : <opened.Page />;
}

/**
 * The network is gone, or the server has been renewed and no longer has the files of the shell in this tab. It is drawn
 * with what the shell has anyway: nothing more could be fetched.
 */
function Unreachable() {
  return (
    <main class="desk-main">
      <Logo />
      <h1>{say("shell.unreachable.title")}</h1>
      <p>{say("shell.unreachable.words")}</p>
      <PlainButton drawing={refreshCwIcon} onPress={() => location.reload()}>
        {say("shell.reload")}
      </PlainButton>
    </main>
  );
}
