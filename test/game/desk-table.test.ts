import { expect, test } from "vitest";
import type { GameEvent } from "#game/event.ts";
import { happeningsFor } from "#game/happenings.ts";
import type { PlayerId } from "#game/ids.ts";
import { type Step, stepKey, stepsOfRound } from "#game/step.ts";
import type { View } from "#game/view.ts";
import { type Answering, ClassRoom, rightly, wrongly } from "../support/class-room.ts";
import { fillSheet } from "../support/quiz-taking.ts";

/** What a rule of the table may ask of a moment. */
interface Moment {
  readonly view: View;
  readonly layer: number; // of the own seat
  readonly index: number;
  readonly layers: number;
  readonly level: number;
  readonly isPast: (step: Step) => boolean;
  readonly isReached: (step: Step) => boolean;
}

type Rule = readonly [path: RegExp, isOpen: (moment: Moment, numbers: readonly number[]) => boolean];

const phase = (name: Step["phase"], act: Step["act"] = null): Step => ({ phase: name, layer: null, act });
const reported = ({ isPast }: Moment, layer: number) => isPast({ phase: "report", layer, act: null });
const owned = ({ isPast }: Moment, layer: number) => isPast({ phase: "feedback", layer, act: "own" });
const passed = ({ isPast }: Moment, layer: number) => isPast({ phase: "feedback", layer, act: "pass" });
const hasOutcome = ({ isReached }: Moment) => isReached(phase("verdict"));
const inReveal = ({ isReached }: Moment) => isReached(phase("reveal", "retry"));
const hasSteps = ({ isReached }: Moment) => isReached(phase("reveal", "sale"));
const hasQuarter = ({ isReached }: Moment) => isReached(phase("reveal", "quarter"));
const always = () => true;
/** What the market says is sealed until the class has voted; before that the counts are 0 or empty. */
const onMarket = ({ view }: Moment) =>
  view.phase === "deployed" || (view.deployment?.go === 0 && view.deployment.results.length === 0);

const personAt = ({ view }: Moment, place: number) => view.company?.people[place]?.seat;
const isOwnPlace = (moment: Moment, place: number): boolean => {
  const seat = personAt(moment, place);
  return seat?.layer === moment.layer && seat.index === moment.index;
};
const arrowAt = ({ view }: Moment, place: number) => view.company?.arrows[place];
const isOwnArrow = (moment: Moment, place: number): boolean => {
  const arrow = arrowAt(moment, place);
  return arrow?.layer === moment.layer && arrow.to === moment.index;
};
const isToMe = (moment: Moment, place: number): boolean => {
  const arrow = arrowAt(moment, place);
  return arrow?.layer === moment.layer + 1 && arrow.from === moment.index;
};
const isMessageOpen = (moment: Moment, place: number): boolean =>
  passed(moment, arrowAt(moment, place)?.layer ?? 0) && (isOwnArrow(moment, place) || isToMe(moment, place));

const isOwnAudit = ({ view, layer, index }: Moment, place: number): boolean => {
  const audit = view.me?.audits?.[place];
  return audit?.layer === layer && audit.index === index;
};

function isMarkOpen(moment: Moment, place: number): boolean {
  switch (moment.view.me?.marks[place]?.kind) {
    case "report":
      return reported(moment, moment.layer);
    case "verdict":
      return owned(moment, Math.min(moment.layer, moment.layers - 2));
    case "own":
      return owned(moment, moment.layer);
    case "pass":
      return passed(moment, moment.layer);
    default:
      return inReveal(moment);
  }
}

/** Level 0 is a worked example in figures, level 3 is played in them. */
const hasFigures = ({ level }: { readonly level: number }): boolean => level === 0 || level === 3;

