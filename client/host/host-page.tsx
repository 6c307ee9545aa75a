// The teacher's page: without a key it opens a class, with one it leads it.
import { useEffect, useState } from "preact/hooks";
import { type Entrance, hostLink, readLink } from "#protocol/links.ts";
import { say } from "../words/words.ts";
import { ClassPanel } from "./class-panel.tsx";
import { CreatePage } from "./create-page.tsx";
import "./host.css";

/** `/host`, and `/host#code=…&key=…` */
export function HostPage() {
  const [entrance, setEntrance] = useState(() => readLink(location.hash));
  useEffect(() => {
    document.title = `${say("host.title")} · ${say("logo.label")}`;
    const read = () => setEntrance(readLink(location.hash));
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
  return <ClassPanel key={`${code} ${key}`} code={code} secret={key} onLeave={() => enter({ code: "", key: null })} />;
}
