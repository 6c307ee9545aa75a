// Sends nonsense by the thousand to a server process, as everybody who can open a line to it, and counts what comes back.
import { playerId } from "#game/ids.ts";
import { type RefusalCode, refusalCodes } from "#game/refusal.ts";
import { wireOf } from "#protocol/messages.ts";
import type { Class } from "../../server/school.ts";
import { createDice, type Dice } from "./dice.ts";
import { anyJson, knownAttack, packetOf, rawBytes, spoilt } from "./nonsense.ts";
import { enter, openRawLine, type RawLine } from "./raw-line.ts";
import { playerSamples, samplesFor } from "./sample-commands.ts";

/** Who sends: a student, the teacher, the projector, a test of the line, and somebody who never comes in. */
export type Sender = "player" | "host" | "screen" | "tester" | "none";
export const senders: readonly Sender[] = ["player", "host", "screen", "tester", "none"];

export interface FuzzPlan {
  readonly url: string;
  readonly room: Class;
  readonly sender: Sender;
  readonly event: string;
  readonly frames: number;
  readonly seed: number;
}

export interface FuzzOutcome {
  readonly sent: number;
  readonly answers: number; // acknowledgements, refusals at the door, farewells
  readonly refusals: ReadonlySet<string>;
  /** Codes that stand on no list. */
  readonly strange: readonly string[];
}

/** One of five may end the line, so it comes last; and so few are below the burst that one seat may send. */
const PER_LINE = 5;

export async function fuzz(plan: FuzzPlan): Promise<FuzzOutcome> {
  const dice = createDice(plan.seed);
  const codes: string[] = [];
  let [sent, answers] = [0, 0];
  while (sent < plan.frames) {
    const count = Math.min(PER_LINE, plan.frames - sent);
    // Each line from an address of its own: what is tried here is the guard, not the limits at the door.
    const from = `10.${dice.below(250)}.${dice.below(250)}.${dice.below(250)}`;
    const line = await openRawLine(plan.url, { "x-forwarded-for": from });
    sent += await send(line, plan, { dice, count });
    const found = line.heard.flatMap(codeIn);
    answers += line.heard.filter((frame) => /^4(3|4|2\["farewell)/.test(frame)).length;
    codes.push(...found);
    line.close();
  }
  const strange = codes.filter((code) => !refusalCodes.includes(code as RefusalCode));
  return { sent, answers, refusals: new Set(codes), strange };
}

/** Sends what may be answered and hears it out, then something wilder; returns how many frames went out. */
async function send(line: RawLine, plan: FuzzPlan, { dice, count }: { dice: Dice; count: number }): Promise<number> {
  const auth = authFor(plan, dice);
  if (auth !== null) await enter(line, auth);
  for (let one = 1; one < count; one += 1) line.send(tameFrame(plan, dice, one));
  line.send(packetOf(plan.event, { id: "last", type: "Last" }, LAST));
  await line.until((frame) => frame.startsWith(`43${LAST}`));
  line.send(dice.below(2) === 0 ? rawBytes(dice) : knownAttack(dice));
  await new Promise((goOn) => setImmediate(goOn));
  return count;
}

const LAST = 999; // number of the acknowledgement that shows that all has been looked at

function authFor({ room, sender }: FuzzPlan, dice: Dice): object | null {
  const { code, hostKey, screenKey } = room;
  switch (sender) {
    case "player":
      return { protocol: 1, code, as: "player" };
    case "host":
      return { protocol: 1, code, as: "host", key: hostKey };
    case "screen":
      return { protocol: 1, code, as: "screen", key: screenKey };
    case "tester":
      return { protocol: 1, as: "test" };
    case "none":
      return dice.below(2) === 0 ? null : { protocol: 1, as: "host", code, ...(anyJson(dice) as object) };
  }
}

/** Three of four are commands with something wrong about them; the rest is any JSON. */
function tameFrame({ event, sender }: FuzzPlan, dice: Dice, ack: number): string {
  if (dice.below(4) > 0) return packetOf(event, spoilt(commandFor(sender, dice), dice), dice.below(4) === 0 ? "" : ack);
  if (sender === "none") return `40${JSON.stringify(anyJson(dice))}`;
  return packetOf(dice.below(5) === 0 ? "nonsense" : event, anyJson(dice), ack);
}

function commandFor(sender: Sender, dice: Dice): object {
  const seat = { company: dice.below(3), layer: dice.below(3), index: dice.below(3) };
  const aim = { playerId: playerId(`player-${dice.below(9)}`), seat };
  const isOwn = sender === "player" && dice.below(2) === 0;
  const command = isOwn ? dice.pick(Object.values(playerSamples))(aim) : dice.pick(samplesFor(aim));
  return wireOf(`id-${dice.below(1e9)}`, command);
}

/** Refusals in an acknowledgement, at the door and in a farewell. */
function codeIn(frame: string): string[] {
  const json = /^4(?:3\d*|4|2)([[{].*)$/s.exec(frame)?.[1];
  if (json === undefined) return [];
  const parts: unknown[] = [JSON.parse(json)].flat();
  return parts.flatMap((part) => {
    const { ok, code, data } = (part ?? {}) as { ok?: boolean; code?: string; data?: { code: string } };
    return ok === true ? [] : [code ?? data?.code ?? []].flat();
  });
}
