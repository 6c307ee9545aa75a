// The class per skill: how many were right at their first try, and how many at their last.
import type { Report, SkillReport } from "#game/report/report.ts";
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";

export function SkillsCard({ report: { skills } }: { report: Report }) {
  return (
    <section class="card report-skills">
      <header class="report-title">
        <h2>{say("report.skills")}</h2>
        <p>{say("report.skills.note")}</p>
      </header>
      {skills.length === 0 && <p>{say("report.skills.none")}</p>}
      <ul>
        {skills.map((skill) => (
          <Skill key={skill.skill} report={skill} />
        ))}
      </ul>
    </section>
  );
}

function Skill({ report: { skill, students, firstRight, lastRight } }: { report: SkillReport }) {
  const [first, last] = [firstRight / students, lastRight / students];
  return (
    <li class="skill">
      <span class="skill-name">
        {say(`skill.${skill}`)} <small>{say("report.skills.students", { count: students })}</small>
      </span>
      <Track first={first} last={last} />
      <b class="skill-figures">{say("report.skills.reads", { first: percent(first), last: percent(last) })}</b>
    </li>
  );
}

/** A ring where the class began, a lit window where it ended. */
function Track({ first, last }: { first: number; last: number }) {
  const x = (share: number) => 8 + 104 * share;
  return (
    <svg class="skill-track" viewBox="0 0 120 24" aria-hidden="true">
      <path class="skill-ground" d="M4 12H116" />
      <path class="skill-way" d={`M${x(first)} 12H${x(last)}`} />
      <rect class="skill-last" x={x(last) - 5.5} y="3.5" width="11" height="17" rx="3.5" />
      <circle class="skill-first" cx={x(first)} cy="12" r="4.6" />
    </svg>
  );
}
