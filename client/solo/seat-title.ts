// How a seat is called: "Design Manager"; "Salesperson 2" where there are several of them.
import type { Seat } from "#company/seats.ts";
import { say } from "../words/words.ts";

export function seatTitle({ title, number }: Pick<Seat, "title" | "number">): string {
  const words = say(`seat.title.${title}`);
  return number === null ? words : `${words} ${number}`;
}
