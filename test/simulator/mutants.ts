// Faults that are planted in the house, one at a time, to see that the simulator would find them.

import { keptSeeds } from "./kept-seeds.ts";

export interface Mutant {
  readonly name: string;
  readonly file: string;
  /** Pieces of the file, each there exactly once, and what stands in their place. */
  readonly changes: readonly (readonly [from: string, to: string])[];
  /** A seed that is known to find it, tried first. */
  readonly seed?: number;
}

const table = "shared/game/table.ts";

export const mutants: readonly Mutant[] = [
  {
    name: "a command is acknowledged before it is stored",
    file: table,
    changes: [["switch (await append(entry)) {", 'void append(entry);\n    switch ("stored" as string) {']],
  },
  {
    name: "the state moves on before the entry is stored",
    file: table,
    changes: [
      ["switch (await append(entry)) {", "ledger.record(entry, next);\n    switch (await append(entry)) {"],
      ['case "stored":\n        ledger.record(entry, next);', 'case "stored":'],
    ],
  },
  {
    name: "the same id has a second effect",
    file: "shared/game/ledger.ts",
    changes: [["versionOf: (actor, id) => effects.get(keyOf(actor, id)),", "versionOf: () => undefined,"]],
  },
  {
    name: "a command gets the reply to another one",
    file: "shared/game/ledger.ts",
    changes: [
      [
        "versionOf: (actor, id) => effects.get(keyOf(actor, id)),",
        "versionOf: (actor) => [...effects].findLast(([key]) => key.startsWith(actor))?.[1],",
      ],
    ],
  },
  {
    name: "a version that is taken counts as stored",
    file: "server/sessions/journal-of.ts",
    changes: [['if (error instanceof Conflict) return "taken";', 'if (error instanceof Conflict) return "stored";']],
  },
  {
    name: "whoever has lost a race does not read on",
    file: table,
    changes: [['case "taken":\n        mayBeBehind = true;', 'case "taken":']],
  },
  {
    name: "a view tells what others have answered",
    file: "shared/game/view-for.ts",
    changes: [
      [
        "{ company: companyView(session, seat.company, { seat }) }",
        "{ company: { ...companyView(session, seat.company, { seat }), said: session.play.sale?.answers } }",
      ],
    ],
  },
  {
    name: "a view tells the verdict too early",
    file: "shared/game/opened.ts",
    changes: [['outcome: reached({ phase: "verdict", layer: null, act: null }),', "outcome: now !== null,"]],
  },
  {
    name: "a device is not told that another one has taken its seat",
    file: "server/realtime/presence.ts",
    changes: [
      [
        "const isOthers = player.isOnline && player.line !== null && !isOwn && known.has(member);",
        "const isOthers = false;",
      ],
    ],
  },
  {
    name: "whoever was connected to a dead node counts as connected",
    file: "shared/game/rules/pace.ts",
    changes: [["=> line !== null && living.includes(line.node);", "=> line !== null;"]],
  },
  {
    name: "a torn last record is accepted",
    file: "server/storage/checksum.ts",
    changes: [["return crc32(JSON.stringify(columns));", "return crc32(String(columns.length));"]],
  },
  {
    name: "a session that comes back from the store is not told who is connected",
    file: "server/sessions/shelf.ts",
    changes: [["await wake(session);", ""]],
  },
  {
    name: "who is connected is not said again where it could not be stored",
    file: "server/sessions/waking.ts",
    changes: [["insist(tell, { clock, isTrue }).catch(onFailure);", ""]],
    seed: keptSeeds.unsaidWake,
  },
  {
    name: "a timer counts although its time has been put off",
    file: "shared/game/rules/pace.ts",
    changes: [["moment !== null && moment !== undefined && moment <= at;", "moment !== null && moment !== undefined;"]],
  },
  {
    name: "news are not listened to, and nothing is polled",
    file: "server/sessions/sessions.ts",
    changes: [["else if (newest > session.table.version()) session.readOn().catch(onFailure);", ""]],
  },
  {
    name: "a device that comes in is shown what its node knew before",
    file: "server/sessions/shelf.ts",
    changes: [["if (isShared) await session?.readOn();", ""]],
  },
  {
    name: "a view is older than the version that it names",
    file: "server/realtime/room.ts",
    changes: [
      [
        "const view = viewFor(live.table.session(), viewer, live.table.now());",
        "const made = viewFor(live.table.session(), viewer, live.table.now());\n" +
          '  const view = Reflect.get(member, "made") ?? made;\n  Reflect.set(member, "made", made);',
      ],
    ],
  },
  {
    name: "a room gathers what is not urgent and never sends it again",
    file: "server/realtime/coalesced.ts",
    changes: [["isWaiting = false;\n      ranAt", "ranAt"]],
  },
  {
    name: "presence that could not be stored is not said again",
    file: "server/sessions/insist.ts",
    changes: [["tries < MOST_TRIES", "tries < 1"]],
    seed: keptSeeds.unsaidWake,
  },
  {
    name: "whoever is wrongly taken for gone says nothing",
    file: "server/realtime/presence.ts",
    changes: [["if (!player.isOnline) sayHere(member);", ""]],
  },
  {
    name: "a room is closed when its only device is replaced",
    file: "server/realtime/room.ts",
    changes: [
      ["members.set(socket.id, member); // first: a room that stands empty in between is closed", ""],
      ["dismiss(other, takenOver);", "dismiss(other, takenOver);\n      members.set(socket.id, member);"],
    ],
    seed: keptSeeds.closedRoom,
  },
  {
    name: "a join of which nobody knows leaves a seat to which nobody has the key",
    file: "server/realtime/admission.ts",
    changes: [['if (reply.refusal.refused === "STORAGE_UNAVAILABLE") freeSeat(live, id, clock).catch(onFailure);', ""]],
    seed: keptSeeds.unheardJoin,
  },
  {
    name: "a clock that has been set back holds the class up",
    file: table,
    changes: [
      [
        "ahead = Math.max(ahead, ledger.lastAt() - clock.now());\n    return millis(clock.now() + ahead);",
        "return millis(Math.max(clock.now(), ledger.lastAt()) + ahead);",
      ],
    ],
  },
];
