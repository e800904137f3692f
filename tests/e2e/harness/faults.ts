import type { Page } from 'playwright';
import type { Till } from './launch-till';

/** An exception in main that nothing there caught, `times` times. */
export const failMain = (till: Till, message: string, times = 1): Promise<void> =>
  till.app.evaluate(
    (_electron, [text, count]) => {
      for (let n = 0; n < count; n += 1) process.emit('uncaughtException', new Error(text));
    },
    [message, times] as const,
  );

/** Takes away under React what it painted, so that its next step, going to a place, throws inside it. */
export const breakScreen = async (page: Page, place: string): Promise<void> => {
  const away = page.getByRole('navigation').getByRole('button', { name: place, exact: true });
  await away.waitFor();
  // Pressed in the same breath: whatever React does next throws, and were it not this, the button were gone.
  await away.evaluate((button: HTMLElement) => {
    const main = document.querySelector('main');
    const before = main?.insertBefore.bind(main);
    if (main === null || before === undefined) throw new Error('There is no screen.');
    for (const way of ['appendChild', 'insertBefore', 'removeChild'] as const) {
      Object.defineProperty(main, way, {
        value: () => {
          throw new Error('broken by a test: +96897135824');
        },
      });
    }
    button.click();
  });
};
