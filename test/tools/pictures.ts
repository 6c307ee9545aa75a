/**
 * Takes the pictures of the README from the real pages: one class at level 3 in its feedback phase, and two companies
 * after the reveal.
 * Run from the project's folder: npm run build && npx tsx test/tools/pictures.ts
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "../support/browser.ts";
import { openClass, phaseOf, playUntil } from "../support/class-in-browsers.ts";
import { projectFolder } from "../support/project-folder.ts";
import { startServer } from "../support/server.ts";

const password = "for the pictures of the page";
const folder = join(projectFolder, ".github", "pictures");

const server = await startServer({ env: { HOST_PASSWORD: password } });
const browser = await launchBrowser();
try {
  await mkdir(folder, { recursive: true });
  const settings = { scenario: "BUY", level: 3, seed: 20_261 };
  const room = await openClass({ server, browser, password, settings });
  const [salesperson, manager] = room.students;
  await room.host.getByRole("button", { name: /start/i }).click();
  await playUntil(room, async () => (await phaseOf(room.screen)) === "Feedback");
  const isAsked = async () =>
    (await manager?.getByRole("heading", { name: "What is your blame?" }).isVisible()) ?? false;
  await playUntil(room, isAsked);
  await room.screen.screenshot({ path: join(folder, "projector.png") });
  await room.host.screenshot({ path: join(folder, "teacher.png") });
  await manager?.screenshot({ path: join(folder, "desk.png") });
  await salesperson?.screenshot({ path: join(folder, "desk-waiting.png") });
  await room.close();

  const pair = await openClass({ server, browser, password, settings: { scenario: "BUY", companies: 2 } });
  await pair.host.getByRole("button", { name: /start/i }).click();
  await playUntil(pair, async () => (await pair.host.locator(".pace-words").innerText()) === "All customers together");
  await pair.screen
    .getByText(/from 0\./)
    .first()
    .waitFor();
  await pair.screen.screenshot({ path: join(folder, "projector-rows.png") });
  await pair.close();
} finally {
  await browser.close();
  await server.stop();
}
