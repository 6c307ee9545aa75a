// The quiz before and after: what its forms say, when it opens and closes, and what nobody may see of it.
import { describe, expect, test } from "vitest";
import { ruleCodes } from "#game/ask.ts";
import { replay } from "#game/evolve.ts";
import { type QuizForm, type QuizItem, quizForms, quizItems, quizOnlyCodes } from "#game/quiz/items.ts";
import { sheetOf } from "#game/quiz/sheet.ts";
import { ClassRoom, line } from "../support/class-room.ts";
import { fillSheet, sayIn } from "../support/quiz-taking.ts";

const quizRoom = (players = 4, seed = 7): ClassRoom => {
  const room = new ClassRoom({ seed, settings: { quiz: true }, players });
  room.must(room.host({ type: "Start" }));
  return room;
};

const optionsOf = (form: QuizForm, item: QuizItem) =>
  quizForms[form]
    .find((question) => question.item === item)
    ?.options.map(({ says, words, figures }) => [says, words, ...figures]);

describe("the forms", () => {
  test("form A holds the items of the lesson, worked out from their numbers", () => {
    expect(optionsOf("A", "which-way")).toEqual([
      ["right", "higher"],
      ["lost-trust-sign", "lower"],
      ["negative-as-zero", "same"],
      ["local-target", "unknowable"],
    ]);
    expect(optionsOf("A", "who-much")?.[0]).toEqual(["right", "ratio", 3, 1, 0]);
    expect(optionsOf("A", "which-slope")?.slice(0, 2)).toEqual([
      ["right", "this", 0.5],
      ["active-more-blame", "this", 0.99],
    ]);
    expect(optionsOf("A", "sum-up")).toEqual([
      ["right", "figure", 0.07],
      ["lost-trust-sign", "figure", 0.17],
      ["one-message", "figure", 0.1],
      ["average", "figure", 0.023],
      ["no-trust", "figure", 0.4],
    ]);
    expect(optionsOf("A", "two-arrows")).toEqual([
      ["right", "each", -0.1, 0],
      ["forgot-report", "both", -0.2],
      ["flipped-sign", "each", 0.1, 0],
      ["moral-blame", "silent"],
      ["blame-as-step", "both", 0.2],
    ]);
    expect(optionsOf("A", "which-trust")?.map((option) => option.slice(0, 3))).toEqual([
      ["right", "old", 0.5],
      ["new-trust", "new", 0.6],
      ["mixed-trust", "between", 0.55],
      ["no-trust", "none"],
    ]);
  });

  test("form B asks the same with other numbers, and each distractor follows from its misconception", () => {
    expect(optionsOf("B", "which-way")?.slice(0, 2)).toEqual([
      ["lost-trust-sign", "higher"], // too low, so trusted −0.4 one should have said less
      ["right", "lower"],
    ]);
    expect(optionsOf("B", "who-much")?.[0]).toEqual(["right", "ratio", 4, 1, 0]);
    expect(optionsOf("B", "which-slope")?.slice(0, 2)).toEqual([
      ["active-more-blame", "this", 0.98], // slope 0.0196
      ["right", "this", 0.4], // slope 0.24
    ]);
    // 0.18 − 0.08 + 0.02
    expect(optionsOf("B", "sum-up")?.map((option) => option[2])).toEqual([0.12, 0.28, 0.18, 0.04, 0.7]);
    expect(optionsOf("B", "two-arrows")?.slice(0, 3)).toEqual([
      ["right", "each", 0.18, 0],
      ["forgot-report", "both", 0.3],
      ["flipped-sign", "each", -0.18, 0],
    ]);
  });

  test("every item has one right option, no two that look alike, and only known codes, the same in both forms", () => {
    const known = new Set<string>(["right", ...ruleCodes, ...quizOnlyCodes]);
    for (const item of quizItems) {
      for (const form of ["A", "B"] as const) {
        const options = optionsOf(form, item) ?? [];
        const codes = options.map(([says]) => String(says));
        expect(codes.filter((code) => code === "right")).toHaveLength(1);
        expect(codes.filter((code) => !known.has(code))).toEqual([]);
        expect(new Set(options.map(([, ...rest]) => rest.join(" "))).size).toBe(options.length);
      }
      const sorted = (form: QuizForm) => (optionsOf(form, item) ?? []).map(([says]) => says).sort();
      expect(sorted("A")).toEqual(sorted("B"));
    }
  });
});

