// One command of every kind, as its rightful sender might send it: a kind without a sample does not compile.
import type { HostCommand, PlayerCommand } from "#game/command.ts";
import type { PlayerId, SeatRef } from "#game/ids.ts";

/** Whom and what a command is about. */
export interface Aim {
  readonly playerId: PlayerId;
  readonly seat: SeatRef;
}

type Samples<Commands extends { readonly type: string }> = {
  readonly [Type in Commands["type"]]: (aim: Aim) => Extract<Commands, { readonly type: Type }>;
};

export const playerSamples: Samples<PlayerCommand> = {
  Bet: () => ({ type: "Bet", value: 0.5 }),
  AnswerReport: () => ({ type: "AnswerReport", value: 0 }),
  AnswerVerdict: () => ({ type: "AnswerVerdict", value: 1 }),
  AnswerBlame: () => ({ type: "AnswerBlame", value: 0 }),
  WriteMessages: () => ({ type: "WriteMessages", values: [0] }),
  AnswerAdjustment: () => ({ type: "AnswerAdjustment", values: [0, 0, 0] }),
  Retry: () => ({ type: "Retry", values: [0, 0, 0] }),
  TakeHint: () => ({ type: "TakeHint" }),
  AnswerQuiz: () => ({ type: "AnswerQuiz", item: "sum-up", choice: 0, confidence: 70 }),
  Leave: () => ({ type: "Leave" }),
};

export const hostSamples: Samples<HostCommand> = {
  Start: () => ({ type: "Start" }),
  Next: () => ({ type: "Next" }),
  Undo: () => ({ type: "Undo" }),
  Hold: () => ({ type: "Hold" }),
  Pause: () => ({ type: "Pause", seconds: 60 }),
  Resume: () => ({ type: "Resume" }),
  AddTime: () => ({ type: "AddTime", seconds: 30 }),
  ChangeSettings: () => ({ type: "ChangeSettings", settings: { hideNames: true } }),
  AddTeammate: () => ({ type: "AddTeammate", kind: "expert" }),
  RemoveTeammate: ({ seat }) => ({ type: "RemoveTeammate", seat }),
  MovePlayer: ({ playerId, seat }) => ({ type: "MovePlayer", playerId, seat }),
  RenamePlayer: ({ playerId }) => ({ type: "RenamePlayer", playerId, name: "Kim" }),
  DeclineName: ({ playerId }) => ({ type: "DeclineName", playerId }),
  RemovePlayer: ({ playerId }) => ({ type: "RemovePlayer", playerId }),
  RemoveCrowd: () => ({ type: "RemoveCrowd" }),
  BanPlayer: ({ playerId }) => ({ type: "BanPlayer", playerId }),
  LetIn: ({ playerId }) => ({ type: "LetIn", playerId }),
  AnswerFor: ({ seat }) => ({ type: "AnswerFor", seat }),
  Skip: ({ seat }) => ({ type: "Skip", seat }),
  Nudge: ({ playerId }) => ({ type: "Nudge", playerId }),
  SetLevel: ({ playerId }) => ({ type: "SetLevel", playerId, level: 2 }),
  FastForward: () => ({ type: "FastForward", quarters: 2 }),
  Deploy: () => ({ type: "Deploy" }),
  Quiz: () => ({ type: "Quiz" }),
  Feature: () => ({ type: "Feature", company: 0 }),
  Snapshot: () => ({ type: "Snapshot" }),
  ShareReport: () => ({ type: "ShareReport" }),
  End: () => ({ type: "End" }),
};

/** Every sample, aimed there. */
export const samplesFor = (aim: Aim): readonly (PlayerCommand | HostCommand)[] =>
  [...Object.values(playerSamples), ...Object.values(hostSamples)].map((sample) => sample(aim));
