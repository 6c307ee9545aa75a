// A real name as a row of a table, the same in every make of the store, and the check that it is as it was written.
import { playerId } from "#game/ids.ts";
import type { RealName } from "#protocol/real-name.ts";
import { checksumOf } from "./checksum.ts";
import { DamagedLog } from "./store.ts";

export interface RealNameRow {
  readonly player: string;
  readonly name: string;
  readonly checksum: number;
}

/** @throws DamagedLog when the row is not as it was written */
export function nameFrom({ player, name, checksum }: RealNameRow, id: string): RealName {
  if (checksumOf([id, player, name]) === checksum) return { playerId: playerId(player), name };
  throw new DamagedLog(`Cannot read a real name of session ${id} as it must be as it was written: it is not`);
}
