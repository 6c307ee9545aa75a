// Students by kinds of question: a window for every answer, lit where it was right.
import { useState } from "preact/hooks";
import type { AskKind, Outcome } from "#game/ask.ts";
import type { Report, StudentReport } from "#game/report/report.ts";
import { AnswerWindows } from "../components/answer-windows.tsx";
import { PlainButton } from "../components/flow-button.tsx";
import { portraitUrl } from "../picture/portraits.ts";
import { type Key, say } from "../words/words.ts";
import { WideTable } from "./wide-table.tsx";

const kinds: readonly AskKind[] = ["report", "verdict", "own", "pass", "adjust"];
const mostAtFirst = 12;

export function StudentsCard({ report: { students, head } }: { report: Report }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <section class="card report-students">
      <header class="report-title">
        <h2>{say("report.people")}</h2>
        <p>{say("report.people.note")}</p>
      </header>
      {students.length === 0 ? (
        <p>{say("report.people.none")}</p>
      ) : (
        <WideTable label={say("report.people")}>
          <thead>
            <tr>
              <th scope="col">{say("report.people.student")}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {say(`kind.${kind}`)}
                </th>
              ))}
              <th scope="col">{say("report.people.rules")}</th>
            </tr>
          </thead>
          <tbody>
            {students.map((student, index) => {
              const isShown = isWhole || index < mostAtFirst;
              return (
                <Student
                  key={student.student}
                  student={student}
                  hasFace={head.hasNames && isShown}
                  isForPaper={!isShown}
                />
              );
            })}
          </tbody>
        </WideTable>
      )}
      {!isWhole && students.length > mostAtFirst && (
        <div class="screen-only">
          <PlainButton size="small" onPress={() => setWhole(true)}>
            {say("report.people.all", { count: students.length })}
          </PlainButton>
        </div>
      )}
    </section>
  );
}

interface StudentProps {
  readonly student: StudentReport;
  readonly hasFace: boolean;
  /** on the screen only when all are asked for */
  readonly isForPaper: boolean;
}

function Student({ student, hasFace, isForPaper }: StudentProps) {
  const { name, standing, kinds: tries, misconceptions, covered } = student;
  return (
    <tr class={isForPaper ? "print-row" : ""}>
      <th scope="row">
        <span class="student">
          {hasFace && (
            <span class="student-face">
              <img src={portraitUrl({ face: name, expression: "calm", isTeammate: false, lookLeft: false })} alt="" />
            </span>
          )}
          <span>
            {name}
            <small>{seatsText(student)}</small>
            {standing !== "in" && <small>{say("report.people.left")}</small>}
            {covered > 0 && <small>{say("report.people.covered", { count: covered })}</small>}
          </span>
        </span>
      </th>
      {kinds.map((kind) => (
        <td key={kind}>
          <Answers outcomes={tries.find((each) => each.kind === kind)?.outcomes ?? []} />
        </td>
      ))}
      <td class="student-rules">
        {misconceptions.map(({ code, first, second }) => (
          <span key={code}>{say("report.people.ruleCount", { rule: say(`rule.${code}`), count: first + second })}</span>
        ))}
      </td>
    </tr>
  );
}

/** "Bluebird Works: Salesperson, CEO": each company once. */
function seatsText({ seats }: StudentReport): string {
  const companies = [...new Set(seats.map(({ companyName }) => companyName))];
  return companies
    .map((company) => {
      const held = seats.filter(({ companyName }) => companyName === company);
      const titles = held.map(({ title }) => say(`seat.title.${title}` as Extract<Key, `seat.title.ceo`>));
      return say("report.people.seat", { company, title: [...new Set(titles)].join(", ") });
    })
    .join(" · ");
}

function Answers({ outcomes }: { outcomes: readonly Outcome[] }) {
  if (outcomes.length === 0) return <span class="tone-quiet">{say("report.none")}</span>;
  return <AnswerWindows outcomes={outcomes} />;
}
