// A real name in real browsers: asked for in the lobby where the teacher wants it, read on the panel, and nowhere else.
import { expect, test } from "vitest";
import { chromebook, openPages, wall } from "../support/pages.ts";

const pages = openPages();

test("a student tells a real name in the lobby, the teacher reads it when they ask for it, and the projector never shows it", async () => {
  const { code, hostUrl, screenUrl } = await pages.openClass({ realNames: true });
  const student = await pages.open(`/?code=${code}`);
  await student.getByRole("button", { name: "Take my seat" }).click();
  const field = student.getByRole("textbox", { name: /real name/ });
  await field.fill("Quirina Zwettl");
  await field.press("Enter");
  await student.getByText("Your teacher can read it now").waitFor();

  const host = await pages.open(hostUrl, { viewport: chromebook });
  const show = host.getByRole("button", { name: "Show real names" });
  await show.waitFor();
  expect(await host.content()).not.toContain("Quirina");
  await show.click();
  await host.getByText("Quirina Zwettl").waitFor();
  await show.click();
  await host.getByText("Quirina Zwettl").waitFor({ state: "detached" });
  await host.locator(".board .seat-tile").first().click();
  await host.getByText("Real name: Quirina Zwettl").waitFor();

  const screen = await pages.open(screenUrl, { viewport: wall });
  await screen.getByText("Go to").first().waitFor();
  expect(await screen.content()).not.toContain("Quirina");

  await field.fill("");
  await student.getByRole("button", { name: "Take it back" }).click();
  await student.getByText("Taken back").waitFor();
  await host.keyboard.press("Escape");
  await host.locator(".board .seat-tile").first().click();
  await host.getByText("No real name is kept.").waitFor();
});

test("a class that does not want real names shows no trace of the question", async () => {
  const { code, hostUrl } = await pages.openClass();
  const student = await pages.open(`/?code=${code}`);
  await student.getByRole("button", { name: "Take my seat" }).click();
  await student.getByText("Waiting for your teacher").waitFor();
  const host = await pages.open(hostUrl, { viewport: chromebook });
  await host.locator(".board .seat-tile").first().click();
  await host.getByText("Level of this student").waitFor();
  for (const page of [student, host]) expect(await page.getByText(/real name/i).count()).toBe(0);
});
