// A line across the page about the connection, a pause or a removal; announced once, calmly.
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import { bellIcon, infoIcon, pauseIcon, triangleAlertIcon, wifiOffIcon } from "./icons.ts";
import "../style/header.css";

export interface BannerProps {
  kind: "connection" | "pause" | "nudge" | "notice" | "trouble";
  /** null keeps the live region in the page, empty */
  children: ComponentChildren;
  /** e.g. a PlainButton */
  action?: ComponentChildren | undefined;
}

const DRAWINGS = {
  connection: wifiOffIcon,
  pause: pauseIcon,
  nudge: bellIcon,
  notice: infoIcon,
  trouble: triangleAlertIcon,
} as const;

/** `<Banner kind="connection">{text ?? null}</Banner>`; keep it mounted, so that a change is announced. */
export function Banner({ kind, children, action }: BannerProps) {
  const empty = children === null || children === undefined || children === false || children === "";
  const urgent = kind === "pause" || kind === "nudge" || kind === "trouble";
  return (
    <div class={empty ? "banner banner-empty" : `banner banner-${kind}`} role={urgent ? "alert" : "status"}>
      {!empty && (
        <>
          <Icon drawing={DRAWINGS[kind]} size={22} />
          <span class="banner-words">{children}</span>
          {action}
        </>
      )}
    </div>
  );
}
