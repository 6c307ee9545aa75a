// The answers of a step as columns: right first, and known wrong rules before the ones without a name.
import { expect, test } from "vitest";
import { inOrder } from "../../../client/host/tally-card.tsx";
import { ClassRoom, rightly, wrongly } from "../../support/class-room.ts";

test("every answer stands in one column, the right ones in the first", () => {
  const room = new ClassRoom({ players: 12, settings: { level: 1 } });
  room.playTo("adjust");
  const asked = room.players.filter((id) => room.askOf(id) !== undefined);
  const [one, ...others] = asked;
  room.host({ type: "Hold" });
  room.answer(one, rightly);
  for (const id of others) room.answer(id, wrongly);
  const { tally } = room.desk;
  if (tally === undefined) throw new Error("The teacher is shown no tally");
  const columns = inOrder(tally);
  expect(columns[0]).toEqual({ key: "right", players: [one] });
  expect(columns.flatMap(({ players }) => players).toSorted()).toEqual(asked.toSorted());
  const wrong = columns.slice(1);
  expect(wrong.map(({ key }) => key).indexOf("wrong")).toBeOneOf([-1, wrong.length - 1]);
});
