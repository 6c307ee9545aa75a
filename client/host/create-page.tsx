// Opens a class: a story, a level, how many companies and whose names; the rest behind "More choices".
import { useState } from "preact/hooks";
import { leastCompanies } from "#game/methods.ts";
import type { Entrance } from "#protocol/links.ts";
import { Banner } from "../components/banner.tsx";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { Logo } from "../components/logo.tsx";
import { type OwnStory, useOwnStory } from "../own-book/own-story.ts";
import { say } from "../words/words.ts";
import { ClassList } from "./class-list.tsx";
import { type ClassPlan, changedPlan, rehearsalOf, usualPlan } from "./class-plan.ts";
import { CompaniesField } from "./companies-field.tsx";
import { LevelChoice } from "./level-choice.tsx";
import { MoreChoices, NamesChoice } from "./more-choices.tsx";
import { openClass } from "./open-class.ts";
import { PasswordDialog } from "./password-dialog.tsx";
import { SeatPreview } from "./seat-preview.tsx";
import { StoryCards } from "./story-cards.tsx";
import "./create-page.css";

export function CreatePage({ onEnter }: { onEnter: (to: Entrance) => void }) {
  const own = useOwnStory();
  const [choice, setChoice] = useState<ClassPlan>(usualPlan);
  const plan: ClassPlan = own.isChosen ? { ...choice, scenario: own.reading.book } : choice;
  const opening = useOpening(own, onEnter);
  const change = (part: Partial<ClassPlan>) => setChoice(changedPlan(choice, part));
  return (
    <main class="create">
      <header class="create-head">
        <Logo label="" />
        <div>
          <h1>{say("host.title")}</h1>
          <p>{say("host.lead")}</p>
        </div>
      </header>
      <Banner kind="trouble">{opening.fault}</Banner>
      <ClassList onEnter={onEnter} />
      <StoryCards
        value={plan.scenario}
        own={own}
        onChange={(scenario) => {
          own.choose(false);
          change({ scenario });
        }}
      />
      <div class="create-settings">
        {plan.method === "backprop" && (
          <section class="card">
            <LevelChoice hasNote level={plan.level} onChange={(level) => change({ level })} />
          </section>
        )}
        <section class="card">
          <CompaniesField
            value={plan.companies}
            least={leastCompanies(plan)}
            onChange={(companies) => change({ companies })}
          />
        </section>
        <section class="card">
          <NamesChoice value={plan.names} onChange={change} />
        </section>
      </div>
      <SeatPreview plan={plan} />
      <MoreChoices plan={plan} onChange={change} />
      <footer class="card-note create-foot">
        <p>{say("host.rehearsal.note", { companies: rehearsalOf(plan).companies ?? 1 })}</p>
        <a href="/lab">{say("lab.link")}</a>
        <a href="/test">{say("host.test")}</a>
      </footer>
      <div class="action-bar">
        <FlowButton flow="ink" busy={opening.isBusy} onPress={() => opening.open(plan)}>
          {say(opening.isBusy ? "host.opening" : "host.open")}
        </FlowButton>
        <PlainButton disabled={opening.isBusy} onPress={() => opening.open(rehearsalOf(plan))}>
          {say("host.rehearsal")}
        </PlainButton>
      </div>
      <PasswordDialog
        isOpen={opening.asksPassword}
        isWrong={opening.isPasswordWrong}
        onClose={opening.giveUp}
        onGiven={opening.openWith}
      />
    </main>
  );
}

interface Attempt {
  readonly state: "idle" | "busy" | "password" | "wrong-password" | "obstacle";
  readonly fault: string | null;
}

const idle: Attempt = { state: "idle", fault: null };

function useOpening(own: OwnStory, onEnter: (to: Entrance) => void) {
  const [{ state, fault }, setAttempt] = useState<Attempt>(idle);
  const [asked, setAsked] = useState<ClassPlan>(usualPlan); // what the password will open
  const open = async (plan: ClassPlan, password: string | null = null) => {
    if (state === "busy") return;
    if (own.obstacle !== null) {
      setAttempt({ state: "obstacle", fault: null });
      return own.point();
    }
    setAsked(plan);
    setAttempt({ state: "busy", fault: null });
    const result = await openClass(plan, password);
    if (result.ok) {
      onEnter({ code: result.code, key: result.key });
    } else if (result.why === "password") {
      setAttempt({ state: password === null ? "password" : "wrong-password", fault: null });
    } else {
      setAttempt({ state: "idle", fault: result.why === "refused" ? result.message : say("host.noServer") });
    }
  };
  return {
    open,
    openWith: (password: string) => open(asked, password),
    fault: state === "obstacle" ? own.obstacle : fault, // gone as soon as it is mended
    isBusy: state === "busy",
    asksPassword: state === "password" || state === "wrong-password",
    isPasswordWrong: state === "wrong-password",
    giveUp: () => setAttempt(idle),
  };
}
