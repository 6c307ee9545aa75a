// Every English sentence, gathered from one file per part of the game; a key belongs to one file.
import { components } from "./en/components.ts";

export const en = {
  ...components,
} as const;
