// A slow machine makes the screen calm after two seconds, and ten good seconds bring everything back.
import { expect, test } from "vitest";
import { afterFrame, type FramePace, startPace } from "../../../client/screen/frame-pace.ts";

/** So many seconds of frames at an even distance. */
function watch(pace: FramePace, run: { readonly gap: number; readonly seconds: number }): FramePace {
  const frames = Math.ceil((1000 * run.seconds) / run.gap);
  return Array.from({ length: frames }, (_, frame) => frame + 1).reduce(
    (now, frame) => afterFrame(now, pace.last + frame * run.gap),
    pace,
  );
}

const started = afterFrame(startPace, 0);
const slow = watch(started, { gap: 50, seconds: 2.1 });

test("60 and 30 pictures a second are fast enough", () => {
  expect(watch(started, { gap: 16.7, seconds: 60 }).isCalm).toBe(false);
  expect(watch(started, { gap: 33.4, seconds: 60 }).isCalm).toBe(false);
});

test("gaps of 50 ms make the screen calm, but not before two seconds have passed", () => {
  expect(watch(started, { gap: 50, seconds: 1.9 }).isCalm).toBe(false);
  expect(slow.isCalm).toBe(true);
});

test("a single long frame among quick ones is forgiven", () => {
  const before = watch(started, { gap: 16, seconds: 1 });
  const hitch = afterFrame(before, before.last + 600);
  expect(watch(hitch, { gap: 16, seconds: 3 }).isCalm).toBe(false);
});

test("a quick frame now and then does not hide that the machine is slow", () => {
  const uneven = Array.from({ length: 60 }, (_, frame) => frame).reduce(
    (pace, frame) => afterFrame(pace, pace.last + (frame % 5 === 0 ? 8 : 60)),
    started,
  );
  expect(uneven.isCalm).toBe(true);
});

test("it comes back after ten good seconds and not after eight", () => {
  expect(watch(slow, { gap: 16, seconds: 8 }).isCalm).toBe(true);
  expect(watch(slow, { gap: 16, seconds: 12.5 }).isCalm).toBe(false);
});

test("good seconds before a slow stretch do not count", () => {
  const again = watch(watch(slow, { gap: 16, seconds: 7 }), { gap: 60, seconds: 4 });
  expect(watch(again, { gap: 16, seconds: 7 }).isCalm).toBe(true);
});

test("a page out of sight is not slow: its long gap judges nothing", () => {
  const hidden = afterFrame(started, 600_000);
  expect(watch(hidden, { gap: 16, seconds: 5 }).isCalm).toBe(false);
  expect(afterFrame(slow, slow.last + 600_000).isCalm).toBe(true);
});
