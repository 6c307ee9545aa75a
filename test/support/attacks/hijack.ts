// Tries to sit down on somebody else's seat with everything about them that others may know.
import { type Client, connect, createClass, type School } from "../../server/school.ts";
import { createDice, type Dice } from "./dice.ts";
import { enter, openRawLine } from "./raw-line.ts";

export interface Hijack {
  readonly tries: number;
  readonly letIn: number; // tries after which somebody sat on a seat that is not theirs
  readonly acted: number; // commands in another's name that were carried out
  readonly victimIsUntouched: boolean;
}

interface Target {
  readonly code: string;
  readonly victim: Client;
  readonly loots: readonly unknown[]; // what is sent in place of the key
}

/** Needs a server that trusts the proxies in front of it. */
export async function hijack(school: Pick<School, "url">, tries: number, seed: number): Promise<Hijack> {
  const dice = createDice(seed);
  const target = await openTarget(school);
  const { victim, code } = target;
  const mate = await connect(school, { code, as: "player" });
  let [letIn, acted] = [0, 0];
  for (let one = 0; one < tries; one += 1) {
    if (await seizes(school.url, target, dice)) letIn += 1;
    if (one % 20 === 0 && (await poses(mate, victim, dice))) acted += 1;
  }
  const { me } = victim.view();
  const victimIsUntouched = victim.socket.connected && me?.bet === null && me.standing === "in";
  for (const client of [victim, mate]) client.close();
  return { tries, letIn, acted, victimIsUntouched };
}

async function openTarget(school: Pick<School, "url">): Promise<Target> {
  const [room, other] = [await createClass(school), await createClass(school)];
  const { code } = room;
  const host = await connect(school, { code, as: "host", key: room.hostKey });
  const victim = await connect(school, { code, as: "player" });
  const foreigner = await connect(school, { code: other.code, as: "player" });
  const removed = await connect(school, { code, as: "player" }, { reconnection: false });
  await host.send("RemovePlayer", { playerId: removed.welcome.playerId });
  const { key = "" } = victim.welcome;
  const { me } = victim.view();
  const loots = [
    me?.playerId,
    me?.name,
    me?.seat,
    victim.socket.id,
    victim.socket.io.engine.id,
    foreigner.welcome.key,
    removed.welcome.key,
    room.hostKey,
    room.screenKey,
    code,
    `${key.slice(0, -1)}${key.endsWith("A") ? "Q" : "A"}`,
    key.slice(1),
    [key],
    { key },
    null,
    "",
    true,
  ];
  for (const client of [host, foreigner]) client.close();
  return { code, victim, loots };
}

/** Whether the loot has opened a seat, at the handshake or by one that is sent again. */
async function seizes(url: string, { code, loots }: Target, dice: Dice): Promise<boolean> {
  const from = `10.${dice.below(250)}.${dice.below(250)}.${dice.below(250)}`;
  const line = await openRawLine(url, { "x-forwarded-for": from });
  const auth = { protocol: 1, code, as: "player", key: dice.pick(loots) };
  const extra = dice.below(3) === 0 ? { playerId: dice.pick(loots), seat: { company: 0, layer: 0, index: 0 } } : {};
  const answer = await enter(line, { ...auth, ...extra });
  line.close();
  return answer?.startsWith("40") === true;
}

/** A class-mate bets as if they were the victim. */
async function poses(mate: Client, victim: Client, dice: Dice): Promise<boolean> {
  const { playerId, key } = victim.welcome;
  const claim = dice.pick([
    { playerId },
    { player: playerId },
    { seat: victim.view().me?.seat },
    { who: playerId, as: "player" },
    { actor: { role: "player", playerId } },
    { key },
  ]);
  const ack = await mate.send("Bet", { value: 1, ...claim });
  return ack.ok;
}