/** The table "what a desk may know", path by path. A path that is not here may not be in a player's view at all. */
const table: readonly Rule[] = [
  [/^(phase|layer|act|turn|round|level|boldness|applied|method|isPlayed|isFar|layers\.\d+)$/, always],
  [/^customer\.name$/, always],
  [/^customer\.outcome$/, hasOutcome],
  [/^fastForward\.(done|of)$/, always],
  [/^deployment\.(voted|of)$/, always],
  [/^deployment\.(go|noGo|results\.\d+\.(company|customers\.\d+\.(name|said|outcome|isRight)))$/, onMarket],
  [/^scenario\.(title|question|yes|no|customers|signals\.\d+\.(name|icon))$/, always],
  [
    /^waitingFor\.(answered|asked|mayClose|seats\.\d+\.(seat\.(company|layer|index)|name|isTeammate|isOnline))$/,
    always,
  ],
  [/^clock\.(closesIn|why|isHeld|isPaused|pauseEndsIn)$/, always],
  [/^mayDo\.\d+\.(type|values?(\.\d+)?\.(min|max|choices\.\d+))$/, always],
  [/^me\.(playerId|name|standing|seat\.(company|layer|index)|role|title|icon|points|hasFigures|bet)$/, always],
  [/^me\.asksRealName$/, always],
  [/^me\.(extraTime|hasRisen|colleagues\.\d+|pair\.endsIn)$/, always],
  [/^me\.ask\.(kind|level|variant|about|size|slots\.\d+\.(position|min|max|choices\.\d+))$/, always],
  [/^me\.answer\.(values\.\d+|byTeammate)$/, always], // one's own
  [/^me\.table\.(number|companies|first\.\d+)$/, ({ view }) => view.act === "talk"], // one's own first answer
  [/^me\.slip\.(share|book|bookWithout)$/, hasQuarter],
  [/^me\.hints\.(taken|worked\.\d+)$/, always], // worked only with the third hint: see the test below
  [/^me\.knowledge\.(layer|index|layers|activation|boldness|trusts\.\d+|gut|peers\.\d+)$/, always],
  [/^me\.knowledge\.above\.\d+\.trusts\.\d+\.\d+$/, always],
  [/^me\.knowledge\.above\.(\d+)\.reports\.\d+$/, (now, [up = 0]) => reported(now, now.layer + up)],
  [/^me\.knowledge\.heard\.\d+$/, (now) => now.layer === 0 || reported(now, now.layer - 1)],
  [/^me\.knowledge\.(opinion|report|slope)$/, (now) => reported(now, now.layer)],
  [/^me\.knowledge\.said$|^company\.verdict\.said$/, (now) => reported(now, now.layers - 1)],
  [/^me\.knowledge\.outcome$|^company\.verdict\.(outcome|gap|cost)$/, hasOutcome],
  [/^me\.knowledge\.messages\.\d+$/, (now) => passed(now, now.layer + 1)],
  [/^me\.knowledge\.blame$/, (now) => owned(now, now.layer)],
  [
    /^me\.marks\.(\d+)\.(kind|variant|about|values\.\d+|outcome|misconception|points)$/,
    (now, [at = 0]) => isMarkOpen(now, at),
  ],
  [/^me\.marks\.(\d+)\.slots\.\d+\.(position|direction|size)$/, (now, [at = 0]) => isMarkOpen(now, at)],
  [
    /^me\.marks\.(\d+)\.truth\.\d+$/,
    (now, [at = 0]) => isMarkOpen(now, at) && (now.view.me?.marks[at]?.kind !== "adjust" || hasSteps(now)),
  ],
  [
    /^me\.quiz\.items\.\d+\.(item|figures\.\d+|options\.\d+\.(words|figures\.\d+)|answer\.(choice|confidence))$/,
    ({ view }) => view.phase === "quiz",
  ],
  [/^me\.reveal\.(mayRetry|retried|rows\.\d+\.(trust|mine|isAsked))$/, inReveal],
  [/^mayDo\.\d+\.reasons\.\d+$/, inReveal],
  [/^me\.reveal\.rows\.\d+\.step$/, hasSteps],
  [/^me\.reveal\.reason\.(chosen|isRight)$/, hasSteps],
  [/^me\.reveal\.rows\.\d+\.(quarter|after)$/, hasQuarter],
  [
    /^me\.audits\.(\d+)\.(layer|index|from|value|nudge|costUp|costDown|perUnit|backprop|agree)$/,
    (now, [at = 0]) => hasSteps(now) && isOwnAudit(now, at),
  ],
  [/^company\.(index|name|quarters|teamShares\.\d+|costs\.\d+\.(quarter|cost))$/, always],
  [/^company\.customer\.(name|signals\.\d+)$/, always],
  [/^company\.people\.\d+\.(seat\.(company|layer|index)|role|title|icon|name|meter)$/, always],
  [/^company\.people\.\d+\.(isTeammate|isFree|isOnline|isAsked|hasAnswered|members|answered)$/, always],
  [/^company\.people\.(\d+)\.report$/, (now, [at = 0]) => reported(now, personAt(now, at)?.layer ?? 9)],
  [/^company\.people\.(\d+)\.slope$/, (now, [at = 0]) => isOwnPlace(now, at) && reported(now, now.layer)],
  [/^company\.people\.(\d+)\.blame\.sign$/, (now, [at = 0]) => isOwnPlace(now, at) && owned(now, now.layer)],
  [
    /^company\.people\.(\d+)\.blame\.figure$/,
    (now, [at = 0]) => hasFigures(now) && isOwnPlace(now, at) && owned(now, now.layer),
  ],
  [/^company\.arrows\.\d+\.(layer|from|to|sign|width)$/, always],
  [/^company\.arrows\.(\d+)\.trust$/, (now, [at = 0]) => isOwnArrow(now, at)],
  [/^company\.arrows\.(\d+)\.message\.(sign|share)$/, (now, [at = 0]) => isMessageOpen(now, at)],
  [/^company\.arrows\.(\d+)\.message\.figure$/, (now, [at = 0]) => hasFigures(now) && isMessageOpen(now, at)],
  [/^company\.arrows\.\d+\.before\.(sign|width)$/, hasQuarter],
  [/^company\.outcome\.(?!slips)/, hasQuarter], // what others' answers cost is for the room, in counts
  [/^me\.own\.(trusts\.\d+|step|values\.\d+)$/, always], // one's own
  [/^company\.method\.(name|mover\.(company|layer|index))$/, always],
  [/^company\.method\.nudge\.(seat\.(company|layer|index)|position|by)$/, ({ view }) => view.phase !== "move"],
  [/^company\.method\.(trial\.(before|tried|isKept|runs)|bets\.(keep|putBack))$/, ({ view }) => view.phase === "trial"],
];

