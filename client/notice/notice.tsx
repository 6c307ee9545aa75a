// A page with one thing to say: a window with a drawing, a title, a sentence, and what can be done.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../components/icon.tsx";
import { Logo } from "../components/logo.tsx";
import "./notice.css";

export interface NoticeProps {
  /** one of the drawings of icons.ts */
  drawing: string;
  title: string;
  words: string;
  /** somebody is at work behind this window */
  lit?: boolean | undefined;
  /** buttons and links */
  children?: ComponentChildren;
}

/** `<Notice drawing={sofaIcon} title="Nobody sits here" words="…"><a href="/">To the door</a></Notice>` */
export function Notice({ drawing, title, words, lit = false, children }: NoticeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]); // so that a screen reader starts here
  return (
    <main class="notice">
      <Logo />
      <div class="notice-facade" aria-hidden="true">
        <span class={lit ? "notice-window notice-window-lit" : "notice-window"}>
          <Icon drawing={drawing} size={52} strokeWidth={1.8} />
        </span>
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{words}</p>
      {children !== undefined && <div class="notice-actions">{children}</div>}
    </main>
  );
}
