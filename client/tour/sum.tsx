// A small sum in a card, term by term, and the two meters of one person.
import { plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";

export interface SumTerm {
  readonly text: string;
  readonly isMinus: boolean;
  readonly label?: string | undefined;
}

export interface SumProps {
  readonly terms: readonly SumTerm[];
  readonly sign?: "+" | "×" | undefined;
  readonly result: string | null; // "?" until it is known
  readonly resultLabel?: string | undefined;
  readonly tone: "report" | "feedback";
}

/** `<Sum terms={[{ text: "+0.69", label: "error", isMinus: false }, …]} sign="×" result="+0.148" tone="feedback" />` */
export function Sum({ terms, sign = "+", result, resultLabel, tone }: SumProps) {
  return (
    <p class="tour-sum">
      {terms.map((term, index) => (
        <span key={index} class="tour-part">
          {index > 0 && <span class="tour-sign">{sign}</span>}
          <Figure label={term.label} text={term.text} tone={term.isMinus ? `${tone}-minus` : tone} />
        </span>
      ))}
      <span class="tour-part">
        <span class="tour-sign">=</span>
        <Figure label={resultLabel} text={result ?? "?"} tone={result?.startsWith("−") ? `${tone}-minus` : tone} />
      </span>
    </p>
  );
}

function Figure({ label, text, tone }: { label: string | undefined; text: string; tone: string }) {
  return (
    <span class="tour-figure">
      <b class={`tone-${tone}`}>{text}</b>
      {label !== undefined && <small>{label}</small>}
    </span>
  );
}

const meterReach = 2; // of the meters, to either side; a report ends at half of it

/** Raw opinion and report of one person on one scale, so that the curve's work is seen. */
export function MeterPair({ opinion, report }: { opinion: number | null; report: number | null }) {
  return (
    <div class="tour-meters">
      <OneMeter
        label={say("tour.forward.2.opinion")}
        symbol="z"
        value={opinion}
        text={opinion === null ? "?" : plain(opinion, 2)}
      />
      <OneMeter
        label={say("tour.forward.2.report")}
        symbol="a"
        value={report}
        text={report === null ? "?" : signed(report, 2)}
      />
    </div>
  );
}

function OneMeter(props: { label: string; symbol: string; value: number | null; text: string }) {
  const { label, symbol, value, text } = props;
  const size = (Math.min(meterReach, Math.abs(value ?? 0)) / meterReach) * 50;
  return (
    <div class="tour-meter-row">
      <span>
        {label} <i class="math-symbol">{symbol}</i>
      </span>
      <span class="tour-meter-track" aria-hidden="true">
        <span
          class={(value ?? 0) < 0 ? "tour-meter-bar tour-meter-bar-minus" : "tour-meter-bar"}
          style={{ width: `${size}%`, left: `${(value ?? 0) < 0 ? 50 - size : 50}%` }}
        />
      </span>
      <b class={(value ?? 0) < 0 ? "tone-report-minus" : "tone-report"}>{text}</b>
    </div>
  );
}
