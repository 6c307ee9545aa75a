// A hall of the game itself: everybody joins at once, answers are followed to the last desk, steps open.
import type { ViewMessage } from "#protocol/messages.ts";
import { type Client, connect, createClass } from "../server/school.ts";
import type { TestServer } from "../support/server.ts";
import { order } from "../support/teacher.ts";
import { answerTo, offerOf } from "./offers.ts";

export interface HallFigures {
  readonly joins: readonly number[]; // ms, for each
  readonly seated: number; // ms until the last
  readonly ticks: readonly number[]; // ms until whoever answered heard that it is stored
  readonly company: readonly number[]; // ms until the last of the own company had it on the screen
  readonly last: readonly number[]; // ms until the last of all had it
  readonly steps: readonly number[]; // ms until the last had the next step
  readonly frame: ViewMessage; // one that a desk was sent in a step
}

interface Desk {
  readonly client: Client;
  readonly heard: { readonly version: number; readonly at: number }[]; // since the last look
  readonly took: number;
}

interface Plan {
  readonly count: number;
  readonly samples: number; // answers that are followed
  readonly perStep: number; // of them in each step
}

export async function gameHall(server: TestServer, { count, samples, perStep }: Plan): Promise<HallFigures> {
  const { code, hostKey, screenKey } = await createClass(server, { level: 1 });
  const host = await connect(server, { code, as: "host", key: hostKey });
  const screen = await connect(server, { code, as: "screen", key: screenKey });
  for (const client of [host, screen]) client.socket.on("view", () => client.forget());
  const startedAt = performance.now();
  const desks = await Promise.all(Array.from({ length: count }, () => takeSeat(server, code)));
  const seated = performance.now() - startedAt;
  const figures = { ticks: [] as number[], company: [] as number[], last: [] as number[], steps: [] as number[] };
  await open({ host, desks }, "Start");
  while (figures.last.length < samples) {
    for (const desk of answering(desks, Math.min(perStep, samples - figures.last.length))) {
      await follow(desk, desks, figures);
    }
    figures.steps.push(await open({ host, desks }, "Next"));
  }
  const frame = desks[0]?.client.views.at(-1);
  if (frame === undefined) throw new Error("Somebody must be there");
  for (const { client } of desks) client.close();
  host.close();
  screen.close();
  return { joins: desks.map(({ took }) => took), seated, ...figures, frame };
}

async function takeSeat(server: TestServer, code: string): Promise<Desk> {
  const startedAt = performance.now();
  const client = await connect(server, { code, as: "player" });
  const took = performance.now() - startedAt;
  const heard: { version: number; at: number }[] = [];
  client.socket.on("view", ({ version }: ViewMessage) => {
    heard.push({ version, at: performance.now() });
    client.forget();
  });
  return { client, heard, took };
}

/** Some who are asked, but not so many that the step closes. */
function answering(desks: readonly Desk[], most: number): readonly Desk[] {
  const asked = desks.filter(({ client }) => offerOf(client.view()) !== undefined);
  return asked.slice(0, Math.min(most, asked.length - 1));
}

async function follow(
  desk: Desk,
  desks: readonly Desk[],
  figures: Pick<HallFigures, "ticks" | "company" | "last"> & Record<"ticks" | "company" | "last", number[]>,
): Promise<void> {
  const { client } = desk;
  const offer = offerOf(client.view());
  if (offer === undefined) return;
  for (const { heard } of desks) heard.length = 0;
  const sentAt = performance.now();
  const ack = await client.send(offer.type, { ...answerTo(offer), turn: client.view().turn });
  if (!ack.ok) throw new Error(`${ack.code}: ${ack.message}`);
  figures.ticks.push(performance.now() - sentAt);
  const { version } = ack;
  await Promise.all(desks.map((other) => other.client.until(() => newestOf(other) >= version)));
  const own = client.view().company?.index;
  const took = (among: readonly Desk[]) => Math.max(...among.map((other) => firstHeard(other, version))) - sentAt;
  figures.company.push(took(desks.filter((other) => other.client.view().company?.index === own)));
  figures.last.push(took(desks));
}

const firstHeard = ({ heard }: Desk, version: number): number =>
  heard.find((each) => each.version >= version)?.at ?? Number.POSITIVE_INFINITY;

const newestOf = ({ client }: Desk): number => client.views.at(-1)?.version ?? 0;

/** The next step is there for everybody; how long that took, in ms. */
async function open({ host, desks }: { host: Client; desks: readonly Desk[] }, type: string): Promise<number> {
  const { turn } = desks[0]?.client.view() ?? host.view();
  const sentAt = performance.now();
  const arrived = desks.map(({ client }) => client.until((view) => view.turn > turn));
  await order(host, type);
  await Promise.all(arrived);
  return performance.now() - sentAt;
}
