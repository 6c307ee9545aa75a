// The door: a class code, a nickname with a face, one button; or a welcome back to whoever has a seat on this device.
import { useEffect, useState } from "preact/hooks";
import { readLink } from "#protocol/links.ts";
import { isWide } from "../components/is-wide.ts";
import { Logo } from "../components/logo.tsx";
import { storedSeat } from "../session/stored-seat.ts";
import { useMedia } from "../use-media.ts";
import { say } from "../words/words.ts";
import { fetchLater } from "./fetch-later.ts";
import { HouseLater } from "./house-later.tsx";
import type { HouseSize } from "./house-plan.ts";
import { JoinForm } from "./join-form.tsx";
import { WelcomeBack } from "./welcome-back.tsx";
import "./join.css";

/**
 * `/`, or `/?code=482913` from the QR code. A seat of another class on this device does not stand in the way of a link
 * to this one.
 */
export function JoinPage() {
  const [linked] = useState(() => readLink(location.search).code);
  const [seat, setSeat] = useState(storedSeat);
  const [seatWasLost, setSeatWasLost] = useState(false);
  const isBack = seat !== null && (linked === "" || linked === seat.code);
  useEffect(fetchLater, []);
  useEffect(() => {
    document.title = say("logo.label");
  }, []);
  return (
    <main class="door">
      <div class="door-picture">
        <HouseLater size={useHouseSize()} />
      </div>
      <div class="door-desk">
        <header>
          <Logo size={36} label="" />
          <h1>{say("logo.label")}</h1>
          <p>{say("join.lead")}</p>
        </header>
        {isBack ? (
          <WelcomeBack
            seat={seat}
            onAnew={(wasLost) => {
              setSeat(null);
              setSeatWasLost(wasLost);
            }}
          />
        ) : (
          <JoinForm code={linked} seatWasLost={seatWasLost} />
        )}
        <footer>
          <p>{say("join.privacy")}</p>
          <nav>
            <a href="/solo">{say("join.alone")}</a>
            <a href="/tour">{say("join.tour")}</a>
            <a href="/host">{say("join.teacher")}</a>
          </nav>
        </footer>
      </div>
    </main>
  );
}

const low = "(max-height: 799px)";

function useHouseSize(): HouseSize {
  const isLow = useMedia(low);
  if (isWide()) return "wide";
  return isLow ? "low" : "phone";
}
