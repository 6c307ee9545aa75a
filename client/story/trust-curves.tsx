// One's own trusts over the rounds, a small chart for every seat that one has held.
import { useRef } from "preact/hooks";
import type { Source, Stay, Story } from "#game/report/story.ts";
import { Card } from "../components/desk-frame.tsx";
import { spreadLabels } from "../components/spread-labels.ts";
import { useBoxSize } from "../components/use-box-size.ts";
import { plain } from "../words/numbers.ts";
import { type Key, say } from "../words/words.ts";

export function TrustCurves({ story: { stays } }: { story: Story }) {
  const grown = stays.filter(({ points }) => points.length > 1);
  if (grown.length === 0) return null;
  return (
    <Card title={say("story.trust")}>
      {grown.map((stay) => (
        <StayChart key={`${stay.company} ${stay.title} ${stay.points[0]?.round}`} stay={stay} />
      ))}
    </Card>
  );
}

interface TrustLine {
  readonly name: string;
  readonly values: readonly number[]; // one per point of the stay
}

const titleWords = (title: string): string => say(`seat.title.${title}` as Extract<Key, `seat.title.ceo`>);

function nameOf(source: Source): string {
  if (source.kind === "signal") return source.name;
  const title = titleWords(source.title);
  return source.number === null ? title : `${title} ${source.number}`;
}

const linesOf = ({ sources, points }: Stay): TrustLine[] => [
  ...sources.map((source, index) => ({ name: nameOf(source), values: points.map(({ trusts }) => trusts[index] ?? 0) })),
  { name: say("story.trust.gut"), values: points.map(({ gut }) => gut) },
];

function StayChart({ stay }: { stay: Stay }) {
  const paper = useRef<HTMLDivElement>(null);
  const lines = linesOf(stay);
  const box = useBoxSize(paper, { width: 330, height: 34 + 22 * lines.length, zoom: 1 });
  return (
    <figure class="stay">
      <figcaption>{say("story.trust.seat", { title: titleWords(stay.title), company: stay.company })}</figcaption>
      <div class="stay-paper" ref={paper} style={{ height: `${Math.max(130, 34 + 22 * lines.length) / 16}rem` }}>
        <TrustPicture lines={lines} stay={stay} width={box.width} height={box.height} />
      </div>
      <TrustTable lines={lines} stay={stay} />
    </figure>
  );
}

interface TrustPictureProps {
  readonly lines: readonly TrustLine[];
  readonly stay: Stay;
  readonly width: number;
  readonly height: number;
}

const labelRoom = 168; // pixels right of the lines
const foot = 24;

/** A trust below 0 is dashed, as its arrow is. */
function TrustPicture({ lines, stay, width, height }: TrustPictureProps) {
  const most = Math.max(0.5, ...lines.flatMap(({ values }) => values.map(Math.abs)));
  const x = (point: number) => 12 + ((width - labelRoom - 24) * point) / Math.max(1, stay.points.length - 1);
  const y = (trust: number) => 10 + ((height - foot - 20) * (most - trust)) / (2 * most);
  const ends = spreadLabels(
    lines.map(({ values }) => y(values.at(-1) ?? 0)),
    19,
    height - foot,
  );
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path class="stay-zero" d={`M12 ${y(0)}H${width - labelRoom}`} />
      {lines.map(({ name, values }, index) => {
        const last = values.at(-1) ?? 0;
        return (
          <g key={name}>
            <path
              class={last < 0 ? "stay-line stay-minus" : "stay-line"}
              d={values.map((value, point) => `${point === 0 ? "M" : "L"}${x(point)} ${y(value)}`).join("")}
            />
            <circle class="stay-dot" cx={x(values.length - 1)} cy={y(last)} r="4" />
            <text class="stay-name" x={width - labelRoom + 8} y={(ends[index] ?? 0) + 5}>
              <tspan class="stay-figure">{plain(last, 2)}</tspan> {name}
            </text>
          </g>
        );
      })}
      {stay.points.map(({ round }, point) => (
        <text key={round} class={point === 0 ? "stay-round stay-start" : "stay-round"} x={x(point)} y={height - 5}>
          {point === 0 ? say("story.trust.start") : round}
        </text>
      ))}
    </svg>
  );
}

function TrustTable({ lines, stay }: Pick<TrustPictureProps, "lines" | "stay">) {
  return (
    <div class="visually-hidden">
      <table>
        <thead>
          <tr>
            <td />
            {stay.points.map(({ round }, point) => (
              <th key={round} scope="col">
                {point === 0 ? say("story.trust.start") : say("story.trust.round", { round })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, values }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, point) => (
                <td key={stay.points[point]?.round}>{plain(value, 2)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
