// How to get into the class: address, code and QR code; on the lobby's wall, above the page, and small in the corner.
import { useEffect, useRef } from "preact/hooks";
import { QrCode } from "../components/qr-code.tsx";
import { say } from "../words/words.ts";
import "./way-in.css";

export interface WayInProps {
  readonly code: string;
  readonly joinUrl: string;
}

/** The way in, with a press that shows it large. */
export type OpenWay = WayInProps & { readonly onOpen: () => void };

/** Six digits in two groups. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`;

/** The address as it is typed: without scheme and path. */
export function typedAddress(joinUrl: string): string {
  return joinUrl.replace(/^https?:\/\//, "").replace(/\/.*$/, "");
}

/** Address, code and QR code, one below the other. */
export function WayIn({ code, joinUrl }: WayInProps) {
  return (
    <div class="way-in">
      <p class="way-address">
        {say("screen.goTo")} <b>{typedAddress(joinUrl)}</b> <span>{say("screen.andType")}</span>
      </p>
      <p class="way-code">{spacedCode(code)}</p>
      <div class="way-qr">
        <QrCode text={joinUrl} label={say("screen.code.qr", { code })} />
      </div>
    </div>
  );
}

/** The same above everything else, as large as it goes. */
export function WayInWall({ isOpen, onClose, ...way }: WayInProps & { isOpen: boolean; onClose: () => void }) {
  const wall = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) wall.current?.showModal();
    else wall.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={wall} class="way-wall" aria-label={say("screen.code.label", { code: way.code })} onClose={onClose}>
      {isOpen && (
        <button type="button" class="way-wall-sheet" onClick={onClose}>
          <WayIn {...way} />
        </button>
      )}
    </dialog>
  );
}

/** In the corner of every round; a press shows it large. */
export function CornerCode({ code, joinUrl, onOpen }: OpenWay) {
  return (
    <button
      type="button"
      class="corner-code"
      aria-label={say("screen.code.open", { code: spacedCode(code) })}
      onClick={onOpen}
    >
      <QrCode text={joinUrl} label="" />
      <span>{spacedCode(code)}</span>
    </button>
  );
}
