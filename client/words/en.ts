// Every English sentence, gathered from one file per part of the game; a key belongs to one file.
import { company } from "./en/company.ts";
import { components } from "./en/components.ts";
import { host } from "./en/host.ts";
import { join } from "./en/join.ts";
import { screen } from "./en/screen.ts";
import { solo } from "./en/solo.ts";

export const en = {
  ...components,
  ...company,
  ...join,
  ...solo,
  ...host,
  ...screen,
} as const;
