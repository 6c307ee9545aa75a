// The table "what a desk may know", path by path, and what of a player's view it does not allow.
import type { ClassRoom } from "./class-room.ts";
import { leaves } from "./leaves.ts";
import { hasOutcome, hasQuarter, hasSteps, inReveal, type Moment, owned, passed, reported } from "./moment.ts";

type Rule = readonly [path: RegExp, isOpen: (moment: Moment, numbers: readonly number[]) => boolean];

const always = () => true;
/** What the market says is sealed until the class has voted; before that the counts are 0 or empty. */
const onMarket = ({ view }: Moment) =>
  view.phase === "deployed" || (view.deployment?.go === 0 && view.deployment.results.length === 0);

const personAt = ({ view }: Moment, place: number) => view.company?.people[place]?.seat;
const isOwnPlace = (moment: Moment, place: number): boolean => {
  const seat = personAt(moment, place);
  return seat?.layer === moment.layer && seat.index === moment.index;
};
const arrowAt = ({ view }: Moment, place: number) => view.company?.arrows[place];
const isOwnArrow = (moment: Moment, place: number): boolean => {
  const arrow = arrowAt(moment, place);
  return arrow?.layer === moment.layer && arrow.to === moment.index;
};
const isToMe = (moment: Moment, place: number): boolean => {
  const arrow = arrowAt(moment, place);
  return arrow?.layer === moment.layer + 1 && arrow.from === moment.index;
};
const isMessageOpen = (moment: Moment, place: number): boolean =>
  passed(moment, arrowAt(moment, place)?.layer ?? 0) && (isOwnArrow(moment, place) || isToMe(moment, place));

const isOwnAudit = ({ view, layer, index }: Moment, place: number): boolean => {
  const audit = view.me?.audits?.[place];
  return audit?.layer === layer && audit.index === index;
};

function isMarkOpen(moment: Moment, place: number): boolean {
  switch (moment.view.me?.marks[place]?.kind) {
    case "report":
      return reported(moment, moment.layer);
    case "verdict":
      return owned(moment, Math.min(moment.layer, moment.layers - 2));
    case "own":
      return owned(moment, moment.layer);
    case "pass":
      return passed(moment, moment.layer);
    default:
      return inReveal(moment);
  }
}

/** Level 0 is a worked example in figures, level 3 is played in them. */
const hasFigures = ({ level }: { readonly level: number }): boolean => level === 0 || level === 3;

