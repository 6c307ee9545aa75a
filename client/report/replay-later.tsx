// The replay, fetched with its picture when somebody opens a round.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { presentationIcon, triangleAlertIcon } from "../components/icons.ts";
import { Notice } from "../notice/notice.tsx";
import { say } from "../words/words.ts";
import type { ReplayProps } from "./replay.tsx";

/** null while it comes, false where it could not be fetched */
type Load = ComponentType<ReplayProps> | null | false;

export function ReplayLater(props: ReplayProps) {
  const [load, setLoad] = useState<{ readonly Drawn: Load }>({ Drawn: null });
  useEffect(() => {
    import("./replay.tsx").then(
      ({ Replay }) => setLoad({ Drawn: Replay }),
      () => setLoad({ Drawn: false }),
    );
  }, []);
  if (load.Drawn === null) {
    return <Notice drawing={presentationIcon} lit title={say("report.finding.title")} words="" />;
  }
  if (load.Drawn === false) {
    return <Notice drawing={triangleAlertIcon} title={say("replay.none.title")} words={say("report.trouble.words")} />;
  }
  return <load.Drawn {...props} />;
}
