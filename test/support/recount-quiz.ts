// What the sheets of a quiz come to, counted pair by pair.

/** By student, then item. */
export type CountedSheets = Record<string, Record<string, { says: string | null; confidence: number | null }>>;

/** What was said last and how sure, of what has not been taken back. */
export interface CountedQuizzes {
  before: CountedSheets;
  after: CountedSheets;
}

export interface CountedGain {
  readonly students: number;
  readonly before: number;
  readonly after: number;
  readonly gain: number | null;
}

/** The gain of the class in these items. */
export function gainIn(quizzes: CountedQuizzes, items: readonly string[]): CountedGain {
  const students = new Set<string>();
  let [pairs, before, after] = [0, 0, 0];
  for (const [student, first] of Object.entries(quizzes.before)) {
    for (const item of items) {
      const [one, other] = [first[item], quizzes.after[student]?.[item]];
      if (one === undefined || other === undefined) continue;
      students.add(student);
      pairs += 1;
      if (one.says === "right") before += 1;
      if (other.says === "right") after += 1;
    }
  }
  const percent = (100 * before) / pairs;
  const gain = percent > 90 ? null : ((100 * after) / pairs - percent) / (100 - percent);
  return { students: students.size, before: before / pairs, after: after / pairs, gain };
}

/** Mean of (confidence − right)². */
export function brierOf(sheets: CountedSheets): number {
  const errors: number[] = [];
  for (const sheet of Object.values(sheets)) {
    for (const { says, confidence } of Object.values(sheet)) {
      if (says === null || confidence === null) continue;
      errors.push(
        says === "right" ? (1 - confidence / 100) * (1 - confidence / 100) : (confidence / 100) * (confidence / 100),
      );
    }
  }
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}
