// What waits to be sent, over a line, a drawer and a clock that the test holds in its hand.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlayerCommand } from "#game/command.ts";
import type { RefusalCode } from "#game/refusal.ts";
import type { Ack, WireCommand } from "#protocol/messages.ts";
import { createOutbox, type Drawer, type Outbox, type Unsent } from "../../../client/session/outbox.ts";
import { HandClock } from "../../support/hand-clock.ts";

const seat = "482913 ann";
const bet = (value: number): PlayerCommand => ({ type: "Bet", turn: 3, value });

/** A drawer that holds one text, as a tab does. */
class OneText implements Drawer {
  text: string | null = null;
  read = () => this.text;
  write = (text: string | null) => {
    this.text = text;
  };
}

/** A page of a seat: what it has sent, and the ways to answer. */
class Page {
  readonly sent: { wire: WireCommand; answer: (ack: Ack) => void }[] = [];
  readonly leftBehind: RefusalCode[] = [];
  readonly outbox: Outbox;
  readonly drawer: OneText;
  readonly clock: HandClock;
  unsent: readonly Unsent[] = [];

  constructor(drawer = new OneText(), clock = new HandClock(), name = "page") {
    this.drawer = drawer;
    this.clock = clock;
    let ids = 0;
    this.outbox = createOutbox({
      send: (wire, answer) => void this.sent.push({ wire, answer }),
      drawer,
      clock,
      chance: () => 0.5,
      newId: () => {
        ids += 1;
        return `${name} ${ids}`;
      },
      onChange: (unsent) => {
        this.unsent = unsent;
      },
      onLeftBehind: (code) => this.leftBehind.push(code),
    });
  }

  ids = () => this.sent.map(({ wire }) => wire.id);
  standings = () => this.unsent.map(({ standing }) => standing);
  answer = (ack: Ack) => this.sent.at(-1)?.answer(ack);
  refuse = (code: RefusalCode) => this.answer({ ok: false, code, message: "a sentence" });
  /** The next page of this tab; this one is gone. */
  reload = (name = "next page") => new Page(this.drawer, this.clock, name);
}

const stored: Ack = { ok: true, version: 7 };

function opened(): Page {
  const page = new Page();
  page.outbox.open(seat);
  return page;
}

test("a command is sent once, and its answer ends it", async () => {
  const page = opened();
  const reply = page.outbox.send(bet(1));
  expect(page.standings()).toEqual(["sent"]);
  page.answer(stored);
  expect(await reply).toEqual(stored);
  await page.clock.turn(60_000);
  expect(page.ids()).toEqual(["page 1"]);
  expect([page.unsent, page.drawer.text, page.clock.waiting]).toEqual([[], null, 0]);
});

test("FLT-05 what is sent without a line waits, and goes out in its order when there is one, each after the answer to the one before", async () => {
  const page = new Page();
  const replies = [1, 0, 0.5].map((value) => page.outbox.send(bet(value)));
  expect(page.sent).toEqual([]);
  expect(page.standings()).toEqual(["waiting", "waiting", "waiting"]);
  page.outbox.open(seat);
  for (const id of ["page 1", "page 2", "page 3"]) {
    expect(page.ids().at(-1)).toBe(id);
    page.answer(stored);
  }
  expect(await Promise.all(replies)).toEqual([stored, stored, stored]);
  expect(page.sent.map(({ wire }) => wire.value)).toEqual([1, 0, 0.5]);
});

test("without an answer a command is sent again with the same id, for as long as it takes, and says that it waits", async () => {
  const page = opened();
  const reply = page.outbox.send(bet(1));
  await page.clock.turn(60_000);
  expect(page.sent.length).toBeGreaterThan(10);
  expect(new Set(page.ids())).toEqual(new Set(["page 1"]));
  expect(page.standings()).toEqual(["waiting"]);
  page.sent[0]?.answer(stored); // the first answer, after all
  expect(await reply).toEqual(stored);
  const next = page.outbox.send(bet(0));
  for (const { answer } of page.sent.slice(0, -1)) answer({ ok: true, version: 8 });
  expect(page.ids().at(-1)).toBe("page 2"); // still on its way: the answers were not for it
  page.answer(stored);
  expect(await next).toEqual(stored);
  const count = page.sent.length;
  await page.clock.turn(60_000);
  expect(page.sent).toHaveLength(count);
});

