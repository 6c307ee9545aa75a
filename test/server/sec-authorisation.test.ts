// Who may not command a class at all, over the wire: strangers, who was sent away, other classes, the projector, readers.
import { expect, test } from "vitest";
import { playerId } from "#game/ids.ts";
import { wireOf } from "#protocol/messages.ts";
import type { Store } from "../../server/storage/store.ts";
import { openRawLine } from "../support/attacks/raw-line.ts";
import { samplesFor } from "../support/attacks/sample-commands.ts";
import { type Auth, connect, createClass, openSchool, refusalOf } from "./school.ts";

/** Below the burst of one connection. */
const PER_LINE = 15;

test("SEC-02 every command from everybody who has no say in a class is turned away and leaves no trace in its log", async () => {
  const stores: Store[] = [];
  const keep = (store: Store) => {
    stores.push(store);
    return store;
  };
  const school = await openSchool({ through: keep });
  const [room, other] = [await createClass(school), await createClass(school)];
  const { code } = room;
  const join = (to: string) => connect(school, { code: to, as: "player" }, { reconnection: false });
  const host = await connect(school, { code, as: "host", key: room.hostKey });
  const [student, removed, banned, foreigner] = [
    await join(code),
    await join(code),
    await join(code),
    await join(other.code),
  ];
  await host.send("Start");
  await host.send("RemovePlayer", { playerId: removed.welcome.playerId });
  await host.send("BanPlayer", { playerId: banned.welcome.playerId });
  const said = async () => {
    const [store] = stores;
    const entries = (await store?.read((await store.find(code))?.id ?? "")) ?? [];
    return entries.filter(({ actor }) => actor !== "house").length;
  };
  const before = await said();

  const shareKey = /key=(.+)$/.exec(host.welcome.links?.shareUrl ?? "")?.[1];
  const outsiders: readonly (readonly [who: string, auth: Auth, answer: string])[] = [
    ["removed", { as: "player", key: removed.welcome.key }, "REMOVED"],
    ["banned", { as: "player", key: banned.welcome.key }, "REMOVED"],
    ["student of another class", { as: "player", key: foreigner.welcome.key }, "BAD_KEY"],
    ["teacher of another class", { as: "host", key: other.hostKey }, "BAD_KEY"],
    ["projector of another class", { as: "screen", key: other.screenKey }, "BAD_KEY"],
    ["student as teacher", { as: "host", key: student.welcome.key }, "BAD_KEY"],
    ["projector as teacher", { as: "host", key: room.screenKey }, "BAD_KEY"],
    ["teacher as student", { as: "player", key: room.hostKey }, "BAD_KEY"],
    ["reader as teacher", { as: "host", key: shareKey }, "BAD_KEY"],
    ["reader as projector", { as: "screen", key: shareKey }, "BAD_KEY"],
    ["house", { as: "house", key: room.hostKey }, "BAD_PAYLOAD"],
    ["nobody", { as: "host" }, "BAD_PAYLOAD"],
  ];
  for (const [who, auth, answer] of outsiders)
    expect([who, await refusalOf(school, { code, ...auth })]).toEqual([who, answer]);

  const seat = { company: 0, layer: 0, index: 0 };
  const commands = samplesFor({ playerId: student.welcome.playerId ?? playerId(""), seat });
  for (const [place, command] of commands.entries()) {
    const line = await openRawLine(school.url);
    line.send(`42${place}${JSON.stringify(["command", wireOf("id", command)])}`);
    await line.ended(); // who commands before coming in is hung up on
    expect(line.heard.filter((frame) => frame.startsWith("4"))).toEqual([]);
  }
  for (let from = 0; from < commands.length; from += PER_LINE) {
    const screen = await connect(school, { code, as: "screen", key: room.screenKey });
    for (const command of commands.slice(from, from + PER_LINE)) {
      const ack = await screen.socket.emitWithAck("command", wireOf("id", command));
      expect([command.type, ack.ok, /^NOT_(HOST|JOINED)$/.test(ack.code)]).toEqual([command.type, false, true]);
    }
    screen.close();
  }
  expect(await said()).toBe(before);
  for (const client of [host, student, foreigner]) client.close();
  await school.close();
});
