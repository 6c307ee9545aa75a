// A class by the three methods on the projector: the companies with their method, and what each has got for its sales.
import type { CompanyMethod } from "#game/method-run.ts";
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import { Icon } from "../components/icon.tsx";
import { dicesIcon, handIcon, lightbulbIcon, undoIcon } from "../components/icons.ts";
import { Logo } from "../components/logo.tsx";
import { SeatTile } from "../components/seat-tile.tsx";
import { TimerRing } from "../components/timer-ring.tsx";
import { faceOf } from "../picture/face-of.ts";
import { portraitUrl } from "../picture/portraits.ts";
import { type ClockNow, clockText } from "../view/clock.ts";
import { say } from "../words/words.ts";
import { RaceChart } from "./race-chart.tsx";
import { endOf, type RaceLine, raceLines, salesOf } from "./race-lines.ts";
import { companyWords, costWords, headWords, seenWords } from "./race-words.ts";
import { CornerCode, type OpenWay } from "./way-in.tsx";
import "./fast-forward.css";
import "./methods.css";

export interface MethodsScreenProps {
  readonly view: View;
  readonly clock: ClockNow;
  readonly way: OpenWay;
}

export function MethodsScreen({ view, clock, way }: MethodsScreenProps) {
  const lines = raceLines(view);
  const sales = salesOf(view, lines);
  const { customers } = view.scenario;
  return (
    <>
      <RaceHead view={view} clock={clock} {...sales} />
      <section class="race">
        <ul class={lines.length > 3 ? "race-cards race-cards-many" : "race-cards"}>
          {lines.map((line) => (
            <RaceCard key={line.companies[0]?.index} view={view} line={line} />
          ))}
        </ul>
        <RaceChart lines={lines} customers={customers} {...sales} />
      </section>
      <RaceTable lines={lines} />
      <footer class="projector-bar race-bar">
        {view.phase !== "over" && <CornerCode {...way} />}
        <Icon drawing={lightbulbIcon} size={26} />
        <p aria-live="polite">{seenWords(view, lines, sales.spent)}</p>
      </footer>
    </>
  );
}

interface RaceHeadProps {
  readonly view: View;
  readonly clock: ClockNow;
  readonly spent: number;
  readonly of: number;
}

function RaceHead({ view, clock, spent, of }: RaceHeadProps) {
  const { answered, asked } = view.waitingFor;
  const { title, words } = headWords(view);
  return (
    <header class="projector-header race-head">
      <div class="projector-name">
        <Logo size={40} label="" />
        <div>
          <h1>{title}</h1>
          <span>{view.fastForward === null ? words : <RunBar {...view.fastForward} />}</span>
        </div>
      </div>
      <div class="race-state">
        {asked > 0 && (
          <span class="race-answered">
            <b>{answered === asked ? say("screen.allIn") : say("screen.answeredOf", { count: answered, of: asked })}</b>
          </span>
        )}
        {clock.closesIn !== null && <TimerRing remaining={clockText(clock.closesIn)} share={clock.share} />}
        <p class="race-count">
          <b>{spent.toLocaleString("en")}</b>{" "}
          {of > spent ? say("race.of", { of: of.toLocaleString("en") }) : say("race.spent")}
        </p>
      </div>
    </header>
  );
}

/** How far the engine has come, each company by its own method. */
function RunBar({ done, of }: NonNullable<View["fastForward"]>) {
  return (
    <span class="quarter-bar">
      <progress aria-label={say("screen.forward.title")} value={done} max={Math.max(1, of)} />
      <b>{say("methods.forward.done", { done, count: of })}</b>
    </span>
  );
}

const drawings: Readonly<Record<CompanyMethod, string>> = {
  backprop: undoIcon,
  "one-weight-at-a-time": handIcon,
  "weight-combinations": dicesIcon,
};

/** One company with its people, or all companies of a method. */
function RaceCard({ view, line }: { view: View; line: RaceLine }) {
  const { method, companies } = line;
  const [first, ...others] = companies;
  const company = view.companies?.find(({ index }) => index === first?.index);
  const isAlone = others.length === 0;
  return (
    <li class={`card race-card race-${method}`}>
      <h2>{isAlone ? first?.name : say("race.companies", { count: companies.length })}</h2>
      <p class="race-method">
        <Icon drawing={drawings[method]} size={22} strokeWidth={2.4} />
        {say(`methods.name.${method}`)}
      </p>
      <p class={isAlone ? "race-does race-does-one" : "race-does"}>
        {isAlone && company !== undefined ? companyWords(view, company) : companies.map(({ name }) => name).join(", ")}
      </p>
      {isAlone && company !== undefined && <Faces view={view} company={company} />}
    </li>
  );
}

const mostFaces = 6; // that a card has room for
const faceSize = 43;

function Faces({ view, company }: { view: View; company: CompanyView }) {
  const more = company.people.length - mostFaces;
  return (
    <div class="race-faces">
      {company.people.slice(0, mostFaces).map((person) => (
        <SeatTile
          key={`${person.seat.layer}.${person.seat.index}`}
          name={person.name}
          portraitUrl={
            person.isFree
              ? undefined
              : portraitUrl({
                  face: faceOf(view, person),
                  expression: person.isAsked && !person.hasAnswered ? "serious" : "smile",
                  isTeammate: person.isTeammate,
                  lookLeft: false,
                })
          }
          lit={!person.isAsked || person.hasAnswered}
          presence={person.isFree ? "free" : person.isOnline ? "here" : "offline"}
          layout="face"
          size={faceSize}
        />
      ))}
      {more > 0 && <b>+{more}</b>}
    </div>
  );
}

/** What the chart shows, for a screen reader. */
function RaceTable({ lines }: { lines: readonly RaceLine[] }) {
  return (
    <div class="visually-hidden">
      <table>
        <caption>{say("race.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("host.seats.company")}</th>
            <th scope="col">{say("race.method")}</th>
            <th scope="col">{say("race.sales")}</th>
            <th scope="col">{say("race.cost")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.companies[0]?.index}>
              <th scope="row">{line.companies.map(({ name }) => name).join(", ")}</th>
              <td>{say(`methods.name.${line.method}`)}</td>
              <td>{(line.points.at(-1)?.sales ?? 0).toLocaleString("en")}</td>
              <td>{costWords(endOf(line))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
