// One fault of the teacher's own story as a sentence that names its line and disturbs nothing around it.
import type { LineFault } from "#company/own-book/read-customer.ts";
import { say } from "../words/words.ts";

const most = 200; // a pasted novel may stand where a name should

export function faultWords({ line, message }: LineFault): string {
  const letters = [...message.slice(0, 4 * most).replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")];
  const plain = letters.length > most ? `${letters.slice(0, most).join("")}…` : letters.join("");
  return line === 0 ? plain : say("ownStory.line", { line, fault: plain });
}
