// The keys of the teacher's panel stand for commands that the rules take, and for nothing where they would refuse.
import { expect, test } from "vitest";
import { commandOfKey, keys } from "../../../client/host/use-keys.ts";
import { ClassRoom } from "../../support/class-room.ts";

const press = (room: ClassRoom, key: string): string => {
  const command = commandOfKey(key, room.desk);
  return command === null ? "nothing" : `${command.type} ${room.host(command)}`;
};

test("every key of a running class does what the sheet says, and the rules take it", () => {
  const room = new ClassRoom({ players: 6, settings: { level: 1, companies: 2 } });
  expect(press(room, " ")).toBe("Start ok");
  expect(press(room, " ")).toBe("Next ok");
  expect(press(room, "h")).toBe("Hold ok");
  expect(press(room, "u")).toBe("Undo ok");
  expect(press(room, "p")).toBe("Pause ok");
  expect(press(room, "P")).toBe("Resume ok");
  expect(press(room, "s")).toBe("Snapshot ok");
  expect(room.desk.snapshots).toBe(1);
});

test("A hides the names and shows them again", () => {
  const room = new ClassRoom({ players: 2 });
  expect(press(room, "a")).toBe("ChangeSettings ok");
  expect(room.desk.namesHidden).toBe(true);
  press(room, "a");
  expect(room.desk.namesHidden).toBe(false);
});

test("F draws one company after the other large, and then all of them", () => {
  const room = new ClassRoom({ players: 6, settings: { companies: 3 } });
  room.host({ type: "Feature", company: 0 });
  const shown = Array.from({ length: 4 }, () => {
    press(room, "f");
    return room.desk.featured;
  });
  expect(shown).toEqual([1, 2, null, 0]);
});

test("a key does nothing where its command is not offered", () => {
  const room = new ClassRoom();
  for (const key of ["u", "p", "h", "s", "f"]) expect(press(room, key)).toBe("nothing");
  room.host({ type: "End" });
  for (const key of keys.filter((each) => each !== "a")) expect(press(room, key)).toBe("nothing");
});
