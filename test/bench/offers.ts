// What somebody at a desk may answer, and the first answer that comes to mind.
import type { Offer } from "#game/offer.ts";
import type { View } from "#game/view.ts";

export const offerOf = ({ mayDo }: View): Offer | undefined =>
  mayDo.find(({ type }) => /^(Answer|WriteMessages)/.test(type));

/** The payload that goes with it. */
export function answerTo({ value, values }: Offer): object {
  if (values !== undefined) return { values: values.map((range) => range && (range.choices?.[0] ?? range.min)) };
  return value === undefined ? {} : { value: value.choices?.[0] ?? value.min };
}
