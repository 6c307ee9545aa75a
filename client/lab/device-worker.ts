// Measures this device off the page's own thread: combinations of the company's trusts a second, then backprop.
import { startTrying, trainToGoal, tryCombinations } from "#game/lab/measured-company.ts";
import type { DeviceNews } from "./device-news.ts";

const measured = 2500; // milliseconds
const sliceSize = 2000; // combinations, some ten milliseconds
const trainings = 40; // one alone is shorter than a browser's clock can tell

const tell = (news: DeviceNews) => postMessage(news);

function measureSearch(): number {
  const search = startTrying();
  tryCombinations(search, sliceSize, 0); // the first ones are slow, as nothing is compiled yet
  const startedAt = performance.now();
  let tried = 0;
  let spent = 0;
  while (spent < measured) {
    tryCombinations(search, sliceSize, 1 + tried);
    tried += sliceSize;
    spent = performance.now() - startedAt;
    tell({ is: "progress", tried, share: Math.min(1, spent / measured) });
  }
  return (1000 * tried) / spent;
}

function measureTraining() {
  const { adjustments, sales } = trainToGoal();
  const startedAt = performance.now();
  for (let training = 0; training < trainings; training += 1) trainToGoal();
  return { adjustments, sales, seconds: (performance.now() - startedAt) / 1000 / trainings };
}

tell({ is: "done", perSecond: measureSearch(), training: measureTraining() });
