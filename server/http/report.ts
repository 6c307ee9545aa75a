// The result of a session for other programs: costs and team shares per company, points per player.
import type { Session } from "#game/state.ts";

export function reportOf(code: string, session: Session) {
  const { round, books, points } = session.play;
  return {
    code,
    scenario: session.book.id,
    rounds: round,
    companies: session.companies.map(({ name }, index) => ({
      name,
      costs: books[index]?.costs ?? [],
      teamShares: books[index]?.teamShares ?? [],
    })),
    players: session.players
      .filter(({ standing }) => standing !== "asking" && standing !== "banned")
      .map(({ id, name }) => ({ name, points: points[id] ?? 0 })),
  };
}
