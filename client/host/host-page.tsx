// The teacher's page: without a key it opens a class, with one it leads it.
import { useEffect, useState } from "preact/hooks";
import { type Entrance, hostLink, readLink } from "#protocol/links.ts";
import { say } from "../words/words.ts";
import { ClassPanel } from "./class-panel.tsx";
import { CreatePage } from "./create-page.tsx";
import { withStoredKey } from "./stored-classes.ts";
import "./host.css";

const readEntrance = (): Entrance => withStoredKey(readLink(location.hash));

/** `/host`, `/host#code=…&key=…`, and without the key where this device keeps it */
export function HostPage() {
  const [entrance, setEntrance] = useState(readEntrance);
  useEffect(() => {
    document.title = `${say("host.title")} · ${say("logo.label")}`;
    const read = () => setEntrance(readEntrance());
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  const enter = (to: Entrance) => {
    history.replaceState(null, "", to.key === null ? location.pathname : hostLink(location.origin, to));
    setEntrance(to);
    window.scrollTo(0, 0);
  };
  const { code, key } = entrance;
  if (key === null) return <CreatePage onEnter={enter} />;
  return (
    <ClassPanel
      key={`${code} ${key}`}
      code={code}
      secret={key}
      onLeave={() => enter({ code: "", key: null })}
      onKey={(next) => enter({ code, key: next })}
    />
  );
}
