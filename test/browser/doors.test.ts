// The doors in a real browser: keys leave no trace, the policy holds, and a flood is told and ended with two taps.
import { expect, test } from "vitest";
import { enter, openRawLine } from "../support/attacks/raw-line.ts";
import { chromebook, openPages, phone } from "../support/pages.ts";
import { until } from "../support/until.ts";

const pages = openPages({ env: { LOG_LEVEL: "trace" } });

test("SEC-10 the teacher's key is nowhere on the page once it is loaded, nor in the log", async () => {
  const room = await pages.openClass();
  const host = await pages.open(room.hostUrl, { viewport: chromebook });
  await host.getByRole("button", { name: /start/i }).waitFor();
  const referrers: string[] = [];
  host.on("request", (request) => referrers.push(request.headers().referer ?? ""));
  await expect.poll(() => host.url()).not.toContain(room.hostKey);
  expect(await host.locator("body").innerText()).not.toContain(room.hostKey);
  expect(await host.content()).not.toContain(room.hostKey);
  await host.reload();
  await host.getByRole("button", { name: /start/i }).waitFor();
  expect(host.url()).toContain(`#code=${room.code}`);
  expect(referrers.join()).not.toContain(room.hostKey);
  expect(pages.server.output()).not.toContain(room.hostKey);
});

test("SEC-15 the policy is in force: a page cannot run a text as a script, nor write one into itself, nor ask elsewhere", async () => {
  const context = await pages.browser.newContext({ viewport: phone }); // its breaches are meant
  const page = await context.newPage();
  await page.goto(pages.server.url);
  const tried = await page.evaluate(async () => {
    // Later, as what is evaluated from outside is let through.
    const fails = (work: () => unknown) =>
      new Promise<boolean>((resolve) => {
        setTimeout(() => {
          new Promise((done) => done(work())).then(
            () => resolve(false),
            () => resolve(true),
          );
        });
      });
    return {
      text: await fails(() => Reflect.construct(Function, ["return 1"])),
      markup: await fails(() => {
        document.body.innerHTML = "<b>x</b>";
      }),
      elsewhere: await fails(() => fetch("https://example.org/")),
    };
  });
  expect(tried).toEqual({ text: true, markup: true, elsewhere: true });
  await context.close();
});

test("SEC-06 the teacher is told of a crowd, locks the door with one tap and removes all who just came", async () => {
  const room = await pages.openClass();
  const host = await pages.open(room.hostUrl, { viewport: chromebook });
  await host.getByRole("button", { name: /start/i }).waitFor();
  expect(await host.getByText("Many unknown devices are joining").count()).toBe(0);
  const lines = await Promise.all(Array.from({ length: 80 }, () => openRawLine(pages.server.url)));
  const auth = { protocol: 1, code: room.code, as: "player" };
  for (const line of lines) expect(await enter(line, auth)).toMatch(/^40/);

  await host.getByText("Many unknown devices are joining").waitFor();
  await host.getByRole("button", { name: "Lock the door" }).click();
  await host.getByText("The door is locked now").waitFor();
  const late = await openRawLine(pages.server.url);
  expect(await enter(late, auth)).toContain("SESSION_LOCKED");
  await host.getByRole("button", { name: "Remove all who just came" }).click();
  await host.getByRole("button", { name: "Remove them" }).click();
  await host.getByText("Many unknown devices are joining").waitFor({ state: "detached" });
  await until("all have been hung up on", async () => lines.every((line) => line.isClosed()), 20_000);
});
