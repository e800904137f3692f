import type { Page } from 'playwright';

interface Watch {
  /** When each key was pressed last, by the event's own time stamp. */
  readonly pressed: Record<string, number>;
  arm: (key: string, selector: string) => void;
  readonly painted: number[];
}

/**
 * Times in the page itself from a key to the frame that shows what came of it: from the event's own time stamp to
 * the first animation frame after the change, and on to the task behind that frame, when it has been handed over
 * for display. In ms, rounded by the browser to 0.1. Loads the page again, since the till swallows the keys of a
 * scan and has to be listened to from before its own start.
 */
export async function watchPaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch: Watch = {
      pressed: {},
      painted: [],
      arm: (key, selector) => {
        const armed = performance.now();
        const before = document.querySelector(selector)?.textContent ?? null;
        const observer = new MutationObserver(() => {
          const from = watch.pressed[key] ?? 0;
          const now = document.querySelector(selector)?.textContent ?? null;
          if (from < armed || now === null || now === before) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => watch.painted.push(performance.now() - from));
            port1.start();
            port2.postMessage(null);
          });
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      },
    };
    addEventListener('keydown', ({ key, timeStamp }) => void (watch.pressed[key] = timeStamp), {
      capture: true,
    });
    Object.assign(globalThis, { watch });
  });
  await page.reload();
}

/** Arms the watch, does it, and returns how long it took until it was painted, in ms. */
export const untilPainted = async (
  page: Page,
  { key, selector }: { key: string; selector: string },
  act: () => Promise<void>,
): Promise<number> => {
  const count = await page.evaluate(
    ([pressed, changes]) => {
      const { watch } = globalThis as unknown as { watch: Watch };
      watch.arm(pressed, changes);
      return watch.painted.length;
    },
    [key, selector] as const,
  );
  await act();
  const time = await page.waitForFunction(
    (length) => (globalThis as unknown as { watch: Watch }).watch.painted[length],
    count,
    { polling: 5, timeout: 20_000 },
  );
  return (await time.jsonValue()) ?? Number.NaN;
};
