// The ways of a class to its server, one for each student, and what may happen to them.
import { setTimeout as pause } from "node:timers/promises";
import { createRandom, type Random } from "#engine/random.ts";
import type { BotClass } from "../support/class-of-bots.ts";
import { openTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { nextRound, secondRound } from "./lessons.ts";

export interface Links {
  readonly all: readonly TcpProxy[];
  readonly urlOf: (place: number) => string;
  readonly close: () => Promise<void>;
}

export async function openLinks(url: string, count: number): Promise<Links> {
  const all = await Promise.all(Array.from({ length: count }, () => openTcpProxy(url)));
  return {
    all,
    urlOf: (place) => all[place]?.url ?? url,
    close: async () => {
      await Promise.all(all.map((link) => link.close()));
    },
  };
}

/** From one to all of them fall silent for a while. */
export function cutSome({ all }: Links, span: number): (chance: Random) => Promise<void> {
  return async (chance) => {
    const some = chance.shuffle(all).slice(0, 1 + chance.below(all.length));
    for (const link of some) link.be("stalled");
    await pause(span);
    for (const link of some) link.mend();
  };
}

export interface Flicker {
  readonly seed: number;
  readonly on: number; // milliseconds
  readonly off: number;
  readonly span: number; // of all of it, at least
  readonly backWithin: number; // milliseconds after it has passed
}

/** Each breaks again and again, not all at once, and the class comes to its second round meanwhile, and to another one afterwards. */
export async function underFlicker(links: Links, lesson: BotClass, flicker: Flicker): Promise<void> {
  lesson.leadOn();
  await flickerDuring(links, flicker, Promise.all([pause(flicker.span), secondRound(lesson)]));
  await lesson.allBack(flicker.backWithin);
  await nextRound(lesson);
}

async function flickerDuring(links: Links, { seed, on, off }: Flicker, work: Promise<unknown>): Promise<void> {
  const chance = createRandom(seed);
  let isOver = false;
  const flickering = links.all.map(async (link) => {
    await pause(chance.below(on));
    while (!isOver) {
      link.be("cut");
      await pause(off);
      link.mend();
      await pause(on);
    }
  });
  await work.finally(() => {
    isOver = true;
  });
  await Promise.all(flickering);
}
