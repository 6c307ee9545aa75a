// What the panel says about waiting: whom first, what goes on by itself, and what to do where nobody is asked.
import { seatKey } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import { say } from "../words/words.ts";
import type { WaitedSeat } from "./waited.tsx";

/** Several students may share a seat, and a teammate has no id. */
export const keyOf = ({ seat, playerId }: WaitedSeat): string => playerId ?? seatKey(seat);

/** Who is away needs the teacher first, teammates answer by themselves. */
export function waitedFirst({ waitingFor }: View): readonly WaitedSeat[] {
  const rank = ({ isTeammate, isOnline }: WaitedSeat) => (isTeammate ? 2 : isOnline ? 1 : 0);
  return waitingFor.seats.toSorted((one, other) => rank(one) - rank(other));
}

/** What the teacher can do while somebody is waited for; nothing where the class can only be looked at. */
export function wayOnWords({ phase, clock, waitingFor, mayDo }: View): string {
  if (mayDo.length === 0) return "";
  if (clock.isPaused) return say("host.waiting.paused");
  if (phase === "vote") return say("host.vote.note");
  if (phase === "quiz") return say("host.quiz.waiting");
  if (phase === "wager") return say("host.waiting.wager");
  if (clock.isHeld) return say("host.waiting.held");
  if (waitingFor.seats.every(({ isTeammate }) => isTeammate)) return say("host.waiting.teammates");
  return say(waitingFor.mayClose ? "host.waiting.most" : "host.waiting.early");
}

export function nobodyWords(view: View): string {
  const { phase, clock, waitingFor, deployment, fastForward, isFar, mayDo, players = [] } = view;
  if (phase === "over") return say("host.over.words");
  if (mayDo.length === 0) return "";
  if (clock.isPaused) return say("host.waiting.paused");
  if (fastForward !== null) return say("host.waiting.forward");
  if (phase === "quiz") return say("host.quiz.waiting");
  if (phase === "vote") return say("host.waiting.vote", { count: deployment?.voted ?? 0 });
  if (phase === "play-on") return say("host.waiting.playOn");
  if (phase === "trial") return say("host.waiting.trial");
  if (phase === "deployed") return say("host.waiting.deployed");
  if (phase === "briefing") return say("host.waiting.bets");
  if (isFar) return say("host.waiting.far");
  if (phase !== "lobby") return say(waitingFor.asked > 0 ? "host.waiting.nobody" : "host.waiting.shown");
  return say(players.some(({ standing }) => standing === "in") ? "host.waiting.lobbyMore" : "host.waiting.lobby");
}