test("a line that is gone stops the sending; the next one goes on with it", async () => {
  const page = opened();
  void page.outbox.send(bet(1));
  page.outbox.close();
  expect(page.standings()).toEqual(["waiting"]);
  await page.clock.turn(600_000);
  expect(page.ids()).toEqual(["page 1"]);
  page.outbox.open(seat);
  expect(page.ids()).toEqual(["page 1", "page 1"]);
});

for (const code of ["STORAGE_UNAVAILABLE", "BUSY", "DRAINING", "RATE_LIMITED"] as const) {
  test(`FLT-13 ${code} passes by itself: the command is kept, says how it stands, and is sent again ever more slowly`, async () => {
    const page = opened();
    const reply = page.outbox.send(bet(1));
    const restsOf = async (): Promise<number> => {
      const count = page.sent.length;
      page.refuse(code);
      for (let rested = 0; ; rested += 50) {
        if (page.sent.length > count) return rested;
        await page.clock.turn(50);
      }
    };
    const rests = [await restsOf(), await restsOf(), await restsOf(), await restsOf(), await restsOf()];
    expect(rests).toEqual([750, 1500, 3000, 3750, 3750]);
    expect(page.standings()).toEqual([code === "STORAGE_UNAVAILABLE" || code === "BUSY" ? "unsaved" : "waiting"]);
    page.answer(stored);
    expect(await reply).toEqual(stored);
    expect(new Set(page.ids())).toEqual(new Set(["page 1"]));
  });
}

test("FLT-09 what comes too late is dropped with its code, and the next one goes out", async () => {
  const page = opened();
  const [late, next] = [page.outbox.send(bet(1)), page.outbox.send(bet(0))];
  page.refuse("STALE_TURN");
  expect(await late).toMatchObject({ ok: false, code: "STALE_TURN" });
  page.answer(stored);
  expect(await next).toEqual(stored);
});

test("FLT-04 what waits outlives the page: the next page of the seat sends it first, under the same id", async () => {
  const page = opened();
  void page.outbox.send(bet(1));
  void page.outbox.send({ type: "WriteMessages", turn: 3, values: [1, null, -1] });
  page.outbox.close();
  const next = page.reload();
  void next.outbox.send(bet(0));
  next.outbox.open(seat);
  expect(next.standings()).toEqual(["waiting", "waiting", "waiting"]);
  for (let count = 0; count < 3; count += 1) next.answer(stored);
  expect(next.ids()).toEqual(["page 1", "page 2", "next page 1"]);
  expect(next.sent[1]?.wire).toEqual({ id: "page 2", type: "WriteMessages", turn: 3, values: [1, null, -1] });
  expect([next.unsent, next.drawer.text]).toEqual([[], null]);
  expect(next.leftBehind).toEqual([]);
});

test("what an earlier page has left behind and is too late is told, unless it has been answered already", () => {
  const page = opened();
  void page.outbox.send(bet(1));
  void page.outbox.send(bet(0));
  const next = page.reload();
  next.outbox.open(seat);
  next.refuse("ALREADY_ANSWERED");
  next.refuse("STALE_TURN");
  expect(next.leftBehind).toEqual(["STALE_TURN"]);
  expect(next.drawer.text).toBeNull();
});

test("a command is in the drawer before it is on the line", () => {
  const page = opened();
  const texts: (string | null)[] = [];
  const outbox = createOutbox({
    send: () => void texts.push(page.drawer.text),
    drawer: page.drawer,
    clock: page.clock,
    chance: () => 0,
    newId: () => "first",
    onChange: () => undefined,
    onLeftBehind: () => undefined,
  });
  outbox.open(seat);
  void outbox.send(bet(1));
  expect(texts).toEqual([expect.stringContaining('"first"')]);
});

test("nothing leaks into another seat or another class, nor is it kept on", () => {
  for (const other of ["482913 bo", "482914 ann", "482913 host"]) {
    const page = opened();
    void page.outbox.send(bet(1));
    const next = page.reload();
    next.outbox.open(other);
    expect(next.sent).toEqual([]);
    expect(next.drawer.text).toBeNull();
  }
});

