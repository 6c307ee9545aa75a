/** The people of a company as somebody sees them: who sits where, what they have said, and what they bear. */
import { type Role, type Seat, seatsOf } from "#company/seats.ts";
import { type SeatRef, sameSeat } from "../ids.ts";
import { rounded, signOf } from "../printed.ts";
import { allSeats, isEmpty, type PlacedSeat, sittersOf } from "../seating.ts";
import { quizIn } from "../step.ts";
import { countAt, isRetry, type SeatCount } from "../waiting.ts";
import type { Scene } from "./scene.ts";

export interface PersonView {
  readonly seat: SeatRef;
  readonly role: Role;
  readonly title: string; // key of the catalogue, such as "design-manager"
  readonly icon: string;
  readonly name: string; // empty where the seat is free or names are hidden; of a department the first, with "+2"
  readonly members: number; // students on this seat; more than 1: a department
  readonly answered: number; // of them, in this step
  readonly isTeammate: boolean;
  readonly isFree: boolean;
  readonly isOnline: boolean;
  readonly isAsked: boolean; // has a question in this step
  readonly hasAnswered: boolean;
  readonly meter: "signed" | "percent"; // a report runs from −1 to +1, or from 0 to 1
  readonly report: number | null; // 2 decimals, after the layer has reported
  readonly slope: number | null; // projector and host: after the layer has reported
  readonly blame: { readonly sign: -1 | 0 | 1; readonly figure: number | null } | null; // after the layer has closed: on the projector, and one's own
}

/** In the order of the seats: sales first, CEO last. */
export function peopleOf(scene: Scene): PersonView[] {
  const titles = seatsOf(scene.session.shape);
  const { session, eyes } = scene;
  const isQuiz = quizIn(session.play.step) !== null;
  const mayTell = (seat: SeatRef) =>
    !isQuiz && (!isRetry(session.play.step) || (eyes !== "room" && sameSeat(eyes.seat, seat)));
  // Who may try again was wrong, and who is still at the quiz is slow: that is nobody else's business.
  return allSeats(session)
    .slice(scene.company * titles.length, (scene.company + 1) * titles.length)
    .map((place, index) =>
      personOf(scene, place, { title: titles[index], ...(mayTell(place) ? countAt(session, place) : untold) }),
    );
}

interface Known extends SeatCount {
  readonly title: Seat | undefined;
}

const untold: SeatCount = { asked: 0, open: 0 };

function personOf(scene: Scene, place: PlacedSeat, known: Known): PersonView {
  const { session, opened, truth, eyes } = scene;
  const { company, layer, index } = place;
  const seat = { company, layer, index };
  const sitters = sittersOf(session, seat);
  const isOwn = eyes !== "room" && sameSeat(eyes.seat, seat);
  const report = opened.reports(layer) ? truth?.reports[layer]?.[index] : undefined;
  const slope = opened.reports(layer) && (eyes === "room" || isOwn) ? truth?.slopes[layer]?.[index] : undefined;
  const blame = opened.blames(layer) && (eyes === "room" || isOwn) ? truth?.blames[layer]?.[index] : undefined;
  return {
    seat,
    role: known.title?.role ?? "manager",
    title: known.title?.title ?? "manager",
    icon: known.title?.icon ?? "briefcase",
    name: nameOn(scene, place),
    members: sitters.length,
    answered: known.asked - known.open,
    isTeammate: place.teammate !== null,
    isFree: isEmpty(place),
    isOnline: sitters.length === 0 || sitters.some(({ isOnline }) => isOnline),
    isAsked: known.asked > 0,
    hasAnswered: known.asked > 0 && known.open === 0,
    meter: scene.book.network.activations[layer] === "sigmoid" ? "percent" : "signed",
    report: report === undefined ? null : rounded(report, 2),
    slope: slope === undefined ? null : rounded(slope, 2),
    blame: blame === undefined ? null : { sign: signOf(blame), figure: scene.hasFigures ? rounded(blame, 3) : null },
  };
}

/** A department goes by its first name, with how many more there are. */
function nameOn({ session, eyes }: Scene, place: PlacedSeat): string {
  const [first, ...more] = sittersOf(session, place);
  if (first === undefined) return place.teammate?.name ?? "";
  if (eyes === "room" && session.settings.hideNames) return "";
  return more.length === 0 ? first.name : `${first.name} +${more.length}`;
}
