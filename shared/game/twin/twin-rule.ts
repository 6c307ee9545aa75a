/** The wrong rules that a whole twin company can follow, and what each of them does to the four equations. */
import type { RuleCode } from "../ask.ts";

/**
 * The rules as formulas, each with its usual name. δ is the blame, w the trust, a the report, σ' the slope; k sits above j.
 * Everybody follows the rule in every sale; what a rule does not speak of is done rightly.
 *
 * - "true": δ of the CEO = (a − y)·σ'; δ_j = (Σ_k w_kj·δ_k)·σ'_j; Δw_ji = −η·δ_j·a_i; Δb_j = −η·δ_j
 * - "flipped-sign" ("reversed"): every step the other way, Δ = +η·…
 * - "no-slope" ("no slope"): σ' is left out by everybody, the CEO too: δ = a − y and δ_j = Σ_k w_kj·δ_k
 * - "equal-split" ("equal split"): each person shares the own blame out evenly, without trust: message = δ_k / n, where n
 *   people sit below
 * - "lost-trust-sign" ("|w|"): message = |w_kj|·δ_k
 * - "no-trust" ("no w"): message = δ_k, as if every trust were 1
 * - "one-message" ("one edge"): of all messages only the strongest counts: δ_j = (w_kj·δ_k of the largest size)·σ'_j
 * - "copied-blame" ("CEO's error copied"): nobody listens to messages; all take over the CEO's blame: δ_j = δ_CEO·σ'_j
 * - "forgot-report" ("no input"): Δw_ji = −η·δ_j for every arrow
 * - "blame-as-step": Δw_ji = δ_j for every arrow, neither the report nor the minus nor η; the gut feeling moves rightly
 * - "wrong-boldness": ten times as bold as agreed
 *
 * The rules of reporting ("no-gut", "no-squash") are none of these: they change what is said, not what is learnt.
 */
export const twinRules = [
  "no-slope",
  "equal-split",
  "no-trust",
  "copied-blame",
  "lost-trust-sign",
  "one-message",
  "forgot-report",
  "blame-as-step",
  "wrong-boldness",
  "flipped-sign",
] as const satisfies readonly (RuleCode | "copied-blame")[];

export type TwinRule = (typeof twinRules)[number];

/** A wrong rule, or the true one. */
export type Rule = TwinRule | "true";

/** The rule of that name, or null where a twin cannot follow it. */
export const twinRuleOf = (name: string | null): TwinRule | null => twinRules.find((rule) => rule === name) ?? null;
