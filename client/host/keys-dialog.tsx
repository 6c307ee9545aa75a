// The keys of the panel, as a list.
import { Dialog } from "../components/dialog.tsx";
import { say } from "../words/words.ts";

export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const keys = [
    [say("host.keys.space"), say("host.keys.next")],
    ["P", say("host.keys.pause")],
    ["C", say("host.keys.code")],
    ["?", say("host.keys.help")],
  ];
  return (
    <Dialog open={isOpen} title={say("host.keys.title")} onClose={onClose}>
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
