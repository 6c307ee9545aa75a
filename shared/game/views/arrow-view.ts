/** The arrows of a company as somebody sees them, with the messages that came back along them. */
import { arrowWidth } from "../arrow.ts";
import { sameSeat } from "../ids.ts";
import { networkOfRound, rounded, signOf } from "../printed.ts";
import { trustOf } from "../truth.ts";
import { isOver, type Scene } from "./scene.ts";

/** One arrow of trust, from a signal or a person of the layer below. */
export interface ArrowView {
  readonly layer: number; // of the person who trusts
  readonly from: number;
  readonly to: number;
  readonly sign: -1 | 0 | 1;
  readonly width: number; // 2 to 18 pixels, before the picture's scale
  readonly trust: number | null; // 2 decimals: one's own, and on the projector
  readonly message: MessageView | null; // delivered along this arrow, back to `from`
  readonly before: { readonly sign: -1 | 0 | 1; readonly width: number } | null; // in the reveal: as it was at the start of the round
}

export interface MessageView {
  readonly sign: -1 | 0 | 1; // 1 asks to go lower
  readonly share: number; // of the largest message that this person hears, 0 to 1, for bars
  readonly figure: number | null; // 3 decimals at levels 0 and 3
}

/** Every arrow, layer by layer and person by person. */
export function arrowsOf(scene: Scene): ArrowView[] {
  const { opened, book } = scene;
  const now = opened.quarterSteps || isOver(scene.session) ? book.network : networkOfRound(book);
  return now.activations.flatMap((_, layer) =>
    Array.from({ length: now.sizes[layer + 1] ?? 0 }, (_row, to) =>
      Array.from({ length: now.sizes[layer] ?? 0 }, (_column, from): ArrowView => {
        const trust = trustOf(now, layer, to, from);
        const before = trustOf(networkOfRound(book), layer, to, from);
        const isMine = scene.eyes === "room" || sameSeat(scene.eyes.seat, { company: scene.company, layer, index: to });
        return {
          layer,
          from,
          to,
          sign: signOf(trust),
          width: arrowWidth(trust),
          trust: isMine ? rounded(trust, 2) : null,
          message: messageOf(scene, { layer, from, to }),
          before: opened.quarterSteps ? { sign: signOf(before), width: arrowWidth(before) } : null,
        };
      }),
    ).flat(),
  );
}

/** The message along an arrow: seen by the room, by whoever gets it and by whoever wrote it. */
function messageOf(scene: Scene, { layer, from, to }: { layer: number; from: number; to: number }): MessageView | null {
  const { truth, opened, eyes, company } = scene;
  if (truth === null || layer === 0 || !opened.messagesTo(layer - 1)) return null;
  const isParty =
    eyes === "room" ||
    sameSeat(eyes.seat, { company, layer: layer - 1, index: from }) ||
    sameSeat(eyes.seat, { company, layer, index: to });
  const message = truth.messages[layer]?.[to]?.[from];
  if (!isParty || message === undefined) return null;
  const heard = (truth.messages[layer] ?? []).map((row) => Math.abs(row[from] ?? 0));
  const largest = Math.max(...heard);
  return {
    sign: signOf(message),
    share: largest === 0 ? 0 : rounded(Math.abs(message) / largest, 2),
    figure: scene.hasFigures ? rounded(message, 3) : null,
  };
}
