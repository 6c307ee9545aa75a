// All whom the class waits for, where the strip beside Next has room for the first of them only.
import { Dialog } from "../components/dialog.tsx";
import { say } from "../words/words.ts";
import type { PartProps } from "./part.ts";
import { Waited } from "./waited.tsx";
import { keyOf, nobodyWords, waitedFirst, wayOnWords } from "./waiting-words.ts";

export function WaitingDialog({ view, host, isOpen, onClose }: PartProps & { isOpen: boolean; onClose: () => void }) {
  const seats = waitedFirst(view);
  return (
    <Dialog open={isOpen} title={say("host.waiting")} onClose={onClose}>
      <p class="card-note">{seats.length === 0 ? nobodyWords(view) : wayOnWords(view)}</p>
      <ul class="waiting-all">
        {seats.map((one) => (
          <Waited key={keyOf(one)} view={view} host={host} one={one} />
        ))}
      </ul>
    </Dialog>
  );
}