/** A path that is not here may not be in a player's view at all. */
const table: readonly Rule[] = [
  [/^(phase|layer|act|turn|round|level|boldness|applied|method|isPlayed|isFar|layers\.\d+)$/, always],
  [/^customer\.name$/, always],
  [/^customer\.outcome$/, hasOutcome],
  [/^fastForward\.(done|of)$/, always],
  [/^deployment\.(voted|of)$/, always],
  [/^deployment\.(go|noGo|results\.\d+\.(company|customers\.\d+\.(name|said|outcome|isRight)))$/, onMarket],
  [/^scenario\.(title|question|yes|no|customers|signals\.\d+\.(name|icon))$/, always],
  [
    /^waitingFor\.(answered|asked|mayClose|seats\.\d+\.(seat\.(company|layer|index)|name|isTeammate|isOnline))$/,
    always,
  ],
  [/^clock\.(closesIn|why|isHeld|isPaused|pauseEndsIn)$/, always],
  [/^mayDo\.\d+\.(type|values?(\.\d+)?\.(min|max|choices\.\d+))$/, always],
  [/^me\.(playerId|name|standing|seat\.(company|layer|index)|role|title|icon|points|hasFigures|bet)$/, always],
  [/^me\.asksRealName$/, always],
  [/^me\.(extraTime|hasRisen|colleagues\.\d+|pair\.endsIn)$/, always],
  [/^me\.ask\.(kind|level|variant|about|size|slots\.\d+\.(position|min|max|choices\.\d+))$/, always],
  [/^me\.answer\.(values\.\d+|byTeammate)$/, always], // one's own
  [/^me\.table\.(number|companies|first\.\d+)$/, ({ view }) => view.act === "talk"], // one's own first answer
  [/^me\.slip\.(share|book|bookWithout)$/, hasQuarter],
  [/^me\.hints\.(taken|worked\.\d+)$/, always], // worked only with the third hint: see the test of it
  [/^me\.knowledge\.(layer|index|layers|activation|boldness|trusts\.\d+|gut|peers\.\d+)$/, always],
  [/^me\.knowledge\.above\.\d+\.trusts\.\d+\.\d+$/, always],
  [/^me\.knowledge\.above\.(\d+)\.reports\.\d+$/, (now, [up = 0]) => reported(now, now.layer + up)],
  [/^me\.knowledge\.heard\.\d+$/, (now) => now.layer === 0 || reported(now, now.layer - 1)],
  [/^me\.knowledge\.(opinion|report|slope)$/, (now) => reported(now, now.layer)],
  [/^me\.knowledge\.said$|^company\.verdict\.said$/, (now) => reported(now, now.layers - 1)],
  [/^me\.knowledge\.outcome$|^company\.verdict\.(outcome|gap|cost)$/, hasOutcome],
  [/^me\.knowledge\.messages\.\d+$/, (now) => passed(now, now.layer + 1)],
  [/^me\.knowledge\.blame$/, (now) => owned(now, now.layer)],
  [
    /^me\.marks\.(\d+)\.(kind|variant|about|values\.\d+|outcome|misconception|points)$/,
    (now, [at = 0]) => isMarkOpen(now, at),
  ],
  [/^me\.marks\.(\d+)\.slots\.\d+\.(position|direction|size)$/, (now, [at = 0]) => isMarkOpen(now, at)],
  [
    /^me\.marks\.(\d+)\.truth\.\d+$/,
    (now, [at = 0]) => isMarkOpen(now, at) && (now.view.me?.marks[at]?.kind !== "adjust" || hasSteps(now)),
  ],
  [
    /^me\.quiz\.items\.\d+\.(item|figures\.\d+|options\.\d+\.(words|figures\.\d+)|answer\.(choice|confidence))$/,
    ({ view }) => view.phase === "quiz",
  ],
  [/^me\.reveal\.(mayRetry|retried|rows\.\d+\.(trust|mine|isAsked))$/, inReveal],
  [/^mayDo\.\d+\.reasons\.\d+$/, inReveal],
  [/^me\.reveal\.rows\.\d+\.step$/, hasSteps],
  [/^me\.reveal\.reason\.(chosen|isRight)$/, hasSteps],
  [/^me\.reveal\.rows\.\d+\.(quarter|after)$/, hasQuarter],
  [
    /^me\.audits\.(\d+)\.(layer|index|from|value|nudge|costUp|costDown|perUnit|backprop|agree)$/,
    (now, [at = 0]) => hasSteps(now) && isOwnAudit(now, at),
  ],
  [/^company\.(index|name|quarters|teamShares\.\d+|costs\.\d+\.(quarter|cost))$/, always],
  [/^company\.customer\.(name|signals\.\d+)$/, always],
  [/^company\.people\.\d+\.(seat\.(company|layer|index)|role|title|icon|name|meter)$/, always],
  [/^company\.people\.\d+\.(isTeammate|isFree|isOnline|isAsked|hasAnswered|members|answered)$/, always],
  [/^company\.people\.(\d+)\.report$/, (now, [at = 0]) => reported(now, personAt(now, at)?.layer ?? 9)],
  [/^company\.people\.(\d+)\.slope$/, (now, [at = 0]) => isOwnPlace(now, at) && reported(now, now.layer)],
  [/^company\.people\.(\d+)\.blame\.sign$/, (now, [at = 0]) => isOwnPlace(now, at) && owned(now, now.layer)],
  [
    /^company\.people\.(\d+)\.blame\.figure$/,
    (now, [at = 0]) => hasFigures(now) && isOwnPlace(now, at) && owned(now, now.layer),
  ],
  [/^company\.arrows\.\d+\.(layer|from|to|sign|width)$/, always],
  [/^company\.arrows\.(\d+)\.trust$/, (now, [at = 0]) => isOwnArrow(now, at)],
  [/^company\.arrows\.(\d+)\.message\.(sign|share)$/, (now, [at = 0]) => isMessageOpen(now, at)],
  [/^company\.arrows\.(\d+)\.message\.figure$/, (now, [at = 0]) => hasFigures(now) && isMessageOpen(now, at)],
  [/^company\.arrows\.\d+\.before\.(sign|width)$/, hasQuarter],
  [/^company\.outcome\.(?!slips)/, hasQuarter], // what others' answers cost is for the room, in counts
  [/^me\.own\.(trusts\.\d+|step|values\.\d+)$/, always], // one's own
  [/^company\.method\.(name|mover\.(company|layer|index))$/, always],
  [/^company\.method\.nudge\.(seat\.(company|layer|index)|position|by)$/, ({ view }) => view.phase !== "move"],
  [/^company\.method\.(trial\.(before|tried|isKept|runs)|bets\.(keep|putBack))$/, ({ view }) => view.phase === "trial"],
];

const rules = new Map<string, Rule | undefined>();

/** The rule for a path, looked for once. */
function ruleFor(path: string): Rule | undefined {
  if (!rules.has(path))
    rules.set(
      path,
      table.find(([pattern]) => pattern.test(path)),
    );
  return rules.get(path);
}

/** Paths of a player's view that the table does not allow at this moment. */
export function breaches(room: ClassRoom, moment: Moment): string[] {
  return [...leaves(moment.view)].flatMap(([path]) => {
    const rule = ruleFor(path);
    const numbers = rule?.[0].exec(path)?.slice(1).map(Number) ?? [];
    return rule?.[1](moment, numbers) ? [] : [`${path} in ${room.step} at layer ${moment.layer}`];
  });
}
