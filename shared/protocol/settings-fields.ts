/** The settings a teacher may send, with their bounds; all of them can be left out. */
import * as z from "zod";
import { mostCompanies } from "#game/seat-plan.ts";
import type { Settings } from "#game/settings.ts";

export const when = z.enum(["first", "always", "never"]);
const mostSeconds = 3600;
const span = z.number().min(5).max(mostSeconds).exactOptional();

/** What can be changed while a session runs. */
export const changeable = {
  level: z.literal([0, 1, 2, 3]).optional(),
  boldness: z.number().gt(0).max(1000).optional(),
  applied: z.enum(["engine", "players"]).optional(),
  handsOn: z.strictObject({ report: when, feedback: when, adjust: when }).optional(),
  deadlines: z
    .strictObject({ briefing: span, report: span, verdict: span, feedback: span, adjust: span, reveal: span })
    .nullable()
    .optional(),
  door: z.enum(["open", "ask", "locked"]).optional(),
  names: z.enum(["generated", "free"]).optional(),
  companies: z.int().min(1).max(mostCompanies).nullable().optional(),
  promotion: z.boolean().optional(),
  rotation: z.boolean().optional(),
  hideNames: z.boolean().optional(),
} satisfies { readonly [Name in keyof Settings]?: z.ZodType<Settings[Name] | undefined> };
