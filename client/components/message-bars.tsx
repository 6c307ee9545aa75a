// The messages to one person as bars from one line: plus filled to the right, minus hollow to the left.
import { type BarPlace, barScale, figurePlace } from "./bar-scale.ts";
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
  /** true: the text in or beside the bar, and the detail line; false: bars only, as on the phone */
  figures: boolean;
  /** id of the message whose arrow is pointed at */
  highlighted?: string | null | undefined;
}

function Figure({ message, place }: { message: MessageBar; place: BarPlace }) {
  const minus = message.value < 0;
  const where = figurePlace(place, minus);
  const style =
    where === "left"
      ? { right: `${100 - place.left}%` }
      : { left: `${where === "inside" ? place.left : place.left + place.width}%` };
  const width = where === "inside" ? { width: `${place.width}%` } : {};
  return (
    <span
      class={`message-figure message-figure-${where} ${minus ? "tone-feedback-minus" : ""}`}
      style={{ ...style, ...width }}
    >
      {message.text}
    </span>
  );
}

function Row(props: { message: MessageBar; place: BarPlace; zero: number; figures: boolean; lit: boolean }) {
  const { message, place, zero, figures, lit } = props;
  const look = `message-bar${message.value < 0 ? " message-bar-minus" : ""}${lit ? " message-bar-lit" : ""}`;
  return (
    <li class="message-row">
      {message.drawing !== undefined && <Icon drawing={message.drawing} size={21} />}
      <span class="message-name">
        {message.name}
        {figures && message.detail !== undefined && <small>{message.detail}</small>}
      </span>
      <span class="message-line">
        <span class={look} style={{ left: `${place.left}%`, width: `${place.width}%` }} />
        <span class="message-zero" style={{ left: `${zero}%` }} />
        {figures ? <Figure message={message} place={place} /> : <span class="visually-hidden">{message.text}</span>}
      </span>
    </li>
  );
}

/** `<MessageBars messages={…} figures={wide} />` */
export function MessageBars({ messages, figures, highlighted }: MessageBarsProps) {
  const { zero, places } = barScale(messages.map((message) => message.value));
  return (
    <ul class={figures ? "message-bars message-bars-figures" : "message-bars"}>
      {messages.map((message, index) => (
        <Row
          key={message.id}
          message={message}
          place={places[index] ?? { left: 0, width: 0 }}
          zero={zero}
          figures={figures}
          lit={message.id === highlighted}
        />
      ))}
    </ul>
  );
}
