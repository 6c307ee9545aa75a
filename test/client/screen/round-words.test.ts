// The projector's lines about a round: which quarter, which customer, and where the players' answers led.
import { expect, test } from "vitest";
import { customerLine } from "../../../client/screen/round-words.ts";
import { shadowWords } from "../../../client/screen/shadow-words.ts";
import { quarterOf } from "../../../client/view/quarter-of.ts";
import { ClassRoom } from "../../support/class-room.ts";

function firstCompany(room: ClassRoom) {
  const view = room.screen;
  const [company] = view.companies ?? [];
  if (company === undefined) throw new Error("The screen shows no company");
  return { view, company };
}

test("the quarter of a round is the same from the briefing to playing on, and the next round is later", () => {
  const room = new ClassRoom({ players: 6 });
  const quarters = ["briefing", "verdict", "adjust", "reveal/all/sale", "reveal/all/quarter", "play-on"].map((step) => {
    const { view, company } = firstCompany(room.playTo(step));
    return quarterOf(view, company);
  });
  expect(new Set(quarters)).toEqual(new Set([1]));
  const { company: after } = firstCompany(room);
  const { view, company } = firstCompany(room.playTo("briefing"));
  expect(quarterOf(view, company)).toBe(after.quarters + 1);
});

test("the line about the customer keeps the outcome until the verdict is open", () => {
  const room = new ClassRoom({ players: 6 });
  const lineAt = (step: string) => {
    const { view, company } = firstCompany(room.playTo(step));
    return customerLine(view, company);
  };
  expect(lineAt("briefing")).not.toMatch(/bought|did not buy/);
  expect(lineAt("report/2")).not.toMatch(/bought|did not buy/);
  expect(lineAt("verdict")).toMatch(/: (bought|did not buy)$/);
});

const outcome = {
  bookBefore: 0.1234,
  book: 0.11,
  bookByEngine: 0.11,
  bookByPlayers: 0.118,
  saleBefore: 0.2,
  sale: 0.1,
  saidNow: 0.5,
  playedOn: null,
  slips: null,
};

test("shadow: a share below 95 % is told, from 95 % on there is nothing to tell", () => {
  const words = (teamShare: number | null) => shadowWords({ applied: "engine", level: 1 }, { ...outcome, teamShare });
  expect(words(0.64)).toContain("64");
  expect(words(0.94)).not.toBeNull();
  expect(words(0.95)).toBeNull();
  expect(words(null)).toBeNull();
});

test("shadow: answers that made it worse are told by the cost, never by a share", () => {
  const worse = { ...outcome, teamShare: -0.3 };
  expect(shadowWords({ applied: "engine", level: 1 }, worse)).toContain("0.118");
  expect(shadowWords({ applied: "players", level: 1 }, worse)).toContain("0.110");
  expect(shadowWords({ applied: "engine", level: 1 }, worse)).not.toContain("%");
});

test("shadow: whoever only watched has no answers to tell of", () => {
  expect(shadowWords({ applied: "engine", level: 0 }, { ...outcome, teamShare: 0.1 })).toBeNull();
});
