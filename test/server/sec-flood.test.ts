// A flood of devices with the valid code: the class plays on, the teacher is told, locks the door and clears the room.
import { expect, test } from "vitest";
import { millis } from "#game/ids.ts";
import { createWallClock } from "../../server/wall-clock.ts";
import { joinFlood, seatCap } from "../support/attacks/join-flood.ts";
import { connect, createClass, openSchool } from "./school.ts";

test("SEC-06 four hundred bots push no student out, take no seat too many, and go with one word of the teacher", async () => {
  const wall = createWallClock();
  let shift = 0;
  const school = await openSchool({ clock: { ...wall, now: () => millis(wall.now() + shift) } });
  const flood = await joinFlood(school, 400, () => {
    shift += 120_000;
  });
  expect(flood).toMatchObject({ dropped: 0, afterLock: "SESSION_LOCKED", left: 30, stillIn: 30 });
  expect(flood.letIn).toBe(seatCap - 30);
  expect(flood.refused).toEqual({ SESSION_FULL: 30 });
  expect(flood.mostHere).toBeLessThanOrEqual(seatCap);
  expect(flood.told).toBe(flood.letIn);
  expect(flood.answers).toBeGreaterThanOrEqual(30);
  expect(flood.stored).toBe(flood.answers);
  await school.close();
});

test("SEC-06 three hundred students of one lecture come in at once through one address", async () => {
  const school = await openSchool();
  const { code } = await createClass(school);
  const join = () => connect(school, { code, as: "player" });
  const students = await Promise.all(Array.from({ length: 300 }, join));
  expect(students.filter((student) => student.view().me?.standing === "in")).toHaveLength(300);
  for (const student of students) student.close();
  await school.close();
});
