// The company picture in words, for those who do not see it: people, trusts and messages as far as the view holds them.
import type { View } from "#game/view.ts";
import type { ArrowView } from "#game/views/arrow-view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import type { PersonView } from "#game/views/person-view.ts";
import { blameWords, isMine, reportText, titleKey } from "../picture/model-of-view.ts";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";

export interface PictureWords {
  readonly customer: string | null;
  readonly people: readonly string[];
  readonly trusts: readonly string[];
  readonly messages: readonly string[];
  readonly verdict: string | null;
}

export function pictureWords(view: View, company: CompanyView): PictureWords {
  return {
    customer: customerWords(view, company),
    people: company.people.map((person) => personWords(view, company, person)),
    trusts: company.arrows.map((arrow) => trustWords(view, company, arrow)),
    messages: company.arrows.flatMap((arrow) => messageWords(company, arrow)),
    verdict: verdictWords(company),
  };
}

function customerWords(view: View, { customer }: CompanyView): string | null {
  if (customer === null) return null;
  const signals = customer.signals.map((value, index) =>
    say("screen.twin.signal", { name: view.scenario.signals[index]?.name ?? "", value: plain(value, 2) }),
  );
  return say("screen.twin.customer", { name: customer.name, signals: signals.join(", ") });
}

function personWords(view: View, { customer }: CompanyView, person: PersonView): string {
  const title = say(titleKey(person));
  if (person.isFree) return say("screen.twin.free", { title });
  const states = [
    ...(isMine(view, person) ? [say("seat.you")] : []),
    ...(person.isTeammate ? [say("seat.teammate")] : []),
    ...(person.isOnline ? [] : [say("seat.offline")]),
    ...(person.isAsked ? [answeredWords(person)] : []),
    ...(customer === null ? [] : [reportWords(person)]),
    ...(person.blame === null ? [] : [say("screen.twin.blame", { blame: blameText(person.blame) })]),
  ];
  if (states.length === 0) return say("screen.twin.named", { title, name: person.name });
  return say("screen.twin.person", { title, name: person.name, state: states.join(", ") });
}

const reportWords = (person: PersonView): string =>
  person.report === null ? say("screen.twin.silent") : say("screen.twin.reported", { report: reportText(person) });

/** Of a department how many have answered. */
function answeredWords({ members, answered, hasAnswered }: PersonView): string {
  if (members > 1 && !hasAnswered) return say("screen.twin.answered", { count: answered, of: members });
  return say(hasAnswered ? "seat.answered" : "seat.thinking");
}

/** A blame as a figure where there is one, else in words. */
export function blameText({ sign, figure }: NonNullable<PersonView["blame"]>): string {
  return figure === null ? blameWords(sign) : signed(figure, 3);
}

function trustWords(view: View, company: CompanyView, arrow: ArrowView): string {
  const from =
    arrow.layer === 0 ? (view.scenario.signals[arrow.from]?.name ?? "") : nameAt(company, arrow.layer - 1, arrow.from);
  const who = { to: nameAt(company, arrow.layer, arrow.to), from };
  if (arrow.trust !== null) return say("screen.twin.trust", { ...who, trust: plain(arrow.trust, 2) });
  return say(arrow.sign < 0 ? "screen.twin.distrusts" : "screen.twin.doesTrust", who);
}

function messageWords(company: CompanyView, { layer, from, to, message }: ArrowView): string[] {
  if (message === null) return [];
  const words = { to: nameAt(company, layer, to), from: nameAt(company, layer - 1, from) };
  return [say("screen.twin.message", { ...words, message: messageText(message) })];
}

/** A message as a figure where there is one, else the direction it asks for. */
export function messageText({ sign, figure }: NonNullable<ArrowView["message"]>): string {
  if (figure !== null) return figure === 0 ? plain(0, 3) : signed(figure, 3);
  return sign === 0 ? say("blame.fine") : say(sign > 0 ? "slip.goLower" : "slip.goHigher");
}

function verdictWords({ verdict }: CompanyView): string | null {
  if (verdict === null) return null;
  const said = percent(verdict.said);
  if (verdict.outcome === null || verdict.gap === null) return say("screen.twin.said", { said });
  return say("verdict.gapReads", { said, was: percent(verdict.outcome), gap: signed(verdict.gap, 2) });
}

function nameAt({ people }: CompanyView, layer: number, index: number): string {
  return people.find(({ seat }) => seat.layer === layer && seat.index === index)?.name ?? "";
}
