// A game alone: the desk of a class, with what a teacher would do at the player's own hand.
import { useState } from "preact/hooks";
import type { Mastery } from "#game/mastery/progress.ts";
import type { Level } from "#game/settings.ts";
import { Dialog } from "../components/dialog.tsx";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { IconButton } from "../components/icon-button.tsx";
import { settingsIcon } from "../components/icons.ts";
import { DeskScreen } from "../desk/desk-screen.tsx";
import type { SoloSession } from "../session/solo.ts";
import { say } from "../words/words.ts";
import { LevelSwitch } from "./level-switch.tsx";
import { mayGoOn } from "./may-go-on.ts";
import { SaleNotes } from "./sale-notes.tsx";

interface GameProps {
  readonly session: SoloSession;
  readonly level: Level;
  readonly mastery: Mastery;
  readonly wasLed: boolean; // into the middle of the first sale
  /** a new company, everything else as it was */
  readonly onAnother: (level: Level) => void;
  readonly onEnd: () => void;
}

export function SoloGame({ session, level, mastery, wasLed, onAnother, onEnd }: GameProps) {
  const view = session.update.value?.view;
  return (
    <DeskScreen
      session={session}
      extras={{
        goOn: {
          label: say("solo.goOn"),
          run: () => void session.goOn(),
          enabled: view !== undefined && mayGoOn(view),
        },
        stepBack: { label: say("solo.stepBack"), run: () => void session.stepBack(), enabled: true },
        notes: view !== undefined && <SaleNotes {...{ view, mastery, wasLed }} />,
        menu: <GameMenu {...{ session, level, onAnother, onEnd }} />,
      }}
    />
  );
}

type MenuProps = Pick<GameProps, "session" | "level" | "onAnother" | "onEnd">;

function GameMenu({ session, level, onAnother, onEnd }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState(level);
  const close = () => setIsOpen(false);
  function choose(next: Level): void {
    setChosen(next);
    void session.setLevel(next);
  }
  return (
    <>
      <IconButton drawing={settingsIcon} label={say("solo.menu")} look="bare" onPress={() => setIsOpen(true)} />
      <Dialog
        open={isOpen}
        title={say("solo.menu")}
        onClose={close}
        actions={
          <>
            <PlainButton onPress={() => onAnother(chosen)}>{say("solo.menu.new")}</PlainButton>
            <PlainButton onPress={onEnd}>{say("solo.menu.end")}</PlainButton>
            <FlowButton flow="ink" onPress={close}>
              {say("solo.menu.on")}
            </FlowButton>
          </>
        }
      >
        <p class="field-label">{say("solo.menu.level")}</p>
        <LevelSwitch level={chosen} onChange={choose} />
      </Dialog>
    </>
  );
}
