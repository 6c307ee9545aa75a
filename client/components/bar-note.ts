// A line above the buttons at the thumb, whichever panel they belong to.
import { createContext } from "preact";

/** null where there is nothing to say */
export const BarNote = createContext<string | null>(null);
