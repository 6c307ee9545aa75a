// The keys of the panel, as a list.
import { Dialog } from "../components/dialog.tsx";
import { say } from "../words/words.ts";

export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const keys = [
    [say("host.keys.space"), say("host.keys.next")],
    ["U", say("host.keys.undo")],
    ["P", say("host.keys.pause")],
    ["H", say("host.keys.hold")],
    ["A", say("host.keys.names")],
    ["C", say("host.keys.code")],
    ["S", say("host.keys.snapshot")],
    ["F", say("host.keys.feature")],
    ["?", say("host.keys.help")],
  ];
  return (
    <Dialog open={isOpen} title={say("host.keys.title")} onClose={onClose}>
      <p class="card-note">{say("host.keys.note")}</p>
      <dl class="keys">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