/** Paths of everything that is not null. */
function* leaves(value: unknown, path = ""): Generator<readonly [string, unknown]> {
  if (value === null || value === undefined) return;
  if (typeof value !== "object") yield [path, value];
  else for (const [key, part] of Object.entries(value)) yield* leaves(part, path === "" ? key : `${path}.${key}`);
}

function momentOf(room: ClassRoom, id: PlayerId): Moment {
  const view = room.viewOf(id);
  const { layer, index } = room.seatOf(id);
  const layers = room.session.shape.layers.length;
  if (view.method !== "backprop") return methodMoment(view, { layer, index, layers });
  const order = stepsOfRound(layers).map(stepKey);
  const place = (step: Step) => order.indexOf(stepKey(step));
  // In the vote and on the market everything of the last sale stays open.
  const isAfterSale = view.phase === "vote" || view.phase === "deployed" || view.act === "after";
  const now = place(isAfterSale ? phase("play-on") : room.session.play.step);
  return {
    view,
    layer,
    index,
    layers,
    level: view.level,
    isPast: (step) => place(step) >= 0 && now > place(step),
    isReached: (step) => place(step) >= 0 && now >= place(step),
  };
}

/** By the other methods only who learns by backprop has a sale, and all of it but what it brings is open. */
function methodMoment(view: View, place: Pick<Moment, "layer" | "index" | "layers">): Moment {
  const learns = view.company?.method?.name === "backprop";
  const hasMoved = ["trial", "vote", "deployed"].includes(view.phase);
  const isOpen = learns && (hasMoved || view.phase === "move" || view.phase === "wager");
  return {
    ...{ view, ...place, level: 1 },
    isPast: () => isOpen,
    isReached: (step) => isOpen && step.act !== "quarter" && (step.phase !== "reveal" || hasMoved),
  };
}

