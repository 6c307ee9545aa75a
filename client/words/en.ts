// Every English sentence, gathered from one file per part of the game; a key belongs to one file.
import { article } from "./en/article.ts";
import { company } from "./en/company.ts";
import { components } from "./en/components.ts";
import { connection } from "./en/connection.ts";
import { desk } from "./en/desk.ts";
import { detective } from "./en/detective.ts";
import { hints } from "./en/hints.ts";
import { hostAnswers } from "./en/host-answers.ts";
import { hostDialogs } from "./en/host-dialogs.ts";
import { hostHome } from "./en/host-home.ts";
import { hostMarket } from "./en/host-market.ts";
import { hostPace } from "./en/host-pace.ts";
import { hostPanel } from "./en/host-panel.ts";
import { hostRefusals } from "./en/host-refusals.ts";
import { hostSeats } from "./en/host-seats.ts";
import { hostWaiting } from "./en/host-waiting.ts";
import { join } from "./en/join.ts";
import { lab } from "./en/lab.ts";
import { mastery } from "./en/mastery.ts";
import { methods } from "./en/methods.ts";
import { myRule } from "./en/my-rule.ts";
import { ownBook } from "./en/own-book.ts";
import { questions } from "./en/questions.ts";
import { quiz } from "./en/quiz.ts";
import { refusals } from "./en/refusals.ts";
import { report } from "./en/report.ts";
import { rules } from "./en/rules.ts";
import { screen } from "./en/screen.ts";
import { selfTest } from "./en/self-test.ts";
import { solo } from "./en/solo.ts";
import { story } from "./en/story.ts";
import { tables } from "./en/tables.ts";
import { tour } from "./en/tour.ts";
import { waiting } from "./en/waiting.ts";

export const en = {
  ...components,
  ...company,
  ...join,
  ...solo,
  ...hostHome,
  ...hostPanel,
  ...hostDialogs,
  ...hostPace,
  ...hostSeats,
  ...hostWaiting,
  ...hostAnswers,
  ...hostMarket,
  ...hostRefusals,
  ...ownBook,
  ...screen,
  ...selfTest,
  ...desk,
  ...questions,
  ...hints,
  ...rules,
  ...refusals,
  ...connection,
  ...waiting,
  ...report,
  ...story,
  ...methods,
  ...quiz,
  ...mastery,
  ...tables,
  ...lab,
  ...myRule,
  ...detective,
  ...tour,
  ...article,
} as const;
