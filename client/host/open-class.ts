// Asks the server for a new class.
import { bodyOf, type ClassPlan } from "./class-plan.ts";

export type Opening =
  | { readonly ok: true; readonly code: string; readonly key: string }
  | { readonly ok: false; readonly why: "password" | "unreachable" }
  | { readonly ok: false; readonly why: "refused"; readonly message: string };

/** @param password of the server, where it has asked for one */
export async function openClass(plan: ClassPlan, password: string | null): Promise<Opening> {
  try {
    const response = await fetch("/api/sessions", {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        ...(password === null ? {} : { Authorization: `Bearer ${password}` }),
      },
      body: JSON.stringify(bodyOf(plan)),
    });
    if (response.status === 401) return { ok: false, why: "password" };
    return readAnswer(await response.json());
  } catch {
    return { ok: false, why: "unreachable" };
  }
}

function readAnswer(answer: unknown): Opening {
  if (typeof answer !== "object" || answer === null) return { ok: false, why: "unreachable" };
  const { code, hostKey, message } = answer as Readonly<Record<string, unknown>>;
  if (typeof code === "string" && typeof hostKey === "string") return { ok: true, code, key: hostKey };
  return typeof message === "string" ? { ok: false, why: "refused", message } : { ok: false, why: "unreachable" };
}
