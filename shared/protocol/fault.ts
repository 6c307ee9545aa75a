/** Words one fault of foreign data as one plain sentence that names the field and repeats nothing of what was sent. */
import type * as z from "zod";

type Issue = z.core.$ZodIssue;

/**
 * Names the first fault.
 *
 * @param what the data as a whole, such as "the command Bet"
 */
export function faultSentence(what: string, error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? `Cannot read ${what}` : `Cannot read ${what} as ${clause(issue)}`;
}

function clause(issue: Issue): string {
  const field = fieldName(issue.path);
  if (issue.code === "unrecognized_keys") return `${field} must have no other fields than the listed ones`;
  return `${field} must be ${expectation(issue)}`;
}

/** Only names that a schema could have are said: a key that somebody invented is never sent back. */
function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "it";
  const parts = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${safe(part)}`));
  return `"${parts.join("").slice(1)}"`;
}

const safe = (part: PropertyKey): string =>
  String(part)
    .replace(/[^A-Za-z-]/g, "")
    .slice(0, 20);

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return `${article(issue.expected)} ${issue.expected === "int" ? "whole number" : issue.expected}`;
    case "too_small":
      return `${issue.inclusive === false ? "above" : "at least"} ${issue.minimum}${unit(issue)}`;
    case "too_big":
      return `at most ${issue.maximum}${unit(issue)}`;
    case "invalid_value":
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(", ")}`;
    case "custom":
      return issue.message;
    default:
      return "of the listed form";
  }
}

const article = (noun: string): string => (/^[aeo]/.test(noun) ? "an" : "a");

function unit({ origin, ...limits }: { origin: string; minimum?: unknown; maximum?: unknown }): string {
  const noun = new Map([
    ["string", "character"],
    ["array", "value"],
  ]).get(origin);
  if (noun === undefined) return "";
  return (limits.minimum ?? limits.maximum) === 1 ? ` ${noun} long` : ` ${noun}s long`;
}
