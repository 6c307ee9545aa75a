// Decides who comes in: by code and name, or by a key. What it answers tells nothing about codes that are not one's own.
import { type PlayerId, playerId } from "#game/ids.ts";
import { isRefusal, type Refusal, refuse } from "#game/refusal.ts";
import type { Player } from "#game/state.ts";
import type { Clock } from "#game/table.ts";
import { cleanName } from "#protocol/clean-name.ts";
import { joinLink, reportLink, screenLink } from "#protocol/links.ts";
import type { Links, Welcome } from "#protocol/messages.ts";
import type { EntryAuth } from "#protocol/parse-auth.ts";
import type { Chance } from "../chance.ts";
import { hashOf, isKeyFor, newKey, screenKeyOf, shareKeyOf } from "../sessions/keys.ts";
import type { LiveSession } from "../sessions/live-session.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { Failures } from "./failures.ts";
import { freeSeat } from "./free-seat.ts";
import { isDoubtfulName } from "./names.ts";
import { createNewcomers } from "./newcomers.ts";

export type Guest = { readonly live: LiveSession } & (
  | { readonly role: "player"; readonly playerId: PlayerId; readonly key: string | null }
  | { readonly role: "host" | "screen"; readonly key: string }
);

type Staff = Extract<Guest, { role: "host" | "screen" }>;

export interface AdmissionParts {
  readonly sessions: Sessions;
  readonly failures: Failures;
  readonly chance: Chance;
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => unknown;
}

export type Admit = (auth: EntryAuth, address: string) => Promise<Guest | Refusal>;

export const noSuchClass = refuse("CANNOT_JOIN", "No class is open with that code");
const tooManyTries = refuse("RATE_LIMITED", "Too many wrong codes from this network; wait a minute and try again");
const tooManyNewcomers = refuse("RATE_LIMITED", "Too many join from this network at once; wait a minute and try again");
const unsaved = refuse("STORAGE_UNAVAILABLE", "Nothing can be saved just now; try again in a moment");
export const badKey = refuse("BAD_KEY", "That key opens nothing in this class");

/** What the guest is told first. */
export function welcomeOf(guest: Guest, { base, studentsBase }: Bases): Welcome {
  if (guest.role !== "player") return { links: linksOf(guest, { base, studentsBase }) };
  return { playerId: guest.playerId, ...(guest.key === null ? {} : { key: guest.key }) };
}

/** Where this guest reached the server, and where students would. */
export interface Bases {
  readonly base: string;
  readonly studentsBase: string;
}

/** The teacher's own key opens all: the others follow from it. */
function linksOf({ live, role, key }: Staff, { base, studentsBase }: Bases): Links {
  const { code } = live.stored;
  const joinUrl = joinLink(studentsBase, code);
  if (role === "screen") return { joinUrl };
  return {
    joinUrl,
    screenUrl: screenLink(base, { code, key: screenKeyOf(key) }),
    shareUrl: reportLink(base, { code, key: shareKeyOf(key) }),
  };
}

export function createAdmission(parts: AdmissionParts): Admit {
  const { sessions, failures } = parts;
  const mayKnock = createNewcomers();
  const knock = async (live: LiveSession, auth: EntryAuth, address: string): Promise<Guest | Refusal> => {
    if (live.trouble() === "unsaved") return unsaved; // a join that fails leaves something to be tidied up
    if (!(await mayKnock(address, live.stored.code))) return tooManyNewcomers;
    // While codes are being guessed a right one may be a lucky one, so strangers wait for the teacher's word.
    const mustAsk = !live.addresses.has(address) && (await failures.areMany());
    const guest = await join(live, { auth, mustAsk }, parts);
    if (!isRefusal(guest) && !mustAsk) live.addresses.add(address);
    return guest;
  };
  return async (auth, address) => {
    const live = await sessions.find(auth.code);
    const guest = auth.as === "newcomer" || live === null ? null : byKey(live, auth);
    if (guest !== null && !isRefusal(guest)) {
      guest.live.addresses.add(address);
      return guest;
    }
    // Whoever has the key has not guessed; whose class is known at this address neither.
    const isTrusted = live?.addresses.has(address) === true;
    if (!isTrusted && (await failures.isBlocked(address))) return tooManyTries;
    const outcome = live === null ? noSuchClass : (guest ?? (await knock(live, auth, address)));
    if (!isRefusal(outcome) || !isGuess(outcome)) return outcome;
    const isAnswered = (await failures.count(address)) || isTrusted;
    return isAnswered ? outcome : tooManyTries;
  };
}

const isGuess = ({ refused }: Refusal): boolean => refused === "CANNOT_JOIN" || refused === "BAD_KEY";

type KeyAuth = Exclude<EntryAuth, { as: "newcomer" }>;

function byKey(live: LiveSession, { as, key }: KeyAuth): Guest | Refusal {
  if (as === "player") return returning(live, key);
  const staff = { live, role: as, key };
  if (refusalForKey(staff) === null) return staff;
  return isOver(live) ? noSuchClass : badKey;
}

/** What keeps a teacher or a projector out whose key is not, or no more, that of the class; null where nothing does. */
export function refusalForKey(guest: Guest): Refusal | null {
  if (guest.role === "player") return null;
  const { hostKeyHash, screenKeyHash } = guest.live.keys();
  return isKeyFor(guest.key, guest.role === "host" ? hostKeyHash : screenKeyHash) ? null : badKey;
}

function returning(live: LiveSession, key: string): Guest | Refusal {
  const player = live.table.session().players.find(({ keyHash }) => isKeyFor(key, keyHash));
  if (player === undefined) return isOver(live) ? noSuchClass : badKey;
  return refusalFor(player) ?? { live, role: "player", playerId: player.id, key: null };
}

/** What keeps a known player out; null where nothing does. */
export function refusalFor({ standing }: Player): Refusal | null {
  if (standing === "in" || standing === "asking") return null;
  if (standing === "left") return refuse("NOT_JOINED", "You have left this class; join again with the code");
  return refuse("REMOVED", "Your teacher has taken you out of this class; ask whether you may return");
}

const isOver = (live: LiveSession): boolean => live.table.session().play.step.phase === "over";

interface Knock {
  readonly auth: EntryAuth;
  readonly mustAsk: boolean; // the teacher has to let this one in, also where the door is open
}

type JoinParts = Pick<AdmissionParts, "chance" | "clock" | "onFailure">;

async function join(live: LiveSession, { auth, mustAsk }: Knock, parts: JoinParts): Promise<Guest | Refusal> {
  const { chance, clock, onFailure } = parts;
  if (isOver(live)) return noSuchClass;
  const wish = "name" in auth ? auth.name : null;
  const name = wish === null ? null : cleanName(wish);
  if (name !== null && typeof name !== "string") return name;
  const key = newKey(chance);
  const id = playerId(chance.bytes(9).toString("base64url"));
  const isDoubtful = name !== null && isDoubtfulName(name);
  const command = { type: "Join", playerId: id, name, isDoubtful, keyHash: hashOf(key), mustAsk } as const;
  const reply = await live.play({ role: "house" }, `join ${id}`, command);
  if (reply.ok) return { live, role: "player", playerId: id, key };
  // It may have been stored all the same, and then nobody has the key.
  if (reply.refusal.refused === "STORAGE_UNAVAILABLE") freeSeat(live, id, clock).catch(onFailure);
  return reply.refusal;
}
