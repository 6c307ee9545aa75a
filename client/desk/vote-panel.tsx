// The vote on going to the market: go or no-go, and how sure; sent as one number, to be changed until the market opens.
import { CostChart } from "../components/cost-chart.tsx";
import { ActionBar, Card } from "../components/desk-frame.tsx";
import { FlowButton } from "../components/flow-button.tsx";
import { checkIcon, pauseIcon, rocketIcon } from "../components/icons.ts";
import { costPoints } from "../view/cost-points.ts";
import { costFigure, percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { ChoiceList } from "./choice-list.tsx";
import { mayDo, type Place } from "./desk.ts";
import { Panel } from "./panel.tsx";
import { type Draft, emptyDraft, useDraft } from "./use-draft.ts";
import { type Vote, voteOf, voteValue, wayWord } from "./vote-words.ts";
import { WaitingFoot } from "./waiting-foot.tsx";

interface Voting {
  readonly place: Place;
  readonly vote: Vote;
  readonly change: (vote: Partial<Vote>) => void;
}

export function VotePanel({ place }: { place: Place }) {
  const { bet } = place.me;
  const cast = bet === null ? null : voteOf(bet);
  const [draft, setDraft] = useDraft(place, cast === null ? emptyDraft(2) : draftOf(cast));
  const vote = { way: draft.values[0] ?? null, sure: draft.values[1] ?? null };
  const voting: Voting = { place, vote, change: (part) => setDraft(draftOf({ ...vote, ...part })) };
  const isIn = bet !== null && voteValue(vote) === bet;
  return (
    <Panel
      title={bet === null ? say("vote.title") : say("vote.done", voteParts(voteOf(bet)))}
      lead={say(bet === null ? "vote.lead" : "vote.doneLead")}
      columns={1}
      cards={<CostSoFar place={place} />}
      answer={
        <>
          <Ways {...voting} />
          <Sureness {...voting} />
          {isIn && <WaitingFoot place={place} />}
        </>
      }
      actions={isIn ? undefined : <VoteButton {...voting} />}
    />
  );
}

const draftOf = ({ way, sure }: Vote): Draft => ({ values: [way, sure], text: "", placed: [] });

const voteParts = ({ way, sure }: Vote) => ({ way: wayWord(way ?? 0), share: percent(sure ?? 0) });

/** What one knows of the company: how far its training has come. A low phone has room for the figure alone. */
function CostSoFar({ place }: { place: Place }) {
  const { company, view } = place;
  const isByMethods = view.method !== "backprop";
  const spent = say("methods.runs", { count: company.quarters });
  const cost = costFigure(company.costs.at(-1)?.cost ?? 0);
  if (place.isShort)
    return <p>{isByMethods ? `${spent}: ${cost}` : say("playOn.after", { count: company.quarters, cost })}</p>;
  return (
    <Card>
      <CostChart
        points={costPoints(company)}
        title={say("vote.cost")}
        note={isByMethods ? spent : say("vote.costNote", { count: company.quarters })}
      />
    </Card>
  );
}

function Ways({ place, vote, change }: Voting) {
  return (
    <ChoiceList
      label={say("vote.way")}
      choices={[
        { value: 1, label: say("vote.go"), detail: say("vote.goMeans"), drawing: rocketIcon },
        { value: -1, label: say("vote.noGo"), detail: say("vote.noGoMeans"), drawing: pauseIcon },
      ]}
      value={vote.way}
      disabled={!mayDo(place, "Bet")}
      onChange={(way) => change({ way })}
    />
  );
}

function Sureness({ place, vote, change }: Voting) {
  const label = say("vote.sure");
  return (
    <section class="vote-sure">
      <h3>{label}</h3>
      <ChoiceList
        label={label}
        choices={[
          { value: 0.5, label: percent(0.5), detail: say("vote.sure50") },
          { value: 0.7, label: percent(0.7), detail: say("vote.sure70") },
          { value: 0.9, label: percent(0.9), detail: say("vote.sure90") },
        ]}
        value={vote.sure}
        disabled={!mayDo(place, "Bet")}
        onChange={(sure) => change({ sure })}
      />
    </section>
  );
}

function VoteButton({ place, vote }: Voting) {
  const { me, view, isSending, send } = place;
  const value = voteValue(vote);
  const words =
    value === null ? firstWords(vote) : say(me.bet === null ? "vote.button" : "vote.change", voteParts(vote));
  return (
    <ActionBar>
      <FlowButton
        flow="ink"
        drawing={checkIcon}
        disabled={value === null || !mayDo(place, "Bet")}
        busy={isSending}
        onPress={() => value !== null && send({ type: "Bet", turn: view.turn, value })}
      >
        {words}
      </FlowButton>
    </ActionBar>
  );
}

const firstWords = ({ way }: Vote): string => say(way === null ? "vote.wayFirst" : "vote.sureFirst");
