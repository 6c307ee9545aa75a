// Starts and stops the worker that measures this device.
import { useEffect, useState } from "preact/hooks";
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

export function useDevice(): Device {
  const [measuring, setMeasuring] = useState<Measuring>({ state: "idle" });
  const [figures, setFigures] = useState<DeviceFigures | null>(null);
  const [run, setRun] = useState(0); // 0 while nothing is measured
  useEffect(() => {
    if (run === 0) return;
    const stop = startWorker<DeviceNews>(workerAddress, {
      onNews: (news) => {
        if (news.is === "progress") return setMeasuring({ state: "running", tried: news.tried, share: news.share });
        setFigures(news);
        setMeasuring({ state: "idle" });
        setRun(0);
      },
      onFault: () => setMeasuring({ state: "impossible" }),
    });
    return stop;
  }, [run]);
  const start = () => {
    setMeasuring({ state: "running", tried: 0, share: 0 });
    setRun((runs) => runs + 1);
  };
  const stop = () => {
    setMeasuring({ state: "idle" });
    setRun(0);
  };
  return { measuring, figures, start, stop };
}
