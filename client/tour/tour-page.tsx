// The guided tour: one sale, there and back, in eleven steps that each have an address of their own.
import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { afterPaint } from "../after-paint.ts";
import { IconButton } from "../components/icon-button.tsx";
import { crossIcon } from "../components/icons.ts";
import { Logo } from "../components/logo.tsx";
import { fetchFaces } from "../join/faces.ts";
import { goTo } from "../route.ts";
import { say } from "../words/words.ts";
import { AdjustScreen, SilentScreen } from "./step-adjust.tsx";
import { AllAtOnceScreen, QuartersScreen } from "./step-again.tsx";
import { MessageScreen, OwnScreen, SellersScreen } from "./step-back.tsx";
import { CombinationsScreen } from "./step-combinations.tsx";
import { CompanyScreen } from "./step-company.tsx";
import { MarketScreen, VoteScreen } from "./step-deploy.tsx";
import { EndScreen } from "./step-end.tsx";
import { GapScreen, SlopeScreen } from "./step-feedback.tsx";
import { ForwardScreen, MetersScreen } from "./step-forward.tsx";
import { OneWeightScreen } from "./step-one-weight.tsx";
import { VerdictScreen } from "./step-verdict.tsx";
import { type Place, placeAfter, placeBefore, type StepId, stepIds, stepOfHash } from "./steps.ts";
import { TourContext } from "./tour-nav.ts";
import "./tour.css";

/** Every step begins from the same company, so each stands alone; their number is that of `screensOf`. */
const screens: Readonly<Record<StepId, readonly ComponentType[]>> = {
  company: [CompanyScreen],
  forward: [ForwardScreen, MetersScreen],
  verdict: [VerdictScreen],
  "one-weight": [OneWeightScreen],
  combinations: [CombinationsScreen],
  feedback: [GapScreen, SlopeScreen],
  back: [MessageScreen, OwnScreen, SellersScreen],
  adjust: [AdjustScreen, SilentScreen],
  again: [AllAtOnceScreen, QuartersScreen],
  deploy: [VoteScreen, MarketScreen],
  end: [EndScreen],
};

/** `/tour`, or `/tour#back` for a step. */
export function TourPage() {
  const [place, move] = usePlace();
  const back = placeBefore(place) && (() => move(placeBefore));
  const next = placeAfter(place) && (() => move(placeAfter));
  useArrowKeys(move);
  useEffect(() => afterPaint(fetchFaces), []);
  useEffect(() => {
    document.title = `${say("tour.title")} · ${say("logo.label")}`;
  }, []);
  const now = stepIds.indexOf(place.step);
  const Shown = screens[place.step][place.screen];
  return (
    <TourContext.Provider value={{ place, back, next }}>
      <main class="tour">
        <header class="tour-head">
          <a href="/" aria-label={say("play.door")}>
            <Logo label="" />
          </a>
          <p>
            <b>{say("tour.title")}</b>
            <small>
              {say("tour.place", { step: now + 1, of: stepIds.length, title: say(`tour.step.${place.step}`) })}
            </small>
          </p>
          <IconButton drawing={crossIcon} label={say("tour.leave")} look="bare" onPress={() => goTo("/solo")} />
        </header>
        <Progress place={place} />
        {Shown !== undefined && <Shown key={`${place.step}.${place.screen}`} />}
      </main>
    </TourContext.Provider>
  );
}

type Move = (way: (place: Place) => Place | null) => void;

/** The place, which the address follows and leads. A hasty hand moves on from where it is, not from what was drawn last. */
function usePlace(): readonly [Place, Move] {
  const [place, setPlace] = useState<Place>(() => ({ step: stepOfHash(location.hash), screen: 0 }));
  const latest = useRef(place);
  function go(to: Place): void {
    latest.current = to;
    setPlace(to);
    window.scrollTo(0, 0);
  }
  useEffect(() => {
    const follow = () => {
      const step = stepOfHash(location.hash);
      if (step !== latest.current.step) go({ step, screen: 0 });
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  function move(way: (place: Place) => Place | null): void {
    const { step } = latest.current;
    const to = way(latest.current);
    if (to === null) return;
    go(to);
    if (to.step !== step) location.hash = to.step;
  }
  return [place, move];
}

/** ← and → go through the tour, but where an arrow key chooses between answers. */
function useArrowKeys(move: Move): void {
  // As soon as the screen stands there: a key pressed before it is painted counts too.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
      const way = event.key === "ArrowLeft" ? placeBefore : event.key === "ArrowRight" ? placeAfter : null;
      if (way === null) return;
      event.preventDefault();
      move(way);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

/** A window for every step: lit as far as one has come, each the way to its step. */
function Progress({ place }: { place: Place }) {
  const now = stepIds.indexOf(place.step);
  return (
    <nav class="tour-progress" aria-label={say("tour.steps")}>
      <ol>
        {stepIds.map((id, index) => {
          const title = say(`tour.step.${id}`);
          const reading = say("tour.progress", { step: index + 1, of: stepIds.length, title });
          return (
            <li key={id}>
              <a
                href={`#${id}`}
                class={index <= now ? "tour-lamp tour-lamp-lit" : "tour-lamp"}
                aria-label={reading}
                title={title}
                {...(index === now ? { "aria-current": "step" as const } : {})}
              />
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
