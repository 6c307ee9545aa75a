// The sentence about who would sit where, for a number of students.
import { mostStudents, seatPlan } from "#game/seat-plan.ts";
import { say } from "../words/words.ts";

/** @returns null where the text is no whole number of students that a class can have */
export function readStudents(text: string): number | null {
  const count = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= mostStudents ? count : null;
}

/** "28 students: 5 companies, three of 6, two of 5, 2 teammates." */
export function previewWords(students: number, how: Parameters<typeof seatPlan>[1]): string {
  const { companies, perCompany, teammates, mostPerSeat } = seatPlan(students, how);
  const count = say("host.plan.companies", { count: companies });
  return say("host.plan.alone", {
    count: students,
    companies:
      mostPerSeat > 1
        ? say("host.plan.shared", { companies: count, most: mostPerSeat })
        : groupsWords(count, perCompany),
    teammates: teammates === 0 ? "" : say("host.plan.teammates", { count: teammates }),
  });
}

/** Companies with as many students each are told together, the larger ones first; one alone needs no groups. */
function groupsWords(companies: string, perCompany: readonly number[]): string {
  if (perCompany.length < 2) return companies;
  const sizes = [...new Set(perCompany)].filter((size) => size > 0).toSorted((one, other) => other - one);
  const groups = sizes.map((size) =>
    say("host.plan.group", { companies: numberWord(perCompany.filter((each) => each === size).length), size }),
  );
  return say("host.plan.groups", { companies, groups: groups.join(", ") });
}

const words = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Small numbers as words, so that two figures never stand side by side. */
function numberWord(count: number): string {
  const word = words.find((one) => one === count);
  return word === undefined ? `${count}` : say(`host.plan.number.${word}`);
}
