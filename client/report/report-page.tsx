// The report of a class: fetched by its key, shown as figures and tables, or as the replay of one round.
import { useEffect, useState } from "preact/hooks";
import { PlainButton } from "../components/flow-button.tsx";
import { lockIcon, refreshCwIcon, timerIcon, trashIcon, triangleAlertIcon } from "../components/icons.ts";
import { Notice } from "../notice/notice.tsx";
import { say } from "../words/words.ts";
import { type Fetched, fetchReport, type SentReport, type Way } from "./fetch-report.ts";
import { ReplayLater } from "./replay-later.tsx";
import { addressOf, type Replayed, readAddress } from "./report-address.ts";
import { ReportSheets } from "./report-sheets.tsx";
import "./report.css";

/** `/report#code=…&key=…`, and the same with `&round=…&company=…` for a replay */
export function ReportPage() {
  const [address, setAddress] = useState(() => readAddress(location.hash));
  useEffect(() => {
    document.title = `${say("report.name")} · ${say("logo.label")}`;
    const read = () => setAddress(readAddress(location.hash));
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  const { code, key, replay } = address;
  if (key === null) {
    return <Notice drawing={lockIcon} title={say("report.noKey.title")} words={say("report.noKey.words")} />;
  }
  return <KeyedReport key={`${code} ${key}`} way={{ code, key }} replay={replay} />;
}

function KeyedReport({ way, replay }: { way: Way; replay: Replayed | null }) {
  const [fetched, setFetched] = useState<Fetched<SentReport> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isDeleted, setDeleted] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    fetchReport(way).then((answer) => isCurrent && setFetched(answer));
    return () => {
      isCurrent = false;
    };
  }, [way.code, way.key, attempt]);
  const again = () => setAttempt(attempt + 1);
  const openReplay = (to: Replayed) => {
    location.hash = addressOf(way, to);
  };
  // In place of the replay: the way back leads out of the report, not into it again.
  const closeReplay = () => location.replace(addressOf(way, null));
  if (isDeleted) return <Deleted />;
  if (fetched === null) {
    return <Notice drawing={timerIcon} title={say("report.finding.title")} words={say("report.finding.words")} />;
  }
  if (!fetched.ok) return <Closed isClosed={fetched.isClosed} onAgain={again} />;
  if (replay !== null) return <ReplayLater way={way} replay={replay} onClose={closeReplay} />;
  return (
    <ReportSheets
      report={fetched.what}
      way={way}
      onReplay={openReplay}
      onShared={again}
      onDeleted={() => setDeleted(true)}
    />
  );
}

const Deleted = () => (
  <Notice drawing={trashIcon} title={say("report.deleted.title")} words={say("report.deleted.words")}>
    <a href="/host">{say("report.toHost")}</a>
  </Notice>
);

function Closed({ isClosed, onAgain }: { isClosed: boolean; onAgain: () => void }) {
  if (isClosed) {
    return <Notice drawing={lockIcon} title={say("report.wrongKey.title")} words={say("report.wrongKey.words")} />;
  }
  return (
    <Notice drawing={triangleAlertIcon} title={say("report.trouble.title")} words={say("report.trouble.words")}>
      <PlainButton drawing={refreshCwIcon} onPress={onAgain}>
        {say("report.tryAgain")}
      </PlainButton>
    </Notice>
  );
}
