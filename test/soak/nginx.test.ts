// Two servers over one PostgreSQL behind nginx, with the configuration that the project ships.
import { get } from "node:https";
import { expect, onTestFinished, test } from "vitest";
import type { View } from "#game/view.ts";
import { openPostgresStore } from "../../server/storage/postgres-store.ts";
import { kill, lessonWhile } from "../faults/lessons.ts";
import { connect, createClass } from "../server/school.ts";
import { complaintsIn, type House, logIn } from "../support/house.ts";
import { type FrontDoor, openFrontDoor } from "../support/nginx.ts";
import { createDatabase } from "../support/postgres.ts";
import { startServer } from "../support/server.ts";

const patience = 60_000; // milliseconds, only against hanging

interface DistrictHouse extends House {
  readonly door: FrontDoor;
}

async function openDistrict(): Promise<DistrictHouse> {
  const database = await createDatabase();
  const env = { DATABASE_URL: database.url, TRUST_PROXY: "1" };
  const nodes = await Promise.all([startServer({ env }), startServer({ env })]);
  const door = await openFrontDoor(nodes.map(({ url }) => url));
  const stop = () => Promise.all(nodes.map((node) => node.stop()));
  onTestFinished(async () => {
    await door.close();
    await stop();
    await database.drop();
  });
  return {
    url: door.http,
    nodes,
    door,
    async log(code) {
      await stop();
      return logIn(await openPostgresStore(database.url, { say: () => {}, waitFor: 0 }), code);
    },
    complaints: () => complaintsIn(nodes),
    close: async () => {},
  };
}

const connectionsAt = async (url: string): Promise<number> => {
  const figures = await (await fetch(`${url}/metrics`, { headers: { connection: "close" } })).text();
  return Number(/^game_connections\{role="player"\} (\d+)/m.exec(figures)?.[1] ?? 0);
};

const phases: readonly View["phase"][] = ["briefing", "report", "verdict", "feedback", "adjust", "reveal"];

test("FLT-12 a class of thirty, spread over two nodes behind nginx, plays on while a node is killed in every phase", async () => {
  const district = await openDistrict();
  const spread = (place: number) => `${district.url}/?code=${place}`;
  await lessonWhile(
    district,
    async (lesson) => {
      const counts = await Promise.all(district.nodes.map(({ url }) => connectionsAt(url)));
      expect([counts.reduce((sum, count) => sum + count), counts.every((count) => count >= 5)]).toEqual([30, true]);
      for (const [index, phase] of phases.entries()) {
        await lesson.lead((view) => view.phase === phase);
        const node = district.nodes[index % 2];
        if (node !== undefined) await kill(node);
        await lesson.allBack(patience);
      }
    },
    { urlOf: spread },
  );
  expect(district.door.output()).not.toMatch(/code=|127\.0\.0\.1, server/);
});

test("nginx keeps a class on one node, over both transports and TLS, and shows nobody what is the operator's", async () => {
  const district = await openDistrict();
  const { door } = district;
  const room = await createClass({ url: door.http });
  const clients = await Promise.all(
    [["polling"], ["websocket"], ["polling", "websocket"]].flatMap((transports) =>
      [door.http, door.https].map((url) =>
        connect({ url }, { code: room.code, as: "player" }, { transports, rejectUnauthorized: false }),
      ),
    ),
  );
  const counts = await Promise.all(district.nodes.map(({ url }) => connectionsAt(url)));
  expect([...counts].sort()).toEqual([0, clients.length]);
  for (const client of clients) client.close();
  for (const path of ["/metrics", "/backup"]) expect((await fetch(`${door.http}${path}`)).status).toBe(404);
  const status = await new Promise((resolve, reject) => {
    get(`${door.https}/readyz`, { rejectUnauthorized: false }, (response) => {
      resolve(response.statusCode);
      response.resume();
    }).on("error", reject);
  });
  expect(status).toBe(200);
});