const rules = new Map<string, Rule | undefined>();

/** The rule for a path, looked for once. */
function ruleFor(path: string): Rule | undefined {
  if (!rules.has(path))
    rules.set(
      path,
      table.find(([pattern]) => pattern.test(path)),
    );
  return rules.get(path);
}

/** Paths of a player's view that the table does not allow at this moment. */
function breaches(room: ClassRoom, moment: Moment): string[] {
  return [...leaves(moment.view)].flatMap(([path]) => {
    const rule = ruleFor(path);
    const numbers = rule?.[0].exec(path)?.slice(1).map(Number) ?? [];
    return rule?.[1](moment, numbers) ? [] : [`${path} in ${room.step} at layer ${moment.layer}`];
  });
}

const silent: Answering = ({ size, slots }) =>
  Array.from({ length: size }, (_, position) => {
    const slot = slots.find((each) => each.position === position);
    return slot === undefined ? null : (slot.choices?.[0] ?? 0);
  });

/** The numbers that stay closed, with the moment at which each opens for this seat; to three decimals, as they would be printed. */
function secretsOf(room: ClassRoom, moment: Moment): Set<number> {
  const { truths = [] } = room.session.play.sale ?? {};
  const [truth] = truths;
  const secrets: number[] = [];
  for (const [layer, blames] of truth?.blames.entries() ?? []) {
    blames.forEach((blame, index) => {
      const isMine = layer === moment.layer && index === moment.index;
      if (!isMine || !owned(moment, layer)) secrets.push(blame);
    });
  }
  for (const [layer, rows] of truth?.messages.entries() ?? []) {
    rows.forEach((row, to) => {
      row.forEach((message, from) => {
        const isMine =
          (layer === moment.layer && to === moment.index) || (layer === moment.layer + 1 && from === moment.index);
        if (layer > 0 && (!isMine || !passed(moment, layer))) secrets.push(message);
      });
    });
  }
  for (const steps of [truth?.steps, truth?.quarter]) {
    for (const [layer, rows] of steps?.trusts.entries() ?? []) {
      rows.forEach((row, to) => {
        const isMine = layer === moment.layer && to === moment.index;
        const isOpen = steps === truth?.quarter ? hasQuarter(moment) : hasSteps(moment);
        if (!isMine || !isOpen) secrets.push(...row);
      });
    }
  }
  // Two decimals stand everywhere on a screen; a third that is not 0 gives a number away.
  const distinct = secrets.filter((value) => Math.abs(value) > 0.02 && Math.round(value * 1000) % 10 !== 0);
  return new Set(distinct.flatMap((value) => [value, Math.round(value * 1000) / 1000]));
}

/** Secrets that stand in a player's view. Own answers and costs may chance upon the same figure. */
function canaries(room: ClassRoom, moment: Moment): string[] {
  const secrets = secretsOf(room, moment);
  return [...leaves(moment.view)]
    .filter(([path]) => !/answer|mine|cost|outcome|\.values\./i.test(path))
    .flatMap(([path, value]) =>
      typeof value === "number" && secrets.has(value) && !opensHere(room, moment, value)
        ? [`${path} = ${value} in ${room.step} at layer ${moment.layer}`]
        : [],
    );
}

