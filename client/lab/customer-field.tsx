// Which customer of a book an experiment asks.
import { useId } from "preact/hooks";
import type { Book } from "#company/book.ts";
import { say } from "../words/words.ts";

export function CustomerField(props: { book: Book; value: number; onChange: (customer: number) => void }) {
  const { book, value, onChange } = props;
  const id = useId();
  return (
    <div>
      <label class="field-label" for={id}>
        {say("wiggle.customer")}
      </label>
      <select
        id={id}
        class="text-input"
        value={value}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
      >
        {book.customers.map(({ name, outcome }, index) => (
          <option key={name} value={index}>
            {say("wiggle.customer.option", { name, word: outcome === 1 ? book.yes : book.no })}
          </option>
        ))}
      </select>
    </div>
  );
}
