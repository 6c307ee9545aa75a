// The line of who is here at the top of the teacher's panel.
import { expect, test } from "vitest";
import { countWords } from "../../../client/host/count-words.ts";
import { ClassRoom, line } from "../../support/class-room.ts";

test("students, teammates and whoever is offline are counted; whoever left is not", () => {
  const room = new ClassRoom({ players: 3 });
  expect(countWords(room.desk)).toBe("3 students");
  room.host({ type: "AddTeammate", kind: "expert" });
  const [first, second] = room.players;
  if (first === undefined || second === undefined) throw new Error("Nobody has joined");
  room.house({ type: "Disconnect", playerId: first, line });
  expect(countWords(room.desk)).toBe("3 students · 1 teammate · 1 offline");
  room.host({ type: "RemovePlayer", playerId: second });
  expect(countWords(room.desk)).toMatch(/^2 students/);
});
