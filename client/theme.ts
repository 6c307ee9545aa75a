// Light by default, night for a dark lecture hall; chosen by the switch or by `?theme=night`, and kept on the device.
import { effect, signal } from "@preact/signals";

export type Theme = "light" | "night";

const item = "chain-of-command.theme";
const paper: Readonly<Record<Theme, string>> = { light: "#FBF4E8", night: "#14163A" };

export const theme = signal<Theme>("light");

/** Reads the choice and holds the document to it, now and after every change. */
export function followTheme(): void {
  theme.value = asked() ?? kept() ?? "light";
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
    document.querySelector('meta[name="theme-color"]')?.setAttribute("content", paper[theme.value]);
  });
}

export function switchTheme(): void {
  theme.value = theme.value === "night" ? "light" : "night";
  keep(theme.value);
}

function asked(): Theme | null {
  const choice = readTheme(new URLSearchParams(location.search).get("theme"));
  if (choice !== null) keep(choice);
  return choice;
}

function kept(): Theme | null {
  try {
    return readTheme(localStorage.getItem(item));
  } catch {
    return null; // storage is switched off
  }
}

function keep(choice: Theme): void {
  try {
    localStorage.setItem(item, choice);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

const readTheme = (text: string | null): Theme | null => (text === "night" || text === "light" ? text : null);
