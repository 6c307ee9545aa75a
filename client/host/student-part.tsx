// One student by name: how they stand and were marked, what helps them now, their level, name and place, and removal.
import type { Level } from "#game/settings.ts";
import type { BoardMember } from "#game/views/board-view.ts";
import { Icon } from "../components/icon.tsx";
import { banIcon, userMinusIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { AskOnce } from "./ask-once.tsx";
import { type Seated, standingOf } from "./board.ts";
import { placeWords } from "./found-list.tsx";
import { HelpButtons } from "./help-buttons.tsx";
import { MoveStudent } from "./move-student.tsx";
import { mayFor, type PartProps } from "./part.ts";
import { type RealNames, realNameWords } from "./real-names.ts";
import { RenameStudent } from "./rename-student.tsx";
import { standingIcons } from "./standing-icons.ts";

export type StudentPartProps = PartProps & { readonly student: Seated; readonly onClose: () => void };

export function StudentPart({ view, host, realNames, student, onClose }: StudentPartProps & { realNames: RealNames }) {
  const { seat, member } = student;
  const { playerId, name } = member;
  return (
    <div class="host-form">
      <div>
        <p class="student-place">
          <Icon drawing={standingIcons[standingOf(seat, member)]} /> {placeWords(view, student)}
        </p>
        {realNames.isAsked && <p class="student-real-name">{realNameWords(playerId, realNames.known)}</p>}
        <p class="student-mark">{markWords(member)}</p>
      </div>
      <HelpButtons view={view} host={host} student={student} onClose={onClose} />
      {mayFor(view, "SetLevel", playerId) && (
        <OwnLevel
          level={member.level}
          ofClass={view.settings?.level ?? view.level}
          onChange={(level) => host.act({ type: "SetLevel", playerId, level })}
        />
      )}
      <RenameStudent
        name={name}
        onSave={(text) => {
          host.act({ type: "RenamePlayer", playerId, name: text });
          onClose();
        }}
      />
      <MoveStudent
        view={view}
        student={student}
        onMove={(to) => {
          host.act({ type: "MovePlayer", playerId, seat: to });
          onClose();
        }}
      />
      <Removal view={view} host={host} student={student} onClose={onClose} />
    </div>
  );
}

/** What the answer of this step was worth. It stands here alone, where nobody reads along. */
function markWords({ mark, isCovered }: BoardMember): string {
  if (isCovered) return say("host.mark.covered");
  if (mark === null) return "";
  const outcome = say(`host.mark.${mark.outcome}`);
  return mark.misconception === null
    ? outcome
    : say("host.mark.rule", { outcome, rule: say(`rule.${mark.misconception}`) });
}

const levels = [0, 1, 2, 3] as const;

interface OwnLevelProps {
  readonly level: Level | null;
  readonly ofClass: Level;
  readonly onChange: (level: Level | null) => void;
}

function OwnLevel({ level, ofClass, onChange }: OwnLevelProps) {
  return (
    <label>
      <span class="field-label">{say("host.seat.level")}</span>
      <select
        class="select"
        value={level ?? ""}
        onChange={({ currentTarget }) => onChange(levels.find((one) => `${one}` === currentTarget.value) ?? null)}
      >
        <option value="">{say("host.seat.levelClass", { level: say(`host.level.${ofClass}`) })}</option>
        {levels.map((one) => (
          <option key={one} value={one}>
            {say(`host.level.${one}`)}
          </option>
        ))}
      </select>
      <span class="field-note">{say("host.seat.levelNote")}</span>
    </label>
  );
}

function Removal({ host, student, onClose }: StudentPartProps) {
  const { playerId, name } = student.member;
  const away = (type: "RemovePlayer" | "BanPlayer") => () => {
    host.act({ type, playerId });
    onClose();
  };
  return (
    <div class="host-form-row">
      <AskOnce
        words={say("host.seat.remove")}
        drawing={userMinusIcon}
        question={say("host.seat.removeNote")}
        yes={say("host.seat.removeYes", { name })}
        onYes={away("RemovePlayer")}
      />
      <AskOnce
        words={say("host.seat.ban")}
        drawing={banIcon}
        question={say("host.seat.banNote")}
        yes={say("host.seat.banYes", { name })}
        onYes={away("BanPlayer")}
      />
    </div>
  );
}
