/** New keys for a teacher whose link has got about: the old ones open nothing any more, also after the end. */
import type { GameEvent } from "../event.ts";
import type { KeyHashes, Session } from "../state.ts";

export const changeKeys = ({ keys }: Session, hashes: KeyHashes): GameEvent[] =>
  keys?.host === hashes.host ? [] : [{ type: "KeysChanged", hashes }];
