// The table of real names: apart from everything else, so that they can be deleted first.
import type Database from "libsql";
import type { Millis, PlayerId } from "#game/ids.ts";
import type { RealName } from "#protocol/real-name.ts";
import { checksumOf } from "./checksum.ts";
import { numberColumn, textColumn, textOf } from "./columns.ts";
import { orConflict } from "./or-conflict.ts";
import { nameFrom, type RealNameRow } from "./real-name-row.ts";

const columns = [textColumn("player"), textColumn("name"), numberColumn("checksum")].join();

/** The statements, each prepared once. Those that delete tell whether there was anything to delete. */
export function realNameRowsOf(database: Database.Database) {
  const insert = database.prepare("INSERT INTO real_names VALUES (?, ?, ?, ?)");
  const remove = database.prepare("DELETE FROM real_names WHERE session = ? AND player = ?");
  const select = database.prepare(`SELECT ${columns} FROM real_names WHERE session = ?`);
  const removeIdle = database.prepare(
    "DELETE FROM real_names WHERE session IN (SELECT id FROM sessions WHERE changed_at < ?)",
  );
  return {
    /** A name is never written over: the old one is deleted like any other. */
    set({ id, player }: { readonly id: string; readonly player: PlayerId }, name: string | null): boolean {
      const isDeleted = remove.run(id, player).changes > 0;
      if (name !== null) orConflict(() => insert.run(id, player, name, checksumOf([id, player, name])));
      return isDeleted;
    },
    of: (id: string): RealName[] => (select.all(id) as RawName[]).map((row) => nameFrom(legible(row), id)),
    forget: (idleSince: Millis): boolean => removeIdle.run(idleSince).changes > 0,
  };
}

interface RawName {
  readonly player: Uint8Array;
  readonly name: Uint8Array;
  readonly checksum: number;
}

const legible = ({ player, name, checksum }: RawName): RealNameRow => ({
  player: textOf(player),
  name: textOf(name),
  checksum,
});