describe("sheets", () => {
  test("half of the class gets form A first and form B afterwards, the others the other way round", () => {
    const room = quizRoom(12);
    const formOf = (id: (typeof room.players)[number], act: "before" | "after") =>
      sheetOf(room.session, id, act).find(({ item }) => item === "too-bold")?.figures[0] === 3 ? "A" : "B";
    const first = room.players.map((id) => formOf(id, "before"));
    expect(first.filter((form) => form === "A")).toHaveLength(6);
    expect(room.players.map((id) => formOf(id, "after"))).toEqual(first.map((form) => (form === "A" ? "B" : "A")));
  });

  test("items and options come in an order of one's own, which the seed decides", () => {
    const room = quizRoom(12);
    const orders = room.players.map((id) => JSON.stringify(room.viewOf(id).me?.quiz));
    expect(new Set(orders).size).toBe(12);
    const itemOrders = room.players.map((id) =>
      room
        .viewOf(id)
        .me?.quiz?.items.map(({ item }) => item)
        .join(),
    );
    expect(new Set(itemOrders).size).toBe(12);
    const again = quizRoom(12);
    expect(again.players.map((id) => JSON.stringify(again.viewOf(id).me?.quiz))).toEqual(orders);
    const other = quizRoom(12, 8);
    expect(other.players.map((id) => JSON.stringify(other.viewOf(id).me?.quiz))).not.toEqual(orders);
    const places = room.players.map((id) =>
      sheetOf(room.session, id, "before").map(({ options }) => options.findIndex(({ says }) => says === "right")),
    );
    expect(new Set(places.flat())).toEqual(new Set([0, 1, 2, 3, 4]));
  });
});

