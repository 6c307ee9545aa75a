// One screen of the tour: the picture, a few words, what is asked, and the buttons at the thumb.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { FlowButton, type FlowButtonProps } from "../components/flow-button.tsx";
import { Icon } from "../components/icon.tsx";
import { IconButton } from "../components/icon-button.tsx";
import { arrowLeftIcon, arrowRightIcon, pencilIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { useTour } from "./tour-nav.ts";

export interface ScreenAction {
  readonly label: string;
  readonly flow: FlowButtonProps["flow"];
  readonly run: () => void;
}

export interface ScreenProps {
  readonly title: string;
  readonly picture: ComponentChildren;
  readonly children: ComponentChildren; // words and what is asked
  /** what the article says less exactly */
  readonly setRight?: string | undefined;
  /** what is to be done before going on; null: nothing any more */
  readonly action: ScreenAction | null;
  /** a question above waits for an answer: the way on is there, but does not call */
  readonly isAsking?: boolean | undefined;
}

export function Screen({ title, picture, children, setRight, action, isAsking = false }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div class="tour-screen">
      <div class="tour-picture">{picture}</div>
      <div class="tour-words">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
        {setRight !== undefined && (
          <p class="tour-right">
            <Icon drawing={pencilIcon} size={18} />
            <span>
              <b>{say("tour.setRight")}</b> {setRight}
            </span>
          </p>
        )}
        <Ways action={action} isAsking={isAsking} />
      </div>
    </div>
  );
}

function Ways({ action, isAsking }: { action: ScreenAction | null; isAsking: boolean }) {
  const { next, back } = useTour();
  return (
    <nav class="tour-ways" aria-label={say("tour.ways")}>
      <IconButton drawing={arrowLeftIcon} label={say("tour.back")} disabled={back === null} onPress={() => back?.()} />
      {action === null ? (
        next !== null && (
          <span class={isAsking ? "tour-main tour-main-quiet" : "tour-main"}>
            <FlowButton flow="ink" onPress={next}>
              {say("tour.next")}
            </FlowButton>
          </span>
        )
      ) : (
        <>
          <span class="tour-main">
            <FlowButton flow={action.flow} onPress={action.run}>
              {action.label}
            </FlowButton>
          </span>
          {next !== null && <IconButton drawing={arrowRightIcon} label={say("tour.skip")} onPress={next} />}
        </>
      )}
    </nav>
  );
}