test("what has waited for more than four hours is forgotten", async () => {
  const hours = 4 * 60 * 60 * 1000;
  for (const [wait, count] of [
    [hours, 1],
    [hours + 1, 0],
  ] as const) {
    const page = opened();
    void page.outbox.send(bet(1));
    page.outbox.close();
    await page.clock.turn(wait);
    const next = page.reload();
    next.outbox.open(seat);
    expect(next.sent).toHaveLength(count);
  }
});

test("ten may wait; the eleventh is told so at once and changes nothing", async () => {
  const page = new Page();
  for (let count = 0; count < 10; count += 1) void page.outbox.send(bet(0));
  expect(await page.outbox.send(bet(1))).toMatchObject({ ok: false, code: "BUSY" });
  expect(page.unsent).toHaveLength(10);
});

test("clear ends everything that waits, here and for the next page", async () => {
  const page = opened();
  const replies = [page.outbox.send(bet(1)), page.outbox.send(bet(0))];
  page.outbox.clear();
  for (const reply of replies) expect(await reply).toMatchObject({ ok: false, code: "NOT_JOINED" });
  expect([page.unsent, page.drawer.text, page.clock.waiting]).toEqual([[], null, 0]);
  page.answer(stored);
  page.outbox.open(seat);
  expect(page.sent).toHaveLength(1);
});

test("who leaves a seat is not thrown out of it by the next page", () => {
  const page = opened();
  void page.outbox.send({ type: "Leave" });
  expect(page.unsent).toHaveLength(1);
  expect(page.drawer.text).toBeNull();
});

test("whatever else lies in the drawer is nothing", () => {
  const texts = [
    "",
    "{",
    "null",
    "[]",
    '{"seat":"482913 ann"}',
    '{"seat":"482913 ann","commands":[null,7,{"madeAt":1}]}',
  ];
  for (const text of texts) {
    const drawer = new OneText();
    drawer.text = text;
    const page = new Page(drawer);
    page.outbox.open(seat);
    expect([page.sent, drawer.text]).toEqual([[], null]);
  }
});

/** What may happen to a page and its line. */
const happenings = fc.constantFrom("send", "open", "close", "reload", "answer", "echo", "refuse", "lose", "wait");

test("FLT-06 FLT-08 however line and page come and go, each command has its effect once, and in the order of the hand", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happenings, { maxLength: 60 }), async (steps) => {
      const server: string[] = []; // ids in the order of their effect
      const made: string[] = [];
      const serve = ({ wire, answer }: { wire: WireCommand; answer: (ack: Ack) => void }, isHeard: boolean) => {
        if (!server.includes(wire.id)) server.push(wire.id);
        if (isHeard) answer(stored);
      };
      let pages = 0;
      let page = new Page(new OneText(), new HandClock(), "0");
      for (const step of steps) {
        if (step === "send" && page.unsent.length < 10) {
          void page.outbox.send(bet(0));
          made.push(page.unsent.at(-1)?.wire.id ?? "");
        }
        if (step === "open") page.outbox.open(seat);
        if (step === "close") page.outbox.close();
        if (step === "reload" && pages < 50) {
          pages += 1;
          // A page that has never been connected has not known whose its commands are.
          page.outbox.open(seat);
          page.outbox.close();
          page = page.reload(String(pages));
          page.outbox.open(seat);
        }
        const last = page.sent.at(-1);
        if (last !== undefined && step === "answer") serve(last, true);
        if (last !== undefined && step === "lose") serve(last, false);
        const [first] = page.sent;
        if (first !== undefined && step === "echo") serve(first, true); // a copy that took its time
        if (step === "refuse") page.refuse("BUSY");
        if (step === "wait") await page.clock.turn(5000);
      }
      page.outbox.open(seat);
      for (let tries = 0; page.unsent.length > 0 && tries < 50; tries += 1) {
        await page.clock.turn(5000);
        const last = page.sent.at(-1);
        if (last !== undefined) serve(last, true);
      }
      expect(server).toEqual(made);
      expect(page.drawer.text).toBeNull();
    }),
    { numRuns: 200 },
  );
});
