import { expect, test } from "vitest";
import type { PlayerId } from "#game/ids.ts";
import type { ReasonCode } from "#game/reasons.ts";
import { type ClassRoom, classAdjusting, rightly, wrongly } from "../support/class-room.ts";

/** Everybody has adjusted wrongly and may try again. */
function atRetry(): { room: ClassRoom; ada: PlayerId; reasons: readonly ReasonCode[] } {
  const room = classAdjusting().playTo("reveal/all/retry", wrongly);
  const ada = room.players.find((id) => offered(room, id).length > 0);
  if (ada === undefined) throw new Error("Nobody may try again");
  return { room, ada, reasons: offered(room, ada) };
}

const offered = (room: ClassRoom, id: PlayerId): readonly ReasonCode[] =>
  room.viewOf(id).mayDo.find(({ type }) => type === "Retry")?.reasons ?? [];

function retry(room: ClassRoom, id: PlayerId, reason?: ReasonCode): string {
  const ask = room.askOf(id);
  if (ask === undefined) throw new Error("Nothing is asked");
  return room.player(id, { type: "Retry", values: rightly(ask), ...(reason !== undefined && { reason }) });
}

test("Retry offers two or three reasons: the true one among those of wrong rules, in the same order whenever one looks", () => {
  const { room, ada, reasons } = atRetry();
  expect(reasons.length).toBeGreaterThanOrEqual(2);
  expect(reasons.length).toBeLessThanOrEqual(3);
  expect(reasons).toContain("blame-times-report");
  expect(new Set(reasons).size).toBe(reasons.length);
  expect(offered(room, ada)).toEqual(reasons);
  const places = new Set(room.players.map((id) => offered(room, id).indexOf("blame-times-report")));
  expect(places.size).toBeGreaterThan(1);
});

test("the diagnosed rule's reason is among them", () => {
  const room = classAdjusting();
  const [ada] = room.players;
  if (ada === undefined) throw new Error("Nobody is here");
  const rule = room.askOf(ada)?.rules.find(({ code }) => code === "forgot-report");
  room.player(ada, { type: "AnswerAdjustment", values: rule?.values ?? [] });
  room.playTo("reveal/all/retry");
  expect(room.viewOf(ada).me?.marks.at(-1)?.misconception).toBe("forgot-report");
  expect(offered(room, ada)).toContain("forgot-report");
});

for (const isRight of [true, false]) {
  test(`a ${isRight ? "right" : "wrong"} reason is told with the reveal, and earns nothing`, () => {
    const { room, ada, reasons } = atRetry();
    const reason = reasons.find((code) => (code === "blame-times-report") === isRight);
    const silent = atRetry();
    expect(retry(room, ada, reason)).toBe("ok");
    expect(retry(silent.room, silent.ada)).toBe("ok");
    expect(room.viewOf(ada).me?.reveal?.reason ?? null).toBe(null);
    room.playTo("reveal/all/sale");
    silent.room.playTo("reveal/all/sale");
    expect(room.viewOf(ada).me?.reveal?.reason).toEqual({ chosen: reason, isRight });
    expect(silent.room.viewOf(silent.ada).me?.reveal?.reason).toBe(null);
    expect(room.viewOf(ada).me?.points).toBe(silent.room.viewOf(silent.ada).me?.points);
  });
}

test("Retry is refused with a reason that is not on offer, and taken without any", () => {
  const { room, ada, reasons } = atRetry();
  const all = ["forgot-report", "blame-as-step", "wrong-boldness", "lost-trust-sign", "flipped-sign"] as const;
  const other = all.find((code) => !reasons.includes(code));
  expect(retry(room, ada, other)).toBe("BAD_ANSWER");
  expect(retry(room, ada)).toBe("ok");
});
