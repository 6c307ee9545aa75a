// Prints how a hall of three hundred behind one address fares, beside a bare Socket.IO server in the same run.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setup } from "../support/build-first.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { bareHall } from "./bare-hall.ts";
import { kilobytes, millis, printTable, quantile, times } from "./figures.ts";
import { gameHall, type HallFigures } from "./game-hall.ts";
import { type ViewBytes, viewBytes } from "./view-bytes.ts";

const samples = 40;
const head = ["", "p50", "p99", "bare p50", "bare p99", "p50 to bare"];

const row = (name: string, game: readonly number[], bare: readonly number[]): string[] => [
  name,
  ...[game, bare].flatMap((values) => [0.5, 0.99].map((share) => millis(quantile(values, share)))),
  times(quantile(game, 0.5) / quantile(bare, 0.5)),
];

async function printHall(server: TestServer, count: number): Promise<void> {
  const game: HallFigures = await gameHall(server, { count, samples, perStep: 4 });
  const bare = await bareHall({ count, samples, frame: game.frame });
  const bytes = Buffer.byteLength(JSON.stringify(game.frame));
  printTable(`${count} devices from one address; a desk's view here has ${kilobytes(bytes)}`, [
    head,
    row("one joins", game.joins, bare.joins),
    row("all are seated (target: 5 s)", [game.seated], [bare.seated]),
    row("an answer is stored, its sender knows", game.ticks, bare.ticks),
    row("the last of the own company has heard", game.company, bare.last),
    row(`the last of ${count} desks has heard`, game.last, bare.last),
    row(`a step opens for ${count}`, game.steps, bare.last),
  ]);
}

function printBytes(all: readonly ViewBytes[]): void {
  const cells = (bytes: readonly number[], one: readonly number[]) => [
    kilobytes(quantile(bytes, 0.5)),
    kilobytes(Math.max(...bytes)),
    times(quantile(bytes, 0.5) / quantile(one, 0.5)),
  ];
  const [one] = all;
  if (one === undefined) return;
  const columns = ["projector", "teacher", "student"].flatMap((who) => [who, "largest", "to one"]);
  printTable("Bytes of a view in a sale, by companies of six students", [
    ["companies", ...columns],
    ...all.map(({ companies, screen, host, desk }) => [
      String(companies),
      ...cells(screen, one.screen),
      ...cells(host, one.host),
      ...cells(desk, one.desk),
    ]),
  ]);
}

setup();
const server = await startServer();
const lag = monitorEventLoopDelay({ resolution: 5 });
lag.enable();
try {
  await printHall(server, 30);
  await printHall(server, 300);
  const all: ViewBytes[] = [];
  for (const companies of [1, 5, 10, 50]) all.push(await viewBytes(server, companies));
  printBytes(all);
  console.log(`
  The bare server knows no rules and no store, and sends the same frame to everybody at once. The game gathers
  what is not urgent on purpose: of another company's answer a desk hears within a second (server/realtime/urgency.ts).
  These devices live in one process, whose own event loop was late by ${millis(lag.percentile(99) / 1e6)} (p99).`);
} finally {
  await server.stop();
}
