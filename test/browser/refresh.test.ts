// Refreshing: the teacher's panel and the projector may be opened again at any moment, and nothing changes.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { connect } from "../server/school.ts";
import { phaseOf } from "../support/class-in-browsers.ts";
import { chromebook, openPages, wall } from "../support/pages.ts";

const pages = openPages();

const wordsOf = (page: Page): Promise<string> => page.locator("body").innerText();

test("a host refresh, a second host tab and a projector refresh change nothing, in every phase", async () => {
  const { code, hostKey, hostUrl, screenUrl } = await pages.openClass({ level: 1, companies: 2 });
  const watcher = await connect(pages.server, { code, as: "host", key: hostKey });
  const students = [
    await connect(pages.server, { code, as: "player" }),
    await connect(pages.server, { code, as: "player" }),
  ];
  const host = await pages.open(hostUrl, { viewport: chromebook });
  const screen = await pages.open(screenUrl, { viewport: wall });
  const other = await pages.open(screenUrl, { viewport: wall }); // is never refreshed
  const areAlike = async () => (await wordsOf(screen)) === (await wordsOf(other));
  const version = () => watcher.views.at(-1)?.version;
  await host.getByRole("button", { name: "Start" }).click();

  const seen = new Set<string>();
  for (let steps = 0; steps < 40 && watcher.view().phase !== "play-on"; steps += 1) {
    const { phase, turn } = watcher.view();
    await watcher.send("Hold", { turn });
    const held = await watcher.until((view) => view.clock.isHeld || view.turn > turn);
    if (held.turn > turn) continue;
    await watcher.until(({ waitingFor }) => waitingFor.seats.every(({ isTeammate }) => !isTeammate));
    if (!seen.has(phase)) {
      seen.add(phase);
      const before = { version: version(), loop: await phaseOf(host) };
      await host.reload();
      const second = await pages.open(hostUrl, { viewport: chromebook });
      for (const page of [host, second]) await expect.poll(() => phaseOf(page)).toBe(before.loop);
      await expect.poll(areAlike).toBe(true);
      const shown = await wordsOf(other);
      await screen.reload();
      await expect.poll(() => wordsOf(screen)).toBe(shown);
      expect(await wordsOf(other)).toBe(shown);
      expect(version()).toBe(before.version);
      await second.context().close();
      expect(version()).toBe(before.version);
    }
    await watcher.send("Next", { turn });
    await watcher.until((view) => view.turn > turn);
  }
  expect([...seen]).toEqual(["briefing", "report", "verdict", "feedback", "adjust", "reveal"]);
  for (const student of students) student.close();
  watcher.close();
});
