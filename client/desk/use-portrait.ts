// The picture of a face, drawn when the page is already there.
import { useEffect, useState } from "preact/hooks";
import type { Portrait } from "../picture/portraits.ts";

export function usePortrait({ face, expression, isTeammate, lookLeft }: Portrait): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    import("../picture/portraits.ts").then(({ portraitUrl }) => {
      if (isWanted) setUrl(portraitUrl({ face, expression, isTeammate, lookLeft }));
    });
    return () => {
      isWanted = false;
    };
  }, [face, expression, isTeammate, lookLeft]);
  return url;
}
