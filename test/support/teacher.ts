// A teacher without a screen: orders that are carried out, and a class led on until it is where it is wanted.
import type { View } from "#game/view.ts";
import type { Client } from "../server/school.ts";
import { until } from "./until.ts";

/** The teacher's commands are carried out; only a hand quicker than any person's is asked to wait. */
export async function order(host: Client, type: string, payload: object = {}): Promise<void> {
  await until(`${type} is carried out`, async () => {
    const ack = await host.send(type, payload);
    if (!ack.ok && ack.code !== "RATE_LIMITED") throw new Error(`${type}: ${ack.message}`);
    return ack.ok;
  });
}

/**
 * The teacher goes on whenever most have answered, until the class is there.
 *
 * @param meanwhile what others do before each look at the class
 */
export async function leadTo(
  host: Client,
  isThere: (view: View) => boolean,
  meanwhile: () => Promise<void> = async () => {},
): Promise<void> {
  await until("the class is where it was to be led to", async () => {
    const view = host.view();
    if (isThere(view)) return true;
    await meanwhile();
    const { turn } = view;
    const may = view.mayDo.some(({ type }) => type === "Next") && view.waitingFor.mayClose;
    if (!may || host.view().turn !== turn) return false;
    const ack = await host.send("Next", { turn });
    // Pressed once: in a large class the panel shows the next step a moment later.
    if (ack.ok) await host.until((later) => later.turn !== turn);
    return false;
  });
}

export const at = (phase: View["phase"], round: number) => (view: View) => view.phase === phase && view.round === round;

const quarterOf = ({ wall = [] }: View): number => wall[0]?.costs.at(-1)?.quarter ?? 0;

/** The engine plays on, and is done: the view of before it began, which says the same, is not taken for that. */
export async function fastForward(host: Client, quarters: number): Promise<void> {
  const end = quarterOf(host.view()) + quarters;
  await order(host, "FastForward", { quarters });
  await host.until((view) => view.fastForward === null && quarterOf(view) === end);
}
