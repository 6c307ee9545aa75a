// The sentences of the quiz with the figures of one's own sheet.
import type { QuizItem } from "#game/quiz/items.ts";
import type { QuizItemView } from "#game/views/quiz-view.ts";
import { plain } from "../words/numbers.ts";
import { type Key, say } from "../words/words.ts";

/** As short as it goes: "0.8", "−0.6", "0". */
function figure(value: number): string {
  const text = plain(value, 3);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** A change or a blame, always with its sign unless it is 0. */
const change = (value: number): string => (value > 0 ? `+${figure(value)}` : figure(value));

/** What an item asks. */
export function questionWords({ item, figures }: QuizItemView): string {
  const [first = 0, second = 0, third = 0, ...more] = figures;
  const [one, two, three] = [figure(first), figure(second), figure(third)];
  switch (item) {
    case "which-way":
      return say("quiz.which-way", { said: one, outcome: two, trust: three });
    case "who-much":
      return say("quiz.who-much", { first: one, second: two, silent: three });
    case "which-slope":
      return say("quiz.which-slope", { one: plain(first, 2), other: plain(second, 2) });
    case "sum-up":
      return say("quiz.sum-up", { trust1: one, trust2: two, trust3: three, ...blames(more) });
    case "two-arrows":
      return say("quiz.two-arrows", { blame: change(first), report: two, silent: three });
    case "which-trust":
      return say("quiz.which-trust", { old: one, fresh: two });
    case "too-bold":
      return say("quiz.too-bold", { before: one, after: two });
    case "in-use":
      return say("quiz.in-use", { customers: one });
  }
}

const blames = ([blame1 = 0, blame2 = 0, blame3 = 0]: readonly number[]) => ({
  blame1: change(blame1),
  blame2: change(blame2),
  blame3: change(blame3),
});

type OptionKey = Extract<Key, `quiz.${QuizItem}.${string}`>;

/** What an option says. Its figures go by the names that any of the sentences has. */
export function optionWords(item: QuizItem, { words, figures }: QuizItemView["options"][number]): string {
  const [first = 0, second = 0, third = 0] = figures;
  const isChange = item === "two-arrows" || item === "sum-up";
  const shown = isChange ? change : figure;
  return sayLoosely(`quiz.${item}.${words}` as OptionKey, {
    first: shown(first),
    second: shown(second),
    silent: figure(third),
    figure: shown(first),
    trust: figure(first),
    report: plain(first, 2),
  });
}

/** The wire names the sentence, so its parameters are not known to the compiler. */
const sayLoosely = say as (key: Key, parameters: Readonly<Record<string, string>>) => string;
