/** The referee: what becomes of a company in which those above change their trust first and blame with the new one. */
import { type Book, type Customer, samplesOf } from "#company/book.ts";
import { at, layerAt } from "#engine/at.ts";
import { meanCost, type Sample } from "#engine/batch.ts";
import { forward } from "#engine/forward.ts";
import { fromPlain, type Network, type PlainNetwork } from "#engine/network.ts";
import { createTrace, type Trace } from "#engine/trace.ts";

/** "all at once": messages use the trust that was in force when the reports were made; "above first": the trust after. */
export type Order = "all at once" | "above first";

/** One arrow or gut feeling in a replayed sale. */
export interface Refereed {
  readonly layer: number;
  readonly person: number;
  readonly from: number | null; // null: the gut feeling
  readonly old: number; // the step with the old trust
  readonly fresh: number; // the step with the new trust
}

export interface RefereePlan {
  readonly network: PlainNetwork;
  readonly boldness: number;
}

/**
 * Replays one sale in both orders. The company is not changed.
 *
 * @returns every arrow and gut feeling, person by person from sales to the CEO, the gut feeling last
 */
export function refereeSale({ network, boldness }: RefereePlan, customer: Customer): Refereed[] {
  const samples = samplesOf([customer]);
  const [before, old, fresh] = [fromPlain(network), fromPlain(network), fromPlain(network)];
  playQuarter(old, samples, { boldness, order: "all at once" });
  playQuarter(fresh, samples, { boldness, order: "above first" });
  return before.biases.flatMap((biases, layer) => {
    const inputs = layerAt(before.sizes, layer);
    const moved = (what: "weights" | "biases", index: number) => {
      const start = at(layerAt(before[what], layer), index);
      return {
        old: at(layerAt(old[what], layer), index) - start,
        fresh: at(layerAt(fresh[what], layer), index) - start,
      };
    };
    return Array.from(biases).flatMap((_, person): Refereed[] => [
      ...Array.from({ length: inputs }, (_arrow, from) => ({
        ...{ layer, person, from },
        ...moved("weights", person * inputs + from),
      })),
      { layer, person, from: null, ...moved("biases", person) },
    ]);
  });
}

/** The book's cost by quarter, the first the start's. */
export function refereeCosts(
  { network: plain, boldness }: RefereePlan,
  run: { book: Book; quarters: number; order: Order },
): number[] {
  const network = fromPlain(plain);
  const samples = samplesOf(run.book.customers);
  const trace = createTrace(network);
  const costs = [meanCost(network, samples, "quadratic", trace)];
  for (let quarter = 0; quarter < run.quarters; quarter += 1) {
    playQuarter(network, samples, { boldness, order: run.order });
    costs.push(meanCost(network, samples, "quadratic", trace));
  }
  return costs;
}

/** One quarter by the mean of its customers, layer by layer from the CEO down. The network changes. */
function playQuarter(network: Network, samples: readonly Sample[], way: { boldness: number; order: Order }): void {
  const traces = samples.map(({ input, target }) => {
    const trace = createTrace(network);
    judge(trace, at(forward(network, trace, input), 0) - at(target, 0));
    return trace;
  });
  for (let layer = network.weights.length - 1; layer >= 0; layer -= 1) {
    const sentWith = layerAt(network.weights, layer).slice();
    takeSteps(network, traces, { layer, boldness: way.boldness });
    const trusts = way.order === "all at once" ? sentWith : layerAt(network.weights, layer);
    if (layer > 0) for (const trace of traces) blameBelow(trace, layer, trusts);
  }
}

function judge(trace: Trace, gap: number): void {
  const last = trace.deltas.length - 1;
  layerAt(trace.deltas, last)[0] = gap * at(layerAt(trace.slopes, last), 0);
}

/** BP3 and BP4 of one layer, by the mean of all customers. */
function takeSteps(
  network: Network,
  traces: readonly Trace[],
  { layer, boldness }: { layer: number; boldness: number },
): void {
  const weights = layerAt(network.weights, layer);
  const biases = layerAt(network.biases, layer);
  const inputs = layerAt(network.sizes, layer);
  const rate = boldness / traces.length;
  for (const { deltas, activations } of traces) {
    for (let to = 0; to < biases.length; to += 1) {
      const delta = at(layerAt(deltas, layer), to);
      biases[to] = at(biases, to) - rate * delta;
      for (let from = 0; from < inputs; from += 1) {
        const edge = to * inputs + from;
        weights[edge] = at(weights, edge) - rate * delta * at(layerAt(activations, layer), from);
      }
    }
  }
}

/** BP2 for the layer below, through the trusts that are given. */
function blameBelow({ deltas, slopes }: Trace, layer: number, trusts: Float64Array): void {
  const above = layerAt(deltas, layer);
  const below = layerAt(deltas, layer - 1);
  for (let person = 0; person < below.length; person += 1) {
    let sum = 0;
    for (let to = 0; to < above.length; to += 1) sum += at(trusts, to * below.length + person) * at(above, to);
    below[person] = sum * at(layerAt(slopes, layer - 1), person);
  }
}
