// The switch Story / Maths, remembered on the device.
import { useState } from "preact/hooks";
import type { Notation } from "../components/equation-line.tsx";

const item = "chain-of-command.notation";

export function useNotation(): [Notation, (notation: Notation) => void] {
  const [notation, setNotation] = useState<Notation>(stored);
  const change = (next: Notation) => {
    setNotation(next);
    try {
      localStorage.setItem(item, next);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  };
  return [notation, change];
}

function stored(): Notation {
  try {
    return localStorage.getItem(item) === "maths" ? "maths" : "story";
  } catch {
    return "story";
  }
}
