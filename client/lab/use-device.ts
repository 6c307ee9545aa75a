// Starts and stops the worker that measures this device.
import { useEffect, useRef, useState } from "preact/hooks";
import type { DeviceFigures, DeviceNews } from "./device-news.ts";
import workerAddress from "./device-worker.ts?worker&url";
import { startWorker } from "./start-worker.ts";

export type Measuring =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly tried: number; readonly share: number }
  | { readonly state: "impossible" }; // this browser starts no worker

export interface Device {
  readonly measuring: Measuring;
  readonly figures: DeviceFigures | null; // of the last measurement that was not cancelled
  readonly start: () => void;
  readonly stop: () => void;
}

/** The worker is stopped in the very moment in which it is cancelled: no news of it comes later. */
export function useDevice(): Device {
  const [measuring, setMeasuring] = useState<Measuring>({ state: "idle" });
  const [figures, setFigures] = useState<DeviceFigures | null>(null);
  const stopWorker = useRef(() => {});
  useEffect(() => () => stopWorker.current(), []);
  const hear = (news: DeviceNews) => {
    if (news.is === "progress") return setMeasuring({ state: "running", tried: news.tried, share: news.share });
    setFigures(news);
    stop();
  };
  const start = () => {
    stopWorker.current();
    setMeasuring({ state: "running", tried: 0, share: 0 });
    stopWorker.current = startWorker<DeviceNews>(workerAddress, {
      onNews: hear,
      onFault: () => setMeasuring({ state: "impossible" }),
    });
  };
  const stop = () => {
    stopWorker.current();
    setMeasuring({ state: "idle" });
  };
  return { measuring, figures, start, stop };
}
