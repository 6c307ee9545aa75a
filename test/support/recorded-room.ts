// A class by hand whose log is the one a server would have written: who sent each command, under which id, and when.
import { createHash } from "node:crypto";
import type { Actor, Command } from "#game/command.ts";
import type { GameEvent } from "#game/event.ts";
import { type PlayerId, playerId } from "#game/ids.ts";
import { isRefusal, type Refusal } from "#game/refusal.ts";
import { type ClassPlan, ClassRoom, morning, newSession } from "./class-room.ts";

interface Entry {
  readonly version: number;
  readonly at: ClassRoom["now"];
  readonly actor: string;
  readonly id: string;
  readonly events: readonly GameEvent[];
}

export class RecordedRoom extends ClassRoom {
  readonly entries: Entry[] = [];

  constructor(plan: Omit<ClassPlan, "players" | "log" | "watch">) {
    const first = newSession(plan);
    super({ ...plan, log: first });
    this.#record("house", first);
  }

  override give(actor: Actor, command: Command): readonly GameEvent[] | Refusal {
    const given = super.give(actor, command);
    if (!isRefusal(given) && given.length > 0) this.#record(nameOf(actor), given);
    return given;
  }

  /** The same as another student's, but for a key that opens the seat over the wire. */
  override join(name: string | null = null, isDoubtful = false): PlayerId {
    const id = playerId(`player-${this.session.players.length + 1}`);
    this.must(this.house({ type: "Join", playerId: id, name, isDoubtful, keyHash: hashOf(keyOfPlayer(id)) }));
    this.players.push(id);
    return id;
  }

  #record(actor: string, events: readonly GameEvent[]): void {
    const version = this.entries.length + 1;
    this.entries.push({ version, at: version === 1 ? morning : this.now, actor, id: `golden-${version}`, events });
  }
}

/** The key of a student of a recorded room, as their device would keep it. */
export const keyOfPlayer = (id: string): string => `key of ${id}`;

const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");

const nameOf = (actor: Actor): string => (actor.role === "player" ? actor.playerId : actor.role);
