// One round once more, on the projector's own picture, with a bar to go back and forth in it.
import { useEffect, useState } from "preact/hooks";
import type { View } from "#game/view.ts";
import { FlowButton } from "../components/flow-button.tsx";
import { presentationIcon, triangleAlertIcon } from "../components/icons.ts";
import { Notice } from "../notice/notice.tsx";
import { say } from "../words/words.ts";
import { fetchReplay, type Way } from "./fetch-report.ts";
import { ReplayFrame } from "./replay-frame.tsx";
import type { Replayed } from "./report-address.ts";
import { ScrubBar } from "./scrub-bar.tsx";
import "./replay.css";

export interface ReplayProps {
  readonly way: Way;
  readonly replay: Replayed;
  readonly onClose: () => void;
}

export function Replay({ way, replay, onClose }: ReplayProps) {
  const [views, setViews] = useState<readonly View[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    fetchReplay(way, replay.round, replay.company).then((found) => isCurrent && setViews(found));
    return () => {
      isCurrent = false;
    };
  }, [way.code, way.key, replay.round, replay.company]);
  useReplayType();
  if (views === null) {
    return <Notice drawing={presentationIcon} lit title={say("report.finding.title")} words="" />;
  }
  if (views.length === 0) {
    return (
      <Notice drawing={triangleAlertIcon} title={say("replay.none.title")} words={say("replay.none.words")}>
        <FlowButton flow="ink" onPress={onClose}>
          {say("replay.close")}
        </FlowButton>
      </Notice>
    );
  }
  return <Steps views={views} replay={replay} onClose={onClose} />;
}

/** The size of the type follows the window, as on the projector, and is never held: a phone shows it small but whole. */
function useReplayType(): void {
  useEffect(() => {
    document.documentElement.dataset.page = "replay";
    return () => {
      delete document.documentElement.dataset.page;
    };
  }, []);
}

interface Place {
  readonly now: number;
  readonly before: number; // shown until now
}

function Steps({ views, replay, onClose }: { views: readonly View[] } & Pick<ReplayProps, "replay" | "onClose">) {
  const [{ now, before }, setPlace] = useState<Place>(() => {
    const first = firstStep(views, replay.turn);
    return { now: first, before: first };
  });
  const go = (to: number) =>
    setPlace((place) => ({ now: Math.min(views.length - 1, Math.max(0, to)), before: place.now }));
  useReplayKeys({ now, last: views.length - 1, go, onClose });
  const view = views[now];
  if (view === undefined) return null;
  return (
    <main class="replay">
      <ReplayFrame view={view} round={replay.round} isNext={now === before + 1} />
      <p class="replay-turn">{say("replay.turn")}</p>
      <ScrubBar views={views} now={now} onGo={go} onClose={onClose} />
    </main>
  );
}

/** The step that was open at that turn, as far as it still stands. */
function firstStep(views: readonly View[], turn: number | null): number {
  if (turn === null) return 0;
  return Math.max(
    0,
    views.findLastIndex((view) => view.turn <= turn),
  );
}

interface Keys {
  readonly now: number;
  readonly last: number;
  readonly go: (to: number) => void;
  readonly onClose: () => void;
}

function useReplayKeys({ now, last, go, onClose }: Keys): void {
  useEffect(() => {
    const ways: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => go(now - 1),
      ArrowRight: () => go(now + 1),
      Home: () => go(0),
      End: () => go(last),
      Escape: onClose,
    };
    const press = (event: KeyboardEvent) => {
      const way = ways[event.key];
      if (way === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      way();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}