/** What is open to the seat by right may be as large as something that is not. */
function opensHere(room: ClassRoom, moment: Moment, value: number): boolean {
  const [truth] = room.session.play.sale?.truths ?? [];
  const { layer, index } = moment;
  const mine = [
    ...(truth?.reports.filter((_, below) => reported(moment, below)).flat() ?? []),
    ...(owned(moment, layer) ? [truth?.blames[layer]?.[index] ?? 0] : []),
    ...(passed(moment, layer) ? (truth?.messages[layer]?.[index] ?? []) : []),
    ...(passed(moment, layer + 1) ? (truth?.messages[layer + 1] ?? []).map((row) => row[index] ?? 0) : []),
    ...(hasSteps(moment) ? (truth?.steps.trusts[layer]?.[index] ?? []) : []),
    ...(hasSteps(moment) ? [truth?.steps.guts[layer]?.[index] ?? 0] : []),
    ...(hasQuarter(moment) ? (truth?.quarter.trusts[layer]?.[index] ?? []) : []),
    ...(hasQuarter(moment) ? [truth?.quarter.guts[layer]?.[index] ?? 0] : []),
  ];
  return mine.some((own) => value === own || value === Math.round(own * 1000) / 1000);
}

interface ClassOf {
  readonly players: number;
  readonly companies: number;
  readonly tables: boolean;
}

const games = ([0, 1, 2, 3] as const).flatMap((level) =>
  (
    [
      { how: rightly, shape: "article" },
      { how: wrongly, shape: [2, 2, 2, 1] },
      { how: wrongly, shape: "article", players: 15, companies: 2 }, // some on seats of their own, some in departments
      { how: wrongly, shape: "article", players: 14, companies: 2, tables: true },
    ] as const
  ).map((game, index) => ({ level, index, ...game })),
);

test.each(games)(
  "no desk knows more than the table allows: level $level, game $index",
  ({ level, how, shape, index, ...game }) => {
    const seen = new Set<string>();
    const faults = new Set<string>();
    const watch = (room: ClassRoom) => {
      for (const id of room.players) {
        const moment = momentOf(room, id);
        for (const fault of breaches(room, moment)) faults.add(fault);
        for (const [path] of leaves(moment.view)) seen.add(path.replaceAll(/\d+/g, "*"));
      }
    };
    const handsOn = { report: "always", feedback: "always", adjust: "always" } as const;
    const { players = index === 0 ? 6 : 7, companies = null, tables = false } = game as Partial<ClassOf>;
    const settings = { level, handsOn, companies, tables, quiz: true };
    const room = new ClassRoom({ seed: 3 + index, shape, settings, players, watch });
    room.playRounds(2, how);
    room.must(room.host({ type: "Quiz" }));
    for (const id of [...room.players]) fillSheet(room, id, 4);
    expect(room.step).toBe("play-on/all/all");
    room.must(room.host({ type: "Deploy" }));
    for (const id of room.players) room.must(room.player(id, { type: "Bet", value: 0.7 }));
    expect(room.step).toBe("deployed/all/all");
    expect([...faults]).toEqual([]);
    // The table is not held against empty views.
    for (const path of [
      "me.knowledge.blame",
      "me.quiz.items.*.options.*.words",
      "me.quiz.items.*.answer.confidence",
      "me.knowledge.messages.*",
      "me.reveal.rows.*.quarter",
      "me.audits.*.backprop",
      "company.outcome.book",
    ])
      expect(seen).toContain(path);
    if (level > 0) expect(seen).toContain("me.marks.*.outcome");
    if (level > 0 && tables) expect(seen).toContain("me.table.first.*");
  },
);

test.each(["one-weight-at-a-time", "weight-combinations", "race"] as const)(
  "no desk knows more than the table allows: %s",
  (method) => {
    const seen = new Set<string>();
    const faults = new Set<string>();
    const watch = (room: ClassRoom) => {
      for (const id of room.players) {
        const moment = momentOf(room, id);
        for (const fault of breaches(room, moment)) faults.add(fault);
        for (const [path] of leaves(moment.view)) seen.add(path.replaceAll(/\d+/g, "*"));
      }
    };
    const room = new ClassRoom({ seed: 3, settings: { method, companies: 3 }, players: 20, watch });
    for (let round = 0; round < 2; round += 1) {
      room.playTo("move").playTo("wager");
      for (const id of room.players) room.player(id, { type: "Bet", value: 1 });
      room.playTo("trial");
      if (round === 0) room.must(room.host({ type: "Next" }));
    }
    room.must(room.host({ type: "Deploy" }));
    for (const id of room.players) room.must(room.player(id, { type: "Bet", value: 0.7 }));
    expect(room.step).toBe("deployed/all/all");
    expect([...faults]).toEqual([]);
    for (const path of ["company.method.trial.tried", "company.method.bets.keep", "me.own.values.*"])
      expect(seen).toContain(path);
    for (const path of ["me.knowledge.blame", "me.marks.*.outcome", "customer.name"])
      expect(seen.has(path)).toBe(method === "race");
  },
);

