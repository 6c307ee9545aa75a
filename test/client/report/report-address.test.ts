// The report's address carries a replay, and anything else in it is passed over.
import { expect, test } from "vitest";
import { addressOf, readAddress } from "../../../client/report/report-address.ts";

const way = { code: "482913", key: "a-key_1" };

test("a replay comes back from its own address", () => {
  const replay = { round: 2, company: 0, turn: 17 };
  expect(readAddress(addressOf(way, replay))).toEqual({ ...way, replay });
  expect(readAddress(addressOf(way, { ...replay, turn: null }))).toEqual({ ...way, replay: { ...replay, turn: null } });
  expect(readAddress(addressOf(way, null))).toEqual({ ...way, replay: null });
});

test("half a replay and figures that are none are passed over", () => {
  expect(readAddress("#code=482913&key=k&round=2").replay).toBeNull();
  expect(readAddress("#code=482913&key=k&round=x&company=0").replay).toBeNull();
  expect(readAddress("").key).toBeNull();
});
