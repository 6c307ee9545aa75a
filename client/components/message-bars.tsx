// The messages to one person as bars from one line: plus filled to the right, minus hollow to the left.
import { barScale } from "./bar-scale.ts";
import { Icon } from "./icon.tsx";
import "../style/cards.css";

export interface MessageBar {
  id: string;
  name: string;
  drawing?: string | undefined;
  /** signed; only its length and sign are drawn */
  value: number;
  /** "+0.042", or "go lower" where numbers are hidden */
  text: string;
  /** small line under the name, e.g. "−0.130 × −0.32" */
  detail?: string | undefined;
}

export interface MessageBarsProps {
  messages: readonly MessageBar[];
  /** `true`: number in or beside the bar and the detail line; `false`: bars only, as on the phone */
  figures: boolean;
  highlighted?: string | null | undefined;
}

/** `<MessageBars messages={…} figures={wide} />` */
export function MessageBars({ messages, figures, highlighted }: MessageBarsProps) {
  const { zero, places } = barScale(messages.map((message) => message.value));
  return (
    <ul class={figures ? "message-bars message-bars-figures" : "message-bars"}>
      {messages.map((message, index) => {
        const place = places[index] ?? { left: 0, width: 0 };
        const minus = message.value < 0;
        const inside = !minus && place.width > 45;
        const lit = message.id === highlighted ? " message-bar-lit" : "";
        return (
          <li key={message.id} class="message-row">
            {message.drawing !== undefined && <Icon drawing={message.drawing} size={21} />}
            <span class="message-name">
              {message.name}
              {figures && message.detail !== undefined && <small>{message.detail}</small>}
            </span>
            <span class="message-line">
              <span
                class={`${minus ? "message-bar message-bar-minus" : "message-bar"}${lit}`}
                style={{ left: `${place.left}%`, width: `${place.width}%` }}
              />
              <span class="message-zero" style={{ left: `${zero}%` }} />
              <span
                class={
                  figures
                    ? `message-figure${inside ? "" : " message-figure-beside"}${minus ? " tone-feedback-minus" : ""}`
                    : "visually-hidden"
                }
                style={
                  figures
                    ? {
                        left: `${inside ? place.left : minus ? zero : place.left + place.width}%`,
                        ...(inside ? { width: `${place.width}%` } : {}),
                      }
                    : {}
                }
              >
                {message.text}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