test.each([1, 2, 3] as const)(
  "no blame, message or step stands in a player's view before it opens: level %d",
  (level) => {
    const faults = new Set<string>();
    let looks = 0;
    const watch = (room: ClassRoom, events: readonly GameEvent[]) => {
      if (!events.some(({ type }) => type === "StepOpened")) return;
      for (const id of room.players) {
        const moment = momentOf(room, id);
        looks += secretsOf(room, moment).size;
        for (const fault of canaries(room, moment)) faults.add(fault);
      }
    };
    for (const seed of [1, 3]) new ClassRoom({ seed, settings: { level }, players: 6, watch }).playRounds(2, silent);
    expect([...faults]).toEqual([]);
    expect(looks).toBeGreaterThan(1000);
  },
);

test("below level 3 messages are shares of the longest, and of the blame there is only the sign", () => {
  for (const level of [1, 2] as const) {
    const room = new ClassRoom({ settings: { level }, players: 6 });
    room.playTo("adjust");
    for (const id of room.players) {
      const { blame, messages } = room.viewOf(id).me?.knowledge ?? {};
      expect([-1, 0, 1]).toContain(blame);
      if (messages?.length) expect(Math.max(...messages.map(Math.abs))).toBe(1);
    }
  }
});

test("the worked answer comes with the third hint only", () => {
  const room = new ClassRoom({ settings: { level: 3 }, players: 6 });
  room.playTo("feedback/1");
  const id = room.players.find((each) => room.askOf(each) !== undefined);
  for (const taken of [0, 1, 2]) {
    expect(room.viewOf(id).me?.hints).toEqual({ taken, worked: null });
    room.player(id, { type: "TakeHint" });
  }
  expect(room.viewOf(id).me?.hints.worked).not.toBeNull();
});

test("what has happened is told without what was answered, and without who tries again", () => {
  const told: string[] = [];
  const room = new ClassRoom({
    settings: { level: 3 },
    players: 6,
    watch: (_, events) => {
      for (const happening of happeningsFor(events)) told.push(...[...leaves(happening)].map(([path]) => path));
      if (events.some(({ type }) => type === "Retried"))
        expect(happeningsFor(events).map(({ type }) => type)).not.toContain("SeatAnswered");
    },
  });
  room.playRounds(1, wrongly);
  expect(new Set(told)).toEqual(
    new Set(["type", "phase", "layer", "act", "seat.company", "seat.layer", "seat.index", "name"]),
  );
});

test("in the second try only the teacher reads by name who is waited for", () => {
  const room = new ClassRoom({ settings: { level: 3 }, players: 6 });
  room.playTo("adjust");
  const wrong = room.players.filter((id) => room.askOf(id) !== undefined).slice(0, 2);
  for (const id of room.players) room.answer(id, wrong.includes(id) ? wrongly : rightly);
  if (!room.step.startsWith("reveal")) room.host({ type: "Next" });
  expect(room.step).toBe("reveal/all/retry");
  expect(room.desk.waitingFor.seats).toHaveLength(2);
  expect(room.screen.waitingFor.seats).toEqual([]);
  for (const id of room.players) {
    const view = room.viewOf(id);
    const mine = wrong.includes(id) ? [room.seatOf(id)] : [];
    expect(view.waitingFor.seats.map(({ seat }) => seat)).toEqual(mine);
    expect(view.company?.people.filter(({ isAsked }) => isAsked).map(({ seat }) => seat)).toEqual(mine);
  }
  expect(room.screen.companies?.[0]?.people.filter(({ isAsked }) => isAsked)).toEqual([]);
});
