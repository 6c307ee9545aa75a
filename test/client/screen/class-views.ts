/** Builds what the projector is sent for classes of any number of companies. */
import type { View } from "#game/view.ts";
import type { CompanyBrief } from "#game/views/wall-view.ts";
import { ClassRoom } from "../../support/class-room.ts";

export interface ViewPlan {
  readonly companies: number;
  readonly step?: string;
  readonly featured?: number | null;
  readonly hideNames?: boolean;
  readonly players?: number;
}

/** The projector's view of a class that is played, with teammates on most seats, up to a step. */
export function classView({ companies, step, featured = null, hideNames = false, players = 6 }: ViewPlan): View {
  const room = new ClassRoom({ players, settings: { companies, hideNames } });
  if (step !== undefined) room.playTo(step);
  if (companies > 1) room.must(room.host({ type: "Feature", company: featured }));
  return room.screen;
}

/** A company in numbers. */
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
    method: null,
    ...changes,
  };
}
