// Every English sentence, gathered from one file per part of the game; a key belongs to one file.
import { company } from "./en/company.ts";
import { components } from "./en/components.ts";
import { desk } from "./en/desk.ts";
import { hints } from "./en/hints.ts";
import { host } from "./en/host.ts";
import { join } from "./en/join.ts";
import { ownBook } from "./en/own-book.ts";
import { questions } from "./en/questions.ts";
import { refusals } from "./en/refusals.ts";
import { report } from "./en/report.ts";
import { rules } from "./en/rules.ts";
import { screen } from "./en/screen.ts";
import { selfTest } from "./en/self-test.ts";
import { solo } from "./en/solo.ts";
import { story } from "./en/story.ts";
import { waiting } from "./en/waiting.ts";

export const en = {
  ...components,
  ...company,
  ...join,
  ...solo,
  ...host,
  ...ownBook,
  ...screen,
  ...selfTest,
  ...desk,
  ...questions,
  ...hints,
  ...rules,
  ...refusals,
  ...waiting,
  ...report,
  ...story,
} as const;
