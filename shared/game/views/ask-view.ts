/** The question that a player is asked, and the hints taken on it. */
import type { Ask, AskKind, Slot, Variant } from "../ask.ts";
import { printedKnowledge, styleOf } from "../printed.ts";
import { answerAs } from "../questions/answer-by.ts";
import { hintsOf, type Sitter } from "../rules/answer.ts";
import type { Session } from "../state.ts";

export interface AskView {
  readonly kind: AskKind;
  readonly level: 1 | 2 | 3;
  readonly variant: Variant;
  readonly about: number | null;
  readonly size: number; // length of `values`
  readonly slots: readonly Slot[];
}

export interface HintView {
  readonly taken: number; // 0 to 3
  readonly worked: readonly (number | null)[] | null; // with the third hint: the answer worked out from the printed figures
}

export function askView({ kind, level, variant, about, size, slots }: Ask): AskView {
  return { kind, level, variant, about, size, slots };
}

/** The third hint works the answer out from the figures on the screen; it opens nothing that is still closed. */
export function hintView(session: Session, by: Sitter, ask: Ask | null): HintView {
  const taken = hintsOf(session, by);
  if (taken < 3 || ask === null) return { taken, worked: null };
  const knowledge = printedKnowledge(session, by.seat, styleOf(ask));
  return { taken, worked: knowledge === null ? null : answerAs(ask, knowledge, "true") };
}
