// What is left of a class, over HTTP: the report, its tables and replays for who has a key to it, and each student's own story.
import compression from "compression";
import { type Request, type Response, Router } from "express";
import type { LogEntry } from "#game/journal.ts";
import { isRefusal, type Refusal, refuse } from "#game/refusal.ts";
import { replayRound } from "#game/report/replay-round.ts";
import type { Report } from "#game/report/report.ts";
import { reportOf } from "#game/report/report-of.ts";
import { storyOf } from "#game/report/story-of.ts";
import { withoutNames } from "#game/report/without-names.ts";
import { reportLink } from "#protocol/links.ts";
import { isKeyFor, shareKeyOf } from "../sessions/keys.ts";
import type { LiveSession } from "../sessions/live-session.ts";
import { answerRefusal } from "./answer.ts";
import { baseOf, type DoorParts, enter, ownerOf } from "./bearer.ts";
import { isTableName, tableAsCsv, tableNames } from "./report-csv.ts";

/** Somebody who may read the report: the teacher, or whoever was given the link, who is told no names. */
interface Reader {
  readonly live: LiveSession;
  readonly hasNames: boolean;
  readonly shareKey: string | null; // for the teacher, once the report is shared
}

export interface ReportParts extends DoorParts {
  readonly publicUrl: string | null;
}

const noTable = refuse("BAD_PAYLOAD", `"table" must be one of ${tableNames.join(", ")}`);
const noRound = refuse("BAD_PAYLOAD", '"round" and "company" must be whole numbers, the first round being 1');
const tooEarly = refuse("WRONG_PHASE", "Your story is told when the class is over");

export function reportRoutes(parts: ReportParts): Router {
  const router = Router();
  router.get(["/:code/report", "/:code/report.csv", "/:code/report/replay", "/:code/story"], compression());
  const read = (answer: (reader: Reader, request: Request, response: Response) => Promise<void> | void) => {
    return async (request: Request, response: Response) => {
      const reader = await enter(request, parts, readerOf);
      if (isRefusal(reader)) return answerRefusal(response, reader);
      response.set("Cache-Control", "no-store");
      await answer(reader, request, response);
    };
  };
  router.get(
    "/:code/report",
    read((reader, request, response) => sendReport(reader, request, response, parts)),
  );
  router.get("/:code/report.csv", read(sendTable));
  router.get("/:code/report/replay", read(sendReplay));
  router.get("/:code/story", (request, response) => sendStory(request, response, parts));
  return router;
}

function readerOf(live: LiveSession, key: string): Reader | null {
  const { isShared, shareKeyHash } = live.table.session();
  if (isKeyFor(key, live.keys().hostKeyHash))
    return { live, hasNames: true, shareKey: isShared ? shareKeyOf(key) : null };
  const isForAll = isShared && shareKeyHash !== null && isKeyFor(key, shareKeyHash);
  return isForAll ? { live, hasNames: false, shareKey: null } : null;
}

async function sendReport(reader: Reader, request: Request, response: Response, parts: ReportParts): Promise<void> {
  const { code } = reader.live.stored;
  const base = baseOf(request, parts.publicUrl);
  const shareUrl = reader.shareKey === null ? null : reportLink(base, { code, key: reader.shareKey });
  response.json({ code, shareUrl, ...(await reportFor(reader)) });
}

async function sendTable(reader: Reader, { query }: Request, response: Response): Promise<void> {
  const { table = "answers" } = query;
  if (!isTableName(table)) return answerRefusal(response, noTable);
  const name = `report-${reader.live.stored.code}-${table}.csv`;
  response
    .type("text/csv; charset=utf-8")
    .set("Content-Disposition", `attachment; filename="${name}"`)
    .send(tableAsCsv(table, await reportFor(reader)));
}

async function sendReplay({ live, hasNames }: Reader, { query }: Request, response: Response): Promise<void> {
  const [round, company] = [wholeNumber(query.round), wholeNumber(query.company)];
  if (round === null || company === null || round < 1) return answerRefusal(response, noRound);
  const views = replayRound(await live.entries(), { round, company, hasNames, onlyFinished: !hasNames });
  response.json({ views });
}

const wholeNumber = (text: unknown): number | null =>
  typeof text === "string" && /^\d{1,6}$/.test(text) ? Number(text) : null;

async function sendStory(request: Request, response: Response, parts: DoorParts): Promise<void> {
  const owner = await enter(request, parts, ownerOf);
  if (isRefusal(owner)) return answerRefusal(response, owner);
  const { live, id } = owner;
  const isOver = live.table.session().play.step.phase === "over";
  const story: object | Refusal | null = isOver ? storyOf(await live.entries(), id) : tooEarly;
  if (story === null || isRefusal(story)) return answerRefusal(response, story ?? tooEarly);
  response.set("Cache-Control", "no-store").json(story);
}

/** A log that is read again is the same array, and so is its report. */
const known = new WeakMap<readonly LogEntry[], { named?: Report; nameless?: Report }>();

async function reportFor({ live, hasNames }: Reader): Promise<Report> {
  const entries = await live.entries();
  const reports = known.get(entries) ?? {};
  known.set(entries, reports);
  if (hasNames) {
    reports.named ??= reportOf(entries);
    return reports.named;
  }
  reports.nameless ??= withoutNames(reportOf(entries, { onlyFinished: true }));
  return reports.nameless;
}
