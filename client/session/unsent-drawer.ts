/** Where this tab keeps what waits to be sent, so that a reload does not lose it. */
import type { Drawer } from "./outbox.ts";

const item = "chain-of-command.unsent";

export const unsentDrawer: Drawer = {
  read() {
    try {
      return sessionStorage.getItem(item);
    } catch {
      return null; // storage is switched off
    }
  },
  write(text) {
    try {
      if (text === null) sessionStorage.removeItem(item);
      else sessionStorage.setItem(item, text);
    } catch {
      // Without storage it lasts as long as the page.
    }
  },
};

/** For a teacher, whose presses are for now and not for the next page. */
export const noDrawer: Drawer = { read: () => null, write: () => {} };