describe("the quiz before", () => {
  test("opens with Start, ahead of the first customer, and only where the session has a quiz", () => {
    const room = quizRoom();
    expect([room.step, room.session.play.round]).toEqual(["quiz/all/before", 0]);
    expect(room.viewOf(room.players[0]).me?.quiz?.items).toHaveLength(8);
    expect(new ClassRoom({ players: 2 }).playTo("briefing").step).toBe("briefing/all/all");
    const rehearsal = new ClassRoom({ settings: { quiz: true } });
    rehearsal.must(rehearsal.host({ type: "Start" }));
    expect(rehearsal.step).toBe("briefing/all/all"); // teammates take no quiz
  });

  test("closes when everybody has answered all eight, be it that they are not sure", () => {
    const room = quizRoom(2);
    fillSheet(room, room.players[0], 8);
    for (const item of quizItems) {
      expect(room.step).toBe("quiz/all/before");
      room.must(room.player(room.players[1], sayIn(room, room.players[1], { item, saying: null })));
    }
    expect([room.step, room.session.play.round]).toEqual(["briefing/all/all", 1]);
  });

  test("an answer can be changed until it closes, and then no more", () => {
    const room = quizRoom(2);
    const [mia] = room.players;
    room.must(room.player(mia, sayIn(room, mia, { item: "sum-up", saying: "average", confidence: 90 })));
    room.must(room.player(mia, sayIn(room, mia, { item: "sum-up", saying: "right", confidence: 50 })));
    expect(room.session.play.quiz.before[mia ?? ""]).toEqual({ "sum-up": { says: "right", confidence: 50 } });
    room.must(room.player(mia, sayIn(room, mia, { item: "sum-up", saying: null })));
    expect(room.viewOf(mia).me?.quiz?.items.find(({ item }) => item === "sum-up")?.answer).toEqual({
      choice: null,
      confidence: null,
    });
    const late = sayIn(room, mia, { item: "sum-up", saying: "right" });
    room.must(room.host({ type: "Next" }));
    expect(room.player(mia, late)).toBe("WRONG_PHASE");
  });

  test("a choice that is not on the sheet, or without a confidence, is refused", () => {
    const room = quizRoom(2);
    const say = (choice: number, confidence: 70 | null) =>
      room.player(room.players[0], { type: "AnswerQuiz", item: "in-use", choice, confidence });
    expect([say(4, 70), say(-1, 70), say(0.5, 70), say(Number.NaN, 70), say(1, null), say(1, 70)]).toEqual([
      ...["BAD_ANSWER", "BAD_ANSWER", "BAD_ANSWER", "BAD_ANSWER", "BAD_ANSWER"],
      "ok",
    ]);
  });

  test("whoever is away does not hold it, and neither does a pause let anybody answer", () => {
    const room = quizRoom(3);
    const [mia, omar, ben] = room.players;
    room.house({ type: "Disconnect", playerId: ben ?? room.at(0), line });
    room.must(room.host({ type: "Pause" }));
    expect(room.player(mia, sayIn(room, mia, { item: "sum-up", saying: "right" }))).toBe("PAUSED");
    room.must(room.host({ type: "Resume" }));
    fillSheet(room, mia, 3);
    fillSheet(room, omar, 3);
    room.wait(19_000);
    expect(room.step).toBe("quiz/all/before");
    room.wait(1_000);
    expect(room.step).toBe("briefing/all/all");
  });

  test("the teacher is offered Next for good once four in five are done, and may close it at any time", () => {
    const room = quizRoom(5);
    for (const id of room.players.slice(0, 4)) {
      expect(room.desk.waitingFor.mayClose).toBe(false);
      fillSheet(room, id, 5);
    }
    expect(room.desk.waitingFor).toMatchObject({ mayClose: true, answered: 4, asked: 5 });
    room.wait(600_000); // whoever is at the fifth question is not cut short
    expect(room.step).toBe("quiz/all/before");
    room.must(room.host({ type: "Next" }));
    expect(room.step).toBe("briefing/all/all");
  });

  test("who comes late gets it while it is open; no seat can be passed over or answered for", () => {
    const room = quizRoom(2);
    const late = room.join();
    expect(room.viewOf(late).me?.quiz?.items).toHaveLength(8);
    expect(room.desk.waitingFor.asked).toBe(3);
    expect(room.host({ type: "Skip", seat: room.seatOf(late) })).toBe("WRONG_PHASE");
    expect(room.host({ type: "AnswerFor", seat: room.seatOf(late) })).toBe("WRONG_PHASE");
  });
});

