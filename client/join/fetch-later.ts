// What the door fetches once its form stands: the picture, then what comes next, so that a seat is taken without waiting.
import { afterPaint } from "../after-paint.ts";
import { fetchWords } from "../words/fetch-words.ts";
import { fetchFaces } from "./faces.ts";
import { fetchHouse } from "./house-later.tsx";

export function fetchLater(): void {
  afterPaint(async () => {
    await fetchHouse();
    await import("../session/remote.ts");
    await fetchFaces();
    await Promise.all([import("../play/play-page.tsx"), fetchWords()]);
    await import("../picture/company-picture.ts");
  });
}
