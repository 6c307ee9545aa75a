// Aims commands of one class at another: by ids, codes and seats in the payload, from a student, the teacher and the projector.
import { type PlayerId, playerId } from "#game/ids.ts";
import { wireOf } from "#protocol/messages.ts";
import { type Class, type Client, connect, createClass, type School } from "../../server/school.ts";
import { createDice, type Dice } from "./dice.ts";
import { samplesFor } from "./sample-commands.ts";

export interface CrossClass {
  readonly tries: number;
  readonly effects: number; // versions by which the other class has gone on
  readonly frames: number; // views that it was sent
  readonly leaks: number; // views of the first class that name somebody of the other
}

/** Below the burst of one connection. */
const PER_LINE = 15;
/** What would end the first class, or the sender's stay in it, and with that every later try. */
const endings = ["End", "Leave"];

export async function crossClass(school: Pick<School, "url">, tries: number, seed: number): Promise<CrossClass> {
  const dice = createDice(seed);
  const [own, other] = [await createClass(school), await createClass(school)];
  const otherHost = await connect(school, hostOf(other));
  const victim = await connect(school, { code: other.code, as: "player" });
  const started = await otherHost.send("Start");
  if (!started.ok) throw new Error(started.message);
  await victim.until((view) => view.phase === "briefing");
  const quiet = await quietOf([otherHost, victim]);
  const student = await connect(school, { code: own.code, as: "player" });
  const { key } = student.welcome;
  const id = victim.welcome.playerId ?? playerId("");
  let leaks = 0;
  for (let done = 0; done < tries; done += PER_LINE) {
    const auth = dice.pick([hostOf(own), { code: own.code, as: "player", key }, screenOf(own)]);
    const sender = await connect(school, { ...auth }, { reconnection: false });
    const count = Math.min(PER_LINE, tries - done);
    await Promise.all(Array.from({ length: count }, () => aim(sender, { dice, other, id })));
    leaks += sender.views.filter((view) => JSON.stringify(view).includes(id)).length;
    sender.close();
  }
  const frames = otherHost.views.length + victim.views.length - quiet;
  const next = await otherHost.send("ShareReport");
  const effects = next.ok ? next.version - started.version - 1 : Number.NaN;
  for (const client of [otherHost, victim, student]) client.close();
  return { tries, effects, frames, leaks };
}

const hostOf = ({ code, hostKey }: Class) => ({ code, as: "host", key: hostKey });
const screenOf = ({ code, screenKey }: Class) => ({ code, as: "screen", key: screenKey });

/** How many views they have, once an answer shows that no more are on their way. */
async function quietOf(clients: readonly Client[]): Promise<number> {
  let [count, before] = [0, -1];
  while (count !== before) {
    before = count;
    await new Promise((goOn) => setTimeout(goOn, 300)); // longer than views are gathered
    count = clients.reduce((sum, { views }) => sum + views.length, 0);
  }
  return count;
}

interface Shot {
  readonly dice: Dice;
  readonly other: Class;
  readonly id: PlayerId;
}

async function aim(sender: Client, { dice, other, id }: Shot): Promise<void> {
  const seat = { company: dice.below(2), layer: dice.below(3), index: dice.below(2) };
  const command = dice.pick(samplesFor({ playerId: id, seat }).filter(({ type }) => !endings.includes(type)));
  const extra = dice.pick([
    {},
    {},
    { code: other.code },
    { session: other.code },
    { room: other.code, key: other.hostKey },
  ]);
  const { id: _id, ...wire } = wireOf("", command);
  await sender.send(command.type, { ...wire, ...extra });
}