describe("the quiz after", () => {
  const atPlayOn = (players = 2) => {
    const room = quizRoom(players);
    for (const id of [...room.players]) fillSheet(room, id, 2);
    return room.playTo("play-on");
  };

  test("opens between two sales with the other form, and leads back", () => {
    const room = atPlayOn();
    expect(room.desk.mayDo.map(({ type }) => type)).toContain("Quiz");
    room.must(room.host({ type: "Quiz" }));
    expect(room.step).toBe("quiz/all/after");
    for (const id of [...room.players]) fillSheet(room, id, 6);
    expect(room.step).toBe("play-on/all/all");
    expect(room.desk.mayDo.map(({ type }) => type)).not.toContain("Quiz"); // everybody has answered it
    expect(room.host({ type: "Quiz" })).toBe("WRONG_PHASE");
    room.must(room.host({ type: "Next" }));
    expect([room.step, room.session.play.round]).toEqual(["briefing/all/all", 2]);
  });

  test("opens after the market too, and leads back to it with Next", () => {
    const room = atPlayOn();
    room.must(room.host({ type: "Deploy" }));
    expect(room.host({ type: "Quiz" })).toBe("WRONG_PHASE");
    for (const id of room.players) room.must(room.player(id, { type: "Bet", value: 0.7 }));
    const { results } = room.session.play.deployment ?? {};
    room.must(room.host({ type: "Quiz" }));
    room.must(room.host({ type: "Next" }));
    expect(room.step).toBe("deployed/all/all");
    expect(room.session.play.deployment?.results).toEqual(results);
    room.must(room.host({ type: "End" }));
  });

  test("is refused within a sale, in a fast-forward, and where the session has no quiz", () => {
    const room = quizRoom(2);
    expect(room.host({ type: "Quiz" })).toBe("WRONG_PHASE");
    room.playTo("verdict");
    expect(room.host({ type: "Quiz" })).toBe("WRONG_PHASE");
    room.playTo("play-on");
    room.must(room.host({ type: "FastForward", quarters: 500 }));
    expect(room.host({ type: "Quiz" })).toBe("WRONG_PHASE");
    expect(new ClassRoom({ players: 2 }).playTo("play-on").host({ type: "Quiz" })).toBe("WRONG_PHASE");
  });

  test("Undo takes an open quiz back with its answers, and the quarters before it stay", () => {
    const room = atPlayOn();
    room.must(room.host({ type: "FastForward", quarters: 20 }));
    room.wait(60_000);
    const { books, quiz } = room.session.play;
    room.must(room.host({ type: "Quiz" }));
    fillSheet(room, room.players[0], 6);
    room.must(room.host({ type: "Undo" }));
    expect(room.step).toBe("play-on/all/all");
    expect(room.session.play.books).toEqual(books);
    expect(room.session.play.quiz).toEqual(quiz);
    room.must(room.host({ type: "Undo" }));
    expect(room.session.play.books[0]?.quarters).toBeLessThan(books[0]?.quarters ?? 0);
  });

  test("Undo after it has closed goes to where it would have gone without it, and no answer is lost", () => {
    const room = atPlayOn();
    room.must(room.host({ type: "Quiz" }));
    for (const id of [...room.players]) fillSheet(room, id, 6);
    const { quiz } = room.session.play;
    room.must(room.host({ type: "Undo" }));
    expect(room.session.play.step.phase).toBe("reveal");
    expect(room.session.play.quiz).toEqual(quiz);
    expect(replay(room.log)).toEqual(room.session);
  });

  test("opened again for whoever has come since, it keeps what the others have said", () => {
    const room = atPlayOn();
    room.must(room.host({ type: "Quiz" }));
    for (const id of [...room.players]) fillSheet(room, id, 6);
    const late = room.join();
    room.must(room.host({ type: "Quiz" }));
    expect(room.desk.waitingFor).toMatchObject({ answered: 2, asked: 3 });
    fillSheet(room, late, 4);
    expect(room.step).toBe("play-on/all/all");
  });
});

describe("secrecy", () => {
  test("a player's view holds the own sheet and choices only, and nothing that says which option is right", () => {
    const room = quizRoom(3);
    const [mia, omar] = room.players;
    fillSheet(room, mia, 3);
    const before = room.viewOf(omar);
    fillSheet(room, mia, 8); // changes nothing that others see
    expect(room.viewOf(omar)).toEqual(before);
    expect(room.viewOf(omar).me?.quiz?.items.every(({ answer }) => answer === null)).toBe(true);
    const codes = ["right", ...ruleCodes, ...quizOnlyCodes];
    for (const view of [...room.players.map((id) => room.viewOf(id)), room.screen]) {
      const { me, waitingFor } = view;
      expect(waitingFor.seats).toEqual([]); // nobody is to be seen as slow
      const text = JSON.stringify(me?.quiz ?? {});
      expect(codes.filter((code) => text.includes(`"${code}"`))).toEqual([]);
    }
  });

  test("the projector and the teacher hear how many are done, the teacher who is not, and nobody what was said", () => {
    const room = quizRoom(3);
    const [mia] = room.players;
    fillSheet(room, mia, 3);
    expect(room.screen.waitingFor).toMatchObject({ answered: 1, asked: 3, seats: [] });
    expect(room.desk.waitingFor.seats.map(({ playerId }) => playerId)).toEqual(room.players.slice(1));
    expect(JSON.stringify([room.desk, room.screen])).not.toMatch(/"(quiz|items|confidence|says)":[[{]/);
  });

  test("the sheet is gone with the step", () => {
    const room = quizRoom(2);
    room.playTo("briefing");
    expect(room.viewOf(room.players[0]).me?.quiz).toBeNull();
  });
});
