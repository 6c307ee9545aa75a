// What the company says to every customer of the book, beside what really happened.
import { Mark } from "../components/mark.tsx";
import { percent } from "../words/numbers.ts";
import { book, isRight, outcomeOf } from "./tour-company.ts";

/** `<BookRows said={saidBy(network)} />` */
export function BookRows({ said }: { said: readonly number[] }) {
  return (
    <ul class="tour-book">
      {book.customers.map((customer, index) => {
        const answer = said[index] ?? 0;
        return (
          <li key={customer.name}>
            <span class="tour-book-name">{customer.name}</span>
            <span class="tour-book-track" aria-hidden="true">
              <span style={{ width: `${100 * answer}%` }} />
            </span>
            <b>{percent(answer)}</b>
            <Mark right={isRight(answer, customer.outcome)} of={outcomeOf(customer)} />
          </li>
        );
      })}
    </ul>
  );
}
