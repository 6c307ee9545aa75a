// Real names for the teacher's eyes: asked for only while they are looked at, and forgotten as soon as they are not.
import { useEffect, useState } from "preact/hooks";
import type { PlayerId } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import type { BoardSeat } from "#game/views/board-view.ts";
import type { Entrance } from "#protocol/links.ts";
import type { RealName } from "#protocol/real-name.ts";
import { say } from "../words/words.ts";

export type KnownNames = ReadonlyMap<PlayerId, string>;

export interface RealNames {
  /** whether the class was opened with the question */
  readonly isAsked: boolean;
  /** whether they stand on the board of seats, too */
  readonly isOnBoard: boolean;
  /** null while nobody looks, and until the server has answered */
  readonly known: KnownNames | null;
  readonly toggle: () => void;
}

const again = 10_000; // milliseconds; a name that is told later changes no view

/** @param isLookedAt whether a student's dialog is open */
export function useRealNames({ settings, players = [] }: View, entrance: Entrance, isLookedAt: boolean): RealNames {
  const { code, key } = entrance;
  const [isOnBoard, setOnBoard] = useState(false);
  const [known, setKnown] = useState<KnownNames | null>(null);
  const isAsked = settings?.realNames === true;
  const isWanted = isAsked && (isOnBoard || isLookedAt);
  const count = players.length;
  useEffect(() => {
    if (!isWanted) return setKnown(null);
    let isCurrent = true;
    const load = async () => {
      const names = await fetchRealNames({ code, key });
      if (isCurrent && names !== null) setKnown(names);
    };
    void load();
    const timer = setInterval(() => void load(), again);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [code, key, isWanted, count]); // somebody new may have told a name
  return { isAsked, isOnBoard, known, toggle: () => setOnBoard(!isOnBoard) };
}

async function fetchRealNames({ code, key }: Entrance): Promise<KnownNames | null> {
  try {
    const answer = await fetch(`/api/sessions/${code}/real-names`, {
      headers: { Authorization: `Bearer ${key ?? ""}` },
    });
    if (!answer.ok) return null;
    const names = (await answer.json()) as readonly RealName[];
    return new Map(names.map(({ playerId, name }) => [playerId, name]));
  } catch {
    return null;
  }
}

/** The real name on a seat of the board; null where none is known, and for a department, whose list tells them. */
export function realNameAt({ members }: BoardSeat, known: KnownNames | null): string | null {
  const [only, ...others] = members;
  return only === undefined || others.length > 0 ? null : (known?.get(only.playerId) ?? null);
}

/** "Real name: Anna Smith", for a student's dialog. */
export function realNameWords(playerId: PlayerId, known: KnownNames | null): string {
  if (known === null) return say("host.realNames.reading");
  const name = known.get(playerId);
  return name === undefined ? say("host.realNames.none") : say("host.realNames.of", { name });
}
