// Somebody else's program: it knows socket.io-client and the wire, and nothing of this project. It opens a class, takes three
// seats, plays one sale by what `mayDo` offers, and prints the result as JSON. Usage: node outside-program.mjs http://localhost:3000
import { io } from "socket.io-client";

const address = process.argv[2];

const created = await fetch(`${address}/api/sessions`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ scenario: "BUY", level: 1 }),
});
if (created.status !== 201) throw new Error(`No session: ${created.status} ${await created.text()}`);
const { code, hostKey } = await created.json();

let commands = 0;
function enter(auth) {
  const socket = io(address, { auth: { protocol: 1, code, ...auth }, query: { code }, forceNew: true });
  const person = { socket, view: null, seen: new Set(), refusals: [] };
  person.say = async (command) => {
    commands += 1;
    const ack = await socket.timeout(10_000).emitWithAck("command", { id: `c${commands}`, ...command });
    if (!ack.ok) person.refusals.push(`${command.type}: ${ack.code}`);
    return ack;
  };
  socket.on("view", ({ view }) => {
    person.view = view;
    person.seen.add(view.phase);
    person.react?.();
  });
  return new Promise((resolve, reject) => {
    socket.on("connect_error", reject);
    socket.once("view", () => resolve(person));
  });
}

const host = await enter({ as: "host", key: hostKey });
const players = [];
for (const name of ["Ada", "Bo", "Cy"]) players.push(await enter({ as: "player", name }));

const pick = (range) => (range === null ? null : range.choices ? range.choices[0] : (range.min + range.max) / 2);
const isAnswer = ({ type }) =>
  type.startsWith("Answer") || type === "WriteMessages" || type === "Retry" || type === "Bet";

/** Answers whatever is offered, once per turn and kind of command. */
function answerWhatIsOffered(player) {
  const said = new Set();
  player.react = () => {
    for (const offer of player.view.mayDo.filter(isAnswer)) {
      const key = `${player.view.turn} ${offer.type}`;
      if (said.has(key)) continue;
      said.add(key);
      const payload = offer.values ? { values: offer.values.map(pick) } : { value: pick(offer.value) };
      player.say({ type: offer.type, turn: player.view.turn, ...payload });
    }
  };
}
for (const player of players) answerWhatIsOffered(player);

/** The teacher's part: goes on whenever nobody is waited for and nothing closes by itself. */
const finished = new Promise((resolve) => {
  const pressed = new Set();
  host.react = () => {
    const { phase, turn, waitingFor, clock, mayDo } = host.view;
    if (phase === "play-on") return resolve();
    const isIdle = waitingFor.seats.length === 0 && clock.closesIn === null;
    const mayGoOn = isIdle && !pressed.has(turn) && mayDo.some(({ type }) => type === "Next");
    if (!mayGoOn) return;
    pressed.add(turn);
    host.say({ type: "Next", turn });
  };
});
await host.say({ type: "Start" });
await finished;

const report = await fetch(`${address}/api/sessions/${code}/report`, {
  headers: { authorization: `Bearer ${hostKey}` },
});
const result = await report.json();
console.log(
  JSON.stringify({
    phases: [...players[0].seen],
    refusals: players.flatMap((player) => player.refusals).filter((refusal) => !refusal.endsWith("STALE_TURN")),
    costs: host.view.companies[0].costs,
    points: players.map((player) => player.view.me.points),
    report: result,
  }),
);
for (const { socket } of [host, ...players]) socket.close();
