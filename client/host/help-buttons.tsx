// What helps a student who is waited for: a nudge, a teammate's answer, going on without the seat, more time for them alone.
import { PlainButton } from "../components/flow-button.tsx";
import { bellIcon, handIcon, skipForwardIcon, timerIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import type { Seated } from "./board.ts";
import { mayAt, mayFor, type PartProps } from "./part.ts";

const minutes = [1, 2];

export function HelpButtons({ view, host, student, onClose }: PartProps & { student: Seated; onClose: () => void }) {
  const { playerId } = student.member;
  const { seat } = student.seat;
  const { turn } = view;
  const finish = (command: Parameters<typeof host.act>[0]) => () => {
    host.act(command);
    onClose();
  };
  // More time for one alone may be given before the step has an end at all.
  const mayHaveTime = student.seat.isAsked && !student.member.hasAnswered && !view.clock.isPaused;
  const isAlone = student.seat.members.length === 1;
  return (
    <div class="host-form-row">
      {mayFor(view, "Nudge", playerId) && (
        <PlainButton size="small" drawing={bellIcon} onPress={finish({ type: "Nudge", playerId, turn })}>
          {say("host.nudge")}
        </PlainButton>
      )}
      {mayAt(view, "AnswerFor", seat) && (
        <PlainButton size="small" drawing={handIcon} onPress={finish({ type: "AnswerFor", seat, turn })}>
          {say(isAlone ? "host.seat.answerFor" : "host.seat.answerForAll")}
        </PlainButton>
      )}
      {mayAt(view, "Skip", seat) && (
        <PlainButton size="small" drawing={skipForwardIcon} onPress={finish({ type: "Skip", seat, turn })}>
          {say("host.skip")}
        </PlainButton>
      )}
      {mayHaveTime &&
        minutes.map((count) => (
          <PlainButton
            key={count}
            size="small"
            drawing={timerIcon}
            onPress={finish({ type: "AddTime", seconds: 60 * count, playerId, turn })}
          >
            {say("host.seat.time", { count })}
          </PlainButton>
        ))}
    </div>
  );
}
