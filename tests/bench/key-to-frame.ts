import type { Page } from 'playwright-core';

/** The browser draws as soon as it can instead of waiting for the screen's next beat: what is measured is the work. */
export const NO_BEAT = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

type Measured = typeof globalThis & { keyToFrame: number[] };

/** Runs in the page before its own scripts: notes how long each key took until a frame was drawn. */
export function watchKeys(): void {
  const samples: number[] = [];
  (globalThis as Measured).keyToFrame = samples;
  addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        // A message arrives when the frame that was just prepared has been drawn.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => samples.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** What was noted since the last time. */
export function takeSamples(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (globalThis as Measured).keyToFrame.splice(0));
}
