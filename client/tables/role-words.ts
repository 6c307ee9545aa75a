// What the same seat of all companies is called: "Design Managers", "Salespeople no. 1".
import { type Key, say } from "../words/words.ts";

type RoleKey = Extract<
  Key,
  `tables.role.${"salesperson" | "sales-manager" | "operations-manager" | "design-manager" | "manager" | "ceo"}`
>;

/** @param place null where a company has one seat of that title */
export function roleWords(title: string, place: number | null): string {
  const role = say(`tables.role.${title}` as RoleKey);
  return place === null ? role : say("tables.role.numbered", { role, number: place });
}
