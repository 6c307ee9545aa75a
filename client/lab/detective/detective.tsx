// The detective: a recorded sale, one of six followed a wrong rule. Files are opened, somebody is accused.
import { useMemo, useState } from "preact/hooks";
import { type Case, caseOf, type Difficulty, difficulties } from "#game/detective/case.ts";
import { twinRuleOf } from "#game/twin/twin-rule.ts";
import { FlowButton, PlainButton } from "../../components/flow-button.tsx";
import { dicesIcon, eyeIcon, searchIcon } from "../../components/icons.ts";
import { Mark } from "../../components/mark.tsx";
import { Segmented } from "../../components/segmented.tsx";
import { percent, plain, signed } from "../../words/numbers.ts";
import { say } from "../../words/words.ts";
import { type CastMember, cast, ceoLayer } from "../cast.ts";
import { arrowsOf, CompanyMap } from "../company-map/company-map.tsx";
import { ruleName } from "../rule-words.ts";
import { Seen } from "../seen.tsx";
import { CaseFile } from "./case-file.tsx";
import { type File, fileOf, isCeoFile, shownOf, type Verdict, verdictOf } from "./case-words.ts";
import "./detective.css";

const firstSeat = 5; // the CEO's file is where the blame begins

export function Detective() {
  const [difficulty, setDifficulty] = useState<Difficulty>(1);
  const [seed, setSeed] = useState(1);
  const each = useMemo(() => caseOf(seed, difficulty), [seed, difficulty]);
  return (
    <>
      <div class="case-choice">
        <Segmented
          label={say("detective.difficulty")}
          options={difficulties.map((level) => ({ value: String(level), label: say(`detective.difficulty.${level}`) }))}
          value={String(difficulty)}
          onChange={(value) => setDifficulty(difficulties.find((level) => String(level) === value) ?? 1)}
        />
        <PlainButton size="small" drawing={dicesIcon} onPress={() => setSeed(seed + 1)}>
          {say("detective.another")}
        </PlainButton>
      </div>
      <OpenCase key={`${difficulty} ${seed}`} each={each} />
    </>
  );
}

/** To be mounted anew for each case. */
function OpenCase({ each }: { each: Case }) {
  const [seat, setSeat] = useState(firstSeat);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [isOver, setOver] = useState(false);
  const file = fileOf(each, seat);
  if (file === null) return null;
  const decide = (next: Verdict, isLast: boolean) => {
    setVerdict(next);
    setOver(isLast);
  };
  return (
    <>
      <div class="lab-bench map-bench case-bench">
        <div class="lab-controls">
          <p class="case-story">
            <b>{say("detective.case", { number: each.seed })}.</b> {storyOf(each)}
          </p>
          <CaseMap each={each} chosen={seat} onPerson={(member) => setSeat(member.seat)} />
          <Help file={file} />
        </div>
        <div class="lab-result">
          <CaseFile file={file} />
          {!isOver && (
            <Accusation
              file={file}
              onAccuse={(rule) => {
                const next = verdictOf(each, { seat, rule });
                decide(next, next.isSolved === true);
              }}
            />
          )}
          <div class="case-news" role="status">
            {verdict !== null && <VerdictCard verdict={verdict} />}
          </div>
          {verdict !== null && !isOver && (
            <div class="lab-buttons case-show">
              <PlainButton size="small" drawing={eyeIcon} onPress={() => decide(shownOf(each), true)}>
                {say("detective.show")}
              </PlainButton>
            </div>
          )}
        </div>
      </div>
      {isOver && <Seen>{say("detective.seen")}</Seen>}
    </>
  );
}

function storyOf({ book, customer }: Case): string {
  const { name = "", outcome = 0 } = book.customers[customer] ?? {};
  return say("detective.customer", {
    customer: name,
    question: book.question,
    word: outcome === 1 ? book.yes : book.no,
  });
}

function CaseMap(props: { each: Case; chosen: number; onPerson: (member: CastMember) => void }) {
  const { each, chosen, onPerson } = props;
  const signals = each.book.customers[each.customer]?.signals ?? [];
  return (
    <CompanyMap
      label={say("detective.people")}
      signals={each.book.signals.map(({ name }, index) => ({ name, figure: plain(signals[index] ?? 0, 2) }))}
      people={cast.map(({ seat, layer }) => {
        const report = each.people[seat]?.report ?? 0;
        return { figure: layer === ceoLayer ? percent(report) : signed(report, 2), isChosen: seat === chosen };
      })}
      arrows={arrowsOf(each.network.weights, each.network.sizes)}
      onPerson={onPerson}
    />
  );
}

/** What should fit in this file; none at the highest difficulty. */
function Help({ file }: { file: File }) {
  const { each, record } = file;
  if (each.difficulty === 3) return null;
  const tells = record.messages.length > 0;
  const lines =
    each.style === "words"
      ? [...(tells ? [say("detective.help.words.messages")] : []), say("detective.help.words.steps")]
      : [
          say(isCeoFile(file) ? "detective.help.ceo" : "detective.help.blame"),
          ...(tells ? [say("detective.help.message")] : []),
          say("detective.help.step", { boldness: String(each.boldness) }),
        ];
  return (
    <section class="case-help">
      <h2>{say("detective.help")}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Accusation({ file, onAccuse }: { file: File; onAccuse: (rule: Case["rules"][number]) => void }) {
  const [chosen, setChosen] = useState("");
  const rule = twinRuleOf(chosen);
  return (
    <div class="case-accusation">
      <Segmented
        label={say("detective.rule")}
        direction="column"
        options={file.each.rules.map((each) => ({ value: each as string, label: ruleName(each) }))}
        value={chosen}
        onChange={setChosen}
      />
      {rule !== null && <p class="card-note">{say(`detective.does.${rule}`)}</p>}
      <FlowButton
        flow="ink"
        drawing={searchIcon}
        disabled={rule === null}
        onPress={() => {
          if (rule !== null) onAccuse(rule);
        }}
      >
        {rule === null ? say("detective.ruleFirst") : say("detective.accuse", { name: file.member.name })}
      </FlowButton>
    </div>
  );
}

function VerdictCard({ verdict }: { verdict: Verdict }) {
  return (
    <section class={verdict.isSolved === false ? "case-verdict" : "case-verdict case-solved"}>
      <h2>
        {verdict.isSolved !== null && <Mark right={verdict.isSolved} />}
        {verdict.title}
      </h2>
      <p>{verdict.why}</p>
    </section>
  );
}
