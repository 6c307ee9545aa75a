// The ways by which a desk's report reaches the CEO.
import type { PersonView } from "#game/views/person-view.ts";
import type { Desk } from "./desk.ts";
import { layerOf } from "./people.ts";

export interface Chain {
  /** above the desk, nearest first, the CEO last */
  readonly people: readonly PersonView[];
  /** how much each of them trusts the one before */
  readonly trusts: readonly number[];
}

/** The arrow from somebody just below the CEO whose report goes past this desk; null where the desk's own ways hold it. */
export function chainBeside({ knowledge, company, seat }: Desk, index: number): Chain | null {
  const ceo = knowledge.above.length === 1 && index !== seat.index ? knowledge.above[0] : undefined;
  if (ceo === undefined) return null;
  return { people: layerOf(company, seat.layer + 1), trusts: [ceo.trusts[0]?.[index] ?? 0] };
}

/** Every way up to the CEO; none for the CEO. */
export function chainsOf({ knowledge, company, seat }: Desk): Chain[] {
  const [nearest] = knowledge.above;
  if (nearest === undefined) return [];
  return knowledge.above
    .reduce<readonly { readonly from: number; readonly chain: Chain }[]>(
      (ways, { trusts }, up) =>
        ways.flatMap(({ from, chain }) =>
          layerOf(company, seat.layer + 1 + up).map((person, to) => ({
            from: to,
            chain: { people: [...chain.people, person], trusts: [...chain.trusts, trusts[to]?.[from] ?? 0] },
          })),
        ),
      [{ from: seat.index, chain: { people: [], trusts: [] } }],
    )
    .map(({ chain }) => chain);
}
