// The heading and the sentence of every question, in the player's own names and numbers.
import type { AskView } from "#game/views/ask-view.ts";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import {
  didSay,
  gutOf,
  isCeoSeat,
  layerOf,
  layersIn,
  ownPerson,
  ownReport,
  type Source,
  sendersOf,
  sourcesOf,
} from "./people.ts";

export interface QuestionWords {
  readonly title: string;
  readonly lead: string;
}

type Asked = Pick<AskView, "kind" | "variant" | "about" | "slots">;

/** What is asked; every kind, variant and role has its words. */
export function questionWords(desk: Desk, ask: Asked): QuestionWords {
  switch (ask.kind) {
    case "report":
      return reportWords(desk, ask);
    case "verdict":
      return verdictWords(desk, ask);
    case "own":
      return ownWords(desk, ask);
    case "pass":
      return passWords(desk, ask);
    case "adjust":
      return adjustWords(desk, ask);
  }
}

/** The source that a question speaks of: `about`, or the arrow of its only slot. */
export function sourceAsked(desk: Desk, { about, slots }: Pick<Asked, "about" | "slots">): Source {
  const index = about ?? slots[0]?.position ?? 0;
  return sourcesOf(desk)[index] ?? gutOf(desk);
}

const isPercent = (desk: Desk): boolean => ownPerson(desk)?.meter === "percent";

function reportWords(desk: Desk, ask: Asked): QuestionWords {
  switch (ask.variant) {
    case "without":
      return {
        title: say("question.without.report", { name: sourceAsked(desk, ask).name }),
        lead: withoutWords(desk, ask),
      };
    case "counts-most":
      return { title: say("question.counts-most"), lead: say("question.counts-most.lead") };
    case "how-strongly":
      return {
        title: say(isPercent(desk) ? "question.how-strongly.percent" : "question.how-strongly"),
        lead: say("question.how-strongly.lead"),
      };
    case "raw-opinion":
      return { title: say("question.raw-opinion"), lead: say("question.raw-opinion.lead") };
    default:
      return {
        title: say(isPercent(desk) ? "question.for-or-against.percent" : "question.for-or-against"),
        lead: say("question.for-or-against.lead"),
      };
  }
}

/** A person may keep silent, a signal cannot. */
function withoutWords(desk: Desk, ask: Asked): string {
  const { kind, figure, trust } = sourceAsked(desk, ask);
  if (kind !== "signal") return say("question.without.report.lead", aboutSource(desk, ask));
  return say("question.without.report.signal.lead", { said: figure, trust: plain(trust, 2) });
}

function aboutSource(desk: Desk, ask: Asked) {
  const source = sourceAsked(desk, ask);
  return { name: source.name, said: didSay(source), trust: plain(source.trust, 2) };
}

function verdictWords(desk: Desk, ask: Asked): QuestionWords {
  switch (ask.variant) {
    case "misled-most":
      return { title: say("question.misled-most"), lead: say("question.misled-most.lead") };
    case "without":
      return {
        title: say("question.without.verdict", { name: sourceAsked(desk, ask).name }),
        lead: say("question.without.verdict.lead", aboutSource(desk, ask)),
      };
    case "their-report":
      return theirWords(desk, ask);
    default:
      return {
        title: say("question.my-report"),
        lead: say("question.my-report.lead", { figure: ownReport(desk) }),
      };
  }
}

/** Somebody just below the CEO. */
function theirWords({ company }: Desk, { about }: Asked): QuestionWords {
  const person = layerOf(company, layersIn(company) - 2)[about ?? 0];
  const name = person?.name ?? "";
  const report = person?.report ?? 0;
  const figure = person?.meter === "percent" ? percent(report) : signed(report, 2);
  return { title: say("question.their-report", { name }), lead: say("question.their-report.lead", { name, figure }) };
}

function ownWords(desk: Desk, ask: Asked): QuestionWords {
  const name = sendersOf(desk)[ask.about ?? 0]?.person.name ?? "";
  switch (ask.variant) {
    case "trusted-otherwise":
      return {
        title: say("question.trusted-otherwise", { name }),
        lead: say("question.trusted-otherwise.lead", { name }),
      };
    case "blame-size":
      return { title: say("question.blame-size"), lead: blameSizeLead(desk) };
    case "blame":
      return { title: say("question.blame"), lead: say("question.blame.lead") };
    default:
      return { title: say("question.which-wins"), lead: say("question.which-wins.lead") };
  }
}

function blameSizeLead(desk: Desk): string {
  const { said, outcome, messages } = desk.knowledge;
  if (isCeoSeat(desk)) {
    return say("question.blame-size.ceo", { said: percent(said ?? 0), was: percent(outcome ?? 0) });
  }
  return say(messages?.length === 1 ? "question.blame-size.one" : "question.blame-size.lead");
}

function passWords(desk: Desk, ask: Asked): QuestionWords {
  switch (ask.variant) {
    case "message":
      return {
        title: say("question.message", { name: sourceAsked(desk, ask).name }),
        lead: say("question.message.lead"),
      };
    case "message-sizes":
      return {
        title: say("question.message-sizes"),
        lead: say("question.message-sizes.lead"),
      };
    default:
      return {
        title: say("question.message-directions"),
        lead: say("question.message-directions.lead"),
      };
  }
}

function adjustWords(desk: Desk, ask: Asked): QuestionWords {
  const lead = wishWords(desk);
  switch (ask.variant) {
    case "direction-once":
      return { title: say("question.direction-once"), lead };
    case "thicker-or-thinner":
      return { title: say("question.thicker-or-thinner"), lead: say("question.thicker-or-thinner.lead") };
    case "step-sizes":
      return { title: say("question.step-sizes"), lead };
    case "step":
      return {
        title: say("question.step", { name: sourceAsked(desk, ask).name }),
        lead: say("question.step.lead"),
      };
    default:
      return { title: say("question.directions"), lead };
  }
}

/** What the own blame asks for, as a question about the arrows. */
export function wishWords({ knowledge }: Desk): string {
  const blame = knowledge.blame ?? 0;
  if (blame === 0) return say("adjust.fineIt");
  return say(blame > 0 ? "adjust.lowerIt" : "adjust.higherIt");
}

/** "Your report was too high." */
export function blameSentence({ knowledge }: Pick<Desk, "knowledge">): string {
  const { blame } = knowledge;
  if (blame === null || blame === 0) return say("own.isFine");
  return say(blame > 0 ? "own.isHigh" : "own.isLow");
}

/** The same with the direction for a report below 0, where too high sounds like too strong. */
export function fullBlameSentence(desk: Pick<Desk, "knowledge">): string {
  const { blame, report, activation } = desk.knowledge;
  const sentence = blameSentence(desk);
  if (blame === null || blame === 0) return sentence;
  if (activation !== "tanh" || report === null || report >= 0) return sentence;
  return `${sentence} ${say(blame > 0 ? "own.highNegative" : "own.lowNegative")}`;
}
