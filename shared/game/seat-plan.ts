/** How many companies a class needs, and how many students share a seat: known before anybody comes in. */

export const mostStudents = 400; // in one session
export const mostNewcomers = 2000; // to one session, with those who have left it again
export const mostCompanies = 50;
const mostFounded = 10; // companies that come about by themselves; a larger class shares seats

export interface SeatPlan {
  readonly companies: number;
  readonly perCompany: readonly number[]; // students, one figure per company, the largest first
  readonly teammates: number; // seats that no student takes
  readonly mostPerSeat: number; // students on one seat
}

/** Companies for so many students where the teacher has not said how many: one for every full set of seats, at most ten. */
export function companiesFor(students: number, seats: number): number {
  return Math.min(mostFounded, Math.max(1, Math.ceil(students / seats)));
}

/**
 * Who will sit where.
 *
 * @param students 0 to 400
 * @param options.companies as many as the teacher wants, or null for as many as are needed
 * @param options.layers people per layer of one company
 * @param options.least companies that there are in any case: 3 in a race
 */
export function seatPlan(
  students: number,
  options: { readonly companies: number | null; readonly layers: readonly number[]; readonly least?: number },
): SeatPlan {
  const seats = options.layers.reduce((sum, people) => sum + people, 0);
  const companies = options.companies ?? Math.max(options.least ?? 1, companiesFor(students, seats));
  const perCompany = Array.from({ length: companies }, (_, place) => Math.ceil((students - place) / companies));
  return {
    companies,
    perCompany,
    teammates: perCompany.reduce((sum, count) => sum + Math.max(0, seats - count), 0),
    mostPerSeat: Math.max(1, Math.ceil((perCompany[0] ?? 0) / seats)),
  };
}
