// What interrupts the desk: the connection, a pause, and a command that was refused.
import type { RefusalCode } from "#game/refusal.ts";
import { Banner } from "../components/banner.tsx";
import { PlainButton } from "../components/flow-button.tsx";
import type { Connection, Update } from "../session/session.ts";
import { clockText, useClock } from "../view/clock.ts";
import { say } from "../words/words.ts";
import { refusalWords } from "./refusal-words.ts";
import { isNudged, type News, seatNews } from "./use-news.ts";

export interface BannersProps {
  connection: Connection;
  update: Update | null;
  refused: RefusalCode | null;
  onDismiss: () => void;
  news: News;
  onNewsSeen: () => void;
}

export function Banners({ connection, update, refused, onDismiss, news, onNewsSeen }: BannersProps) {
  return (
    <>
      <Banner kind="connection">{connectionWords(connection)}</Banner>
      <Banner kind="trouble">{connection.state === "ended" ? refusalWords(connection.code) : null}</Banner>
      <Banner kind="trouble">{update?.trouble !== undefined && say(`trouble.desk.${update.trouble}`)}</Banner>
      {update !== null && <PauseBanner update={update} />}
      <Banner kind="nudge">{update !== null && isNudged(news, update.view) && say("news.nudged")}</Banner>
      <Notice words={update === null ? null : seatNews(news, update.view)} onDismiss={onNewsSeen} />
      <Banner kind="notice">{risenWords(update)}</Banner>
      <Notice words={refused === null ? null : refusalWords(refused)} onDismiss={onDismiss} />
    </>
  );
}

function Notice({ words, onDismiss }: { words: string | null; onDismiss: () => void }) {
  const dismiss = (
    <PlainButton size="small" onPress={onDismiss}>
      {say("banner.dismiss")}
    </PlainButton>
  );
  return (
    <Banner kind="notice" action={dismiss}>
      {words}
    </Banner>
  );
}

function connectionWords(connection: Connection): string | null {
  if (connection.state !== "lost") return null;
  if (!navigator.onLine) return say("banner.noNetwork");
  return say(connection.isRestart ? "banner.restarting" : "banner.reconnecting");
}

/** While the customer is introduced: afterwards the questions tell it. */
function risenWords(update: Update | null): string | null {
  if (update?.view.me?.hasRisen !== true || update.view.phase !== "briefing") return null;
  return say("mastery.risen", { level: say(`solo.level.${update.view.level}`) });
}

function PauseBanner({ update }: { update: Update }) {
  const { pauseEndsIn } = useClock(update);
  if (!update.view.clock.isPaused) return <Banner kind="pause">{null}</Banner>;
  return (
    <Banner kind="pause">
      {say("banner.paused")}
      {pauseEndsIn !== null && <span aria-hidden="true"> {clockText(pauseEndsIn)}</span>}
    </Banner>
  );
}
