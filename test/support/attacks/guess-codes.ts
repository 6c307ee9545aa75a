// Guesses join codes from many addresses, as fast as the server answers.
import { createDice } from "./dice.ts";
import { enter, openRawLine } from "./raw-line.ts";

export interface GuessPlan {
  readonly url: string;
  readonly guesses: number;
  readonly addresses: number;
  readonly avoid: ReadonlySet<string>; // codes of live classes: whether chance hits one is not the question
  readonly seed: number;
}

export interface Guesses {
  /** How often each answer came: a code of a refusal, or "in". */
  readonly answers: Readonly<Record<string, number>>;
  /** The bytes of every answer to a code that was looked up. */
  readonly words: ReadonlySet<string>;
  readonly minutes: number; // that were begun
}

/** As many as one line takes before it is ended. */
const PER_LINE = 5;
const AT_ONCE = 20; // lines

export const addressOf = (number: number): string => `172.16.${Math.floor(number / 250)}.${1 + (number % 250)}`;

export async function guessCodes(plan: GuessPlan): Promise<Guesses> {
  const dice = createDice(plan.seed);
  const answers: Record<string, number> = {};
  const words = new Set<string>();
  const startedAt = performance.now();
  const draw = (): string => {
    const code = String(100_000 + dice.below(900_000));
    return plan.avoid.has(code) ? draw() : code;
  };
  let left = plan.guesses;
  let lines = 0;
  const guessOnLines = async () => {
    while (left > 0) {
      const count = Math.min(PER_LINE, left);
      left -= count;
      const codes = Array.from({ length: count }, draw);
      lines += 1;
      for (const answer of await guessOnOneLine(plan.url, addressOf(lines % plan.addresses), codes)) {
        const code = codeOf(answer);
        answers[code] = (answers[code] ?? 0) + 1;
        if (code === "CANNOT_JOIN") words.add(answer);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, guessOnLines));
  return { answers, words, minutes: Math.ceil((performance.now() - startedAt) / 60_000) };
}

async function guessOnOneLine(url: string, from: string, codes: readonly string[]): Promise<string[]> {
  const line = await openRawLine(url, { "x-forwarded-for": from });
  for (const code of codes) line.send(`40${JSON.stringify({ protocol: 1, code, as: "player" })}`);
  const isAnswer = (frame: string) => /^4[04]/.test(frame);
  await line.until(() => line.heard.filter(isAnswer).length === codes.length);
  line.close();
  return line.heard.filter(isAnswer);
}

const codeOf = (frame: string): string =>
  frame.startsWith("40") ? "in" : ((JSON.parse(frame.slice(2)) as { data: { code: string } }).data.code ?? "");

/** What one who comes from there is told. */
export async function knockFrom(url: string, from: string, auth: object): Promise<string> {
  const line = await openRawLine(url, { "x-forwarded-for": from });
  const answer = await enter(line, { protocol: 1, as: "player", ...auth });
  line.close();
  return answer ?? "";
}
