// What can be done with one seat: name, place, removal, help; or a teammate for a free one.
import { useState } from "preact/hooks";
import { type SeatRef, sameSeat, seatKey } from "#game/ids.ts";
import type { PersonView, PlayerView, View } from "#game/view.ts";
import { Dialog } from "../components/dialog.tsx";
import { PlainButton } from "../components/flow-button.tsx";
import { arrowRightIcon, banIcon, handIcon, userMinusIcon } from "../components/icons.ts";
import { titleKey } from "../picture/model-of-view.ts";
import { say } from "../words/words.ts";
import { AddTeammate } from "./add-teammate.tsx";
import { offerOf, type PartProps } from "./part.ts";

export interface SeatDialogProps extends PartProps {
  readonly seat: SeatRef | null;
  readonly onClose: () => void;
}

export function SeatDialog({ view, host, seat, onClose }: SeatDialogProps) {
  const person = seat === null ? undefined : personAt(view, seat);
  const player = seat === null ? undefined : view.players?.find((one) => one.seat !== null && sameSeat(one.seat, seat));
  const part = { view, host, onClose };
  return (
    <Dialog open={person !== undefined} title={person === undefined ? "" : titleOf(person)} onClose={onClose}>
      {person !== undefined && (
        <div class="host-form">
          {player !== undefined && <OfPlayer {...part} player={player} seat={person.seat} />}
          {player === undefined && person.isTeammate && <OfTeammate {...part} seat={person.seat} />}
          {person.isFree && <AddTeammate {...part} seat={person.seat} />}
        </div>
      )}
    </Dialog>
  );
}

const personAt = ({ companies = [] }: View, seat: SeatRef): PersonView | undefined =>
  companies.flatMap(({ people }) => people).find((person) => sameSeat(person.seat, seat));

function titleOf(person: PersonView): string {
  const title = say(titleKey(person));
  return person.isFree ? title : say("host.seat.moveTo", { title, name: person.name });
}

interface OfSeatProps extends PartProps {
  readonly seat: SeatRef;
  readonly onClose: () => void;
}

function OfPlayer({ view, host, player, seat, onClose }: OfSeatProps & { player: PlayerView }) {
  const { playerId } = player;
  const away = (type: "RemovePlayer" | "BanPlayer") => () => {
    host.act({ type, playerId });
    onClose();
  };
  return (
    <>
      <AnswerFor view={view} host={host} seat={seat} onClose={onClose} />
      <Rename
        name={player.name}
        onSave={(name) => {
          host.act({ type: "RenamePlayer", playerId, name });
          onClose();
        }}
      />
      <Move
        view={view}
        seat={seat}
        onMove={(to) => {
          host.act({ type: "MovePlayer", playerId, seat: to });
          onClose();
        }}
      />
      <div class="host-form-row">
        <PlainButton size="small" drawing={userMinusIcon} onPress={away("RemovePlayer")}>
          {say("host.seat.remove")}
        </PlainButton>
        <PlainButton size="small" drawing={banIcon} onPress={away("BanPlayer")}>
          {say("host.seat.ban")}
        </PlainButton>
      </div>
      <p class="card-note">{say("host.seat.removeNote")}</p>
    </>
  );
}

function OfTeammate({ view, host, seat, onClose }: OfSeatProps) {
  const mayRemove = offerOf(view, "RemoveTeammate")?.seats?.some((one) => sameSeat(one, seat)) === true;
  return (
    <>
      <p>{say("host.seat.teammate")}</p>
      {mayRemove ? (
        <PlainButton
          size="small"
          drawing={userMinusIcon}
          onPress={() => {
            host.act({ type: "RemoveTeammate", seat });
            onClose();
          }}
        >
          {say("host.seat.removeTeammate")}
        </PlainButton>
      ) : (
        <p class="card-note">{say("host.seat.teammateStays")}</p>
      )}
    </>
  );
}

function AnswerFor({ view, host, seat, onClose }: OfSeatProps) {
  const mayAnswer = offerOf(view, "AnswerFor")?.seats?.some((one) => sameSeat(one, seat)) === true;
  if (!mayAnswer) return null;
  return (
    <PlainButton
      size="small"
      drawing={handIcon}
      onPress={() => {
        host.act({ type: "AnswerFor", seat, turn: view.turn });
        onClose();
      }}
    >
      {say("host.seat.answerFor")}
    </PlainButton>
  );
}

function Rename({ name, onSave }: { name: string; onSave: (name: string) => void }) {
  const [text, setText] = useState(name);
  return (
    <form
      class="host-form-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "" && text !== name) onSave(text.trim());
      }}
    >
      <label class="grow">
        <span class="field-label">{say("host.seat.rename")}</span>
        <input
          class="text-input"
          type="text"
          autocomplete="off"
          maxLength={20}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button type="submit" class="plain-button plain-button-small" disabled={text.trim() === "" || text === name}>
        {say("host.seat.save")}
      </button>
    </form>
  );
}

function Move({ view, seat, onMove }: { view: View; seat: SeatRef; onMove: (to: SeatRef) => void }) {
  const people = (view.companies ?? []).flatMap((company) => company.people);
  const others = people.filter((person) => !sameSeat(person.seat, seat));
  const [chosen, setChosen] = useState("");
  const target = others.find((person) => seatKey(person.seat) === chosen);
  return (
    <div class="host-form-row">
      <label class="grow">
        <span class="field-label">{say("host.seat.move")}</span>
        <select class="select" value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          <option value="">{say("host.seat.choose")}</option>
          {others.map((person) => (
            <option key={seatKey(person.seat)} value={seatKey(person.seat)}>
              {say("host.seat.moveTo", {
                title: say(titleKey(person)),
                name: person.isFree ? say("host.seat.free") : person.name,
              })}
            </option>
          ))}
        </select>
      </label>
      <PlainButton
        size="small"
        drawing={arrowRightIcon}
        disabled={target === undefined}
        onPress={() => target !== undefined && onMove(target.seat)}
      >
        {say("host.seat.moveGo")}
      </PlainButton>
    </div>
  );
}
