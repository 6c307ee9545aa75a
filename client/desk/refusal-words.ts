// The sentence for each refusal.
import type { RefusalCode } from "#game/refusal.ts";
import { say } from "../words/words.ts";

export const refusalWords = (code: RefusalCode): string => say(`refusal.${code}`);
