// The end: thanks, and the curve of everything the company has learnt, or of all companies.
import type { View } from "#game/view.ts";
import { Logo } from "../components/logo.tsx";
import { say } from "../words/words.ts";
import { Record } from "./record.tsx";
import { largeCompany } from "./screen-picture.ts";

export function Over({ view, isCalm }: { view: View; isCalm: boolean }) {
  return (
    <div class="over">
      <section>
        <Logo size={64} label="" />
        <h1>{say("screen.over.title")}</h1>
        <p>{thanks(view)}</p>
      </section>
      <Record view={view} isCalm={isCalm} />
    </div>
  );
}

function thanks(view: View): string {
  const { round, wall = [] } = view;
  const company = largeCompany(view);
  if (company === null || wall.length > 1) {
    return round === 0
      ? say("screen.over.manyNone")
      : say("screen.over.many", { companies: wall.length, count: round });
  }
  const { name } = company;
  if (round === 0) return say("screen.over.none", { company: name });
  if (round === 1) return say("screen.over.wordsOne", { company: name });
  return say("screen.over.words", { company: name, count: round });
}
