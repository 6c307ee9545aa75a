// Turns what was measured into plain verdicts, each with what to do about it.
import { protocolVersion } from "#protocol/version.ts";
import { say } from "../words/words.ts";
import type { Facts, ServerFact } from "./facts.ts";
import type { Check, Finding, Verdict } from "./finding.ts";

const late = 500; // milliseconds there and back: above it every tap is felt to wait
const leastWidth = 320;

/**
 * Judges what is known so far.
 *
 * @param facts those that have been measured; the findings of the others are left out
 */
export function judge({ address, server, lines, picture, storage, screen, awake }: Partial<Facts>): Finding[] {
  const host = address?.host ?? "";
  return [
    ...(address === undefined ? [] : [judgeAddress(address)]),
    ...(server === undefined ? [] : [judgeServer(server, host), judgeProtocol(server, host)]),
    ...(lines === undefined ? [] : [judgeWebSocket(lines, host), judgePolling(lines, host)]),
    ...(picture === undefined ? [] : [judgePicture(picture)]),
    ...(storage === undefined ? [] : [judgeStorage(storage)]),
    ...(screen === undefined ? [] : [judgeScreen(screen)]),
    ...(awake === undefined ? [] : [judgeAwake(awake)]),
  ];
}

interface Judged {
  readonly verdict: Verdict;
  readonly found: string;
  readonly advice?: string;
}

const finding = (check: Check, { advice, ...judged }: Judged): Finding => ({
  check,
  ...judged,
  advice: advice ?? null,
});

function judgeAddress({ host, isHttps, isOwn }: Facts["address"]): Finding {
  if (isOwn) {
    const [found, advice] = [say("test.address.own"), say("test.address.own.advice")];
    return finding("address", { verdict: "ok", found, advice });
  }
  return finding("address", {
    verdict: "ok",
    found: say(isHttps ? "test.address.https" : "test.address.http", { host }),
  });
}

function judgeServer(server: ServerFact, host: string): Finding {
  switch (server.state) {
    case "answered": {
      const ms = medianOf(server.times);
      const found = say("test.server.answered", { ms: Math.round(ms), count: server.times.length });
      if (ms <= late) return finding("server", { verdict: "ok", found });
      return finding("server", { verdict: "slower", found, advice: say("test.server.late.advice", { host }) });
    }
    case "stranger": {
      const [found, advice] = [say("test.server.stranger"), say("test.server.stranger.advice", { host })];
      return finding("server", { verdict: "broken", found, advice });
    }
    case "silent": {
      const [found, advice] = [say("test.server.silent", { host }), say("test.server.silent.advice", { host })];
      return finding("server", { verdict: "broken", found, advice });
    }
  }
}

function medianOf(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

function judgeProtocol(server: ServerFact, host: string): Finding {
  if (server.state !== "answered") {
    return finding("protocol", { verdict: "untried", found: say("test.protocol.untried") });
  }
  if (server.protocol === protocolVersion) {
    return finding("protocol", { verdict: "ok", found: say("test.protocol.same", { version: protocolVersion }) });
  }
  const found = say("test.protocol.other", { page: protocolVersion, server: server.protocol });
  return finding("protocol", { verdict: "broken", found, advice: say("test.protocol.other.advice", { host }) });
}

function judgeWebSocket({ websocket, polling }: Facts["lines"], host: string): Finding {
  if (websocket !== null) return finding("websocket", { verdict: "ok", found: reached(websocket) });
  const advice = say("test.websocket.advice", { host });
  if (polling === null) return finding("websocket", { verdict: "broken", found: say("test.line.blocked"), advice });
  return finding("websocket", { verdict: "slower", found: say("test.websocket.spared"), advice });
}

function judgePolling({ websocket, polling }: Facts["lines"], host: string): Finding {
  if (polling !== null) return finding("polling", { verdict: "ok", found: reached(polling) });
  const advice = say("test.polling.advice", { host });
  if (websocket === null) return finding("polling", { verdict: "broken", found: say("test.line.blocked"), advice });
  return finding("polling", { verdict: "limit", found: say("test.polling.unneeded"), advice });
}

const reached = (ms: number): string => say("test.line.reached", { ms: Math.round(ms) });

function judgePicture(picture: Facts["picture"]): Finding {
  if (picture !== "none") return finding("picture", { verdict: "ok", found: say(`test.picture.${picture}`) });
  const [found, advice] = [say("test.picture.none"), say("test.picture.none.advice")];
  return finding("picture", { verdict: "limit", found, advice });
}

function judgeStorage(storage: Facts["storage"]): Finding {
  const found = say(`test.storage.${storage}`);
  if (storage === "device") return finding("storage", { verdict: "ok", found });
  return finding("storage", { verdict: "limit", found, advice: say("test.storage.advice") });
}

function judgeScreen({ width, height, isTouch }: Facts["screen"]): Finding {
  const found = say(isTouch ? "test.screen.touch" : "test.screen.pointer", { width: `${width}`, height: `${height}` });
  if (width >= leastWidth) return finding("screen", { verdict: "ok", found });
  return finding("screen", { verdict: "limit", found, advice: say("test.screen.advice", { least: leastWidth }) });
}

function judgeAwake(awake: Facts["awake"]): Finding {
  const found = say(`test.awake.${awake}`);
  if (awake === "held") return finding("awake", { verdict: "ok", found });
  return finding("awake", { verdict: "limit", found, advice: say("test.awake.advice") });
}
