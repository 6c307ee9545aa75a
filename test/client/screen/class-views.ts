/** Builds what the projector is sent for classes of any number of companies. */
import type { CompanyBrief, CompanyView, View } from "#game/view.ts";
import { ClassRoom } from "../../support/class-room.ts";

export interface ViewPlan {
  readonly companies: number;
  readonly drawn?: number; // those that the view holds in full
  readonly step?: string;
  readonly featured?: number | null;
}

export function brief(index: number, changes: Partial<CompanyBrief> = {}): CompanyBrief {
  return {
    index,
    name: `Company ${index}`,
    students: 6,
    teammates: 0,
    away: 0,
    answered: 2,
    asked: 6,
    said: 0.74,
    costs: [
      { quarter: 0, cost: 0.122 },
      { quarter: 1, cost: 0.092 },
    ],
    teamShare: null,
    ...changes,
  };
}

/** Every company is the first one of a real class, under its own name and number. */
export function classView({ companies, drawn = Math.min(5, companies), step, featured = null }: ViewPlan): View {
  const room = new ClassRoom({ players: 6 });
  const { screen } = step === undefined ? room : room.playTo(step);
  const [company] = screen.companies ?? [];
  if (company === undefined) throw new Error("The screen shows no company");
  const all = Array.from({ length: companies }, (_, index) => copyOf(company, index));
  return {
    ...screen,
    companies: featured === null ? all.slice(0, drawn) : all.filter(({ index }) => index === featured),
    wall: all.map(({ index }) => brief(index)),
    featured,
  };
}

function copyOf(company: CompanyView, index: number): CompanyView {
  const people = company.people.map((person) => ({ ...person, seat: { ...person.seat, company: index } }));
  return { ...company, index, name: `Company ${index}`, people };
}
