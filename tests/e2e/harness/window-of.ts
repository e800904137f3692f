import type { Page } from 'playwright';
import { vi } from 'vitest';
import type { Till } from './launch-till';

/** The window of that page; it may open a moment after the till's, and know where it goes a moment later still. */
export const windowOf = ({ app }: Pick<Till, 'app'>, name: 'buyer' | 'families'): Promise<Page> =>
  vi.waitFor(
    () => {
      const found = app.windows().find((page) => page.url().endsWith(`/${name}.html`));
      if (found === undefined) throw new Error(`There is no window ${name}.`);
      return found;
    },
    { timeout: 30_000 },
  );
