// What every panel of the desk is given, and what it may do with it.
import type { ComponentChildren } from "preact";
import type { AskKind } from "#game/ask.ts";
import type { PlayerCommand } from "#game/command.ts";
import type { SeatRef } from "#game/ids.ts";
import type { Knowledge } from "#game/knowledge.ts";
import type { View } from "#game/view.ts";
import type { AskView } from "#game/views/ask-view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import type { Me } from "#game/views/me-view.ts";
import type { Notation } from "../components/equation-line.tsx";

/** A button that a page adds to the desk. */
export interface DeskAction {
  readonly label: string;
  readonly run: () => void;
  readonly enabled: boolean;
}

/** The desk of a player who has a seat. */
export interface Place {
  readonly view: View;
  readonly me: Me;
  readonly seat: SeatRef;
  readonly company: CompanyView;
  readonly notation: Notation;
  /** from 900 px on */
  readonly isWide: boolean;
  /** below 700 px: no room for the picture above a question */
  readonly isShort: boolean;
  readonly isSending: boolean;
  /** when this view came, in milliseconds of this device's clock: for countdowns */
  readonly receivedAt: number;
  readonly send: (command: PlayerCommand) => void;
  /** alone one is one's own teacher */
  readonly goOn: DeskAction | null;
  readonly stepBack: DeskAction | null;
  /** what the page adds to the lobby */
  readonly inLobby: ComponentChildren;
  /** what the page adds to the end of the class */
  readonly atEnd: ComponentChildren;
}

/** The same once a customer has come in. */
export interface Desk extends Place {
  readonly knowledge: Knowledge;
}

export type Values = readonly (number | null)[];

export function mayDo({ view }: Place, type: PlayerCommand["type"]): boolean {
  return view.mayDo.some((offer) => offer.type === type);
}

/** What an answer to each kind of question is sent as. */
export const commandOf = {
  report: "AnswerReport",
  verdict: "AnswerVerdict",
  own: "AnswerBlame",
  pass: "WriteMessages",
  adjust: "AnswerAdjustment",
} as const satisfies Record<AskKind, PlayerCommand["type"]>;

/** Whether an answer to this question would be taken now. */
export const mayAnswer = (place: Place, { kind }: AskView): boolean => mayDo(place, commandOf[kind]);

/** Whether the question stands on the screen: not answered yet, only by a teammate who covered, or a pair has to agree. */
export function isQuestionOpen(place: Place): boolean {
  const { ask, answer, pair } = place.me;
  if (ask === null || place.view.phase === "reveal") return false;
  return answer === null || pair !== null || (answer.byTeammate && mayAnswer(place, ask));
}

/** Sends the values of an answer. */
export function sendAnswer({ send, view }: Place, { kind }: AskView, values: Values): void {
  const type = commandOf[kind];
  const { turn } = view;
  if (type === "WriteMessages" || type === "AnswerAdjustment") {
    send({ type, turn, values });
    return;
  }
  const [value] = values;
  if (typeof value === "number") send({ type, turn, value });
}

/** Values by position with one of them changed. */
export function withValue(values: Values, position: number, value: number | null): (number | null)[] {
  return values.map((old, at) => (at === position ? value : old));
}

/** Whether everything that is asked has a value. */
export const isComplete = ({ slots }: AskView, values: Values): boolean =>
  slots.every(({ position }) => typeof values[position] === "number");
