import type { Page } from 'playwright';
import ar from '../../../renderer/i18n/ar.json';
import { scan } from '../../e2e/harness/scan';
import { untilPainted } from './painted';

const CART = `[aria-label="${ar.till.cart}"]`;
const DONE = `[aria-label="${ar.till.done}"]`;
const BUSY = { timeout: 60_000 };

/** One sale as the fastest hands ring it up: a scan, F12, Enter. Returns from the Enter to the painted *done*, in ms. */
export async function sellByKeys(page: Page, product: string): Promise<number> {
  await untilPainted(page, { key: 'Enter', selector: CART }, () => scan(page, product));
  await page.keyboard.press('F12');
  await page.getByText(ar.pay.due).waitFor(BUSY);
  return untilPainted(page, { key: 'Enter', selector: DONE }, () => page.keyboard.press('Enter'));
}

/** What the buyer's window shows of a cart of one line. */
const shown = (phase: 'shopping' | 'done', price: number) => ({
  language: 'ar' as const,
  digits: 'latn' as const,
  phase,
  lines: [{ nameAr: 'لبان حوجري', nameEn: 'Hojari', unit: 'piece' as const, qty: 1, price, amount: price }],
  discount: 0,
  total: price,
  change: phase === 'done' ? 0 : null,
});

/**
 * Sales as the till's page asks for them, one after another's answer, each shown to the buyer as it grows and when it is
 * done: what the fastest hands at several tills would come to. Returns how long each answer took, in ms of the page.
 */
export const sellByTheDoor = (page: Page, sale: object, count: number): Promise<number[]> =>
  page.evaluate(
    async ([cart, sales, growing, done]) => {
      const { pos } = globalThis as unknown as {
        pos: { call: (channel: string, input: object) => Promise<{ ok: boolean; error?: { code: string } }> };
      };
      const must = async (channel: string, input: object): Promise<void> => {
        const answer = await pos.call(channel, input);
        if (!answer.ok) throw new Error(`${channel}: ${answer.error?.code ?? ''}`);
      };
      const took: number[] = [];
      for (let n = 0; n < sales; n += 1) {
        await must('buyer.show', { shown: growing });
        const from = performance.now();
        await must('sales.ringUp', { ...cart, id: crypto.randomUUID() });
        took.push(performance.now() - from);
        await must('buyer.show', { shown: done });
      }
      return took;
    },
    [sale, count, shown('shopping', 2500), shown('done', 2500)] as const,
  );

/** The places that a supervisor looks into between two buyers, one after another. */
const places = [
  ar.shell.sales,
  ar.shift.place,
  ar.shell.stall,
  ar.payouts.place,
  ar.people.place,
  ar.shell.settings,
] as const;

/** Long reading through the page's own door, as the screens of reports and of the overview do it. */
const questions = [
  ['overview.figures', { day: null }],
  ['reports.totals', {}],
  ['reports.page', { report: 'lines', language: 'ar', limit: 100 }],
  ['sales.find', {}],
  ['journal.list', {}],
] as const;

const timed = (page: Page, channel: string, input: object): Promise<number> =>
  page.evaluate(
    async ([name, given]) => {
      const { pos } = globalThis as unknown as {
        pos: { call: (channel: string, input: object) => Promise<{ ok: boolean; error?: { code: string } }> };
      };
      const from = performance.now();
      const answer = await pos.call(name, given);
      if (!answer.ok) throw new Error(`${name}: ${answer.error?.code ?? ''}`);
      return performance.now() - from;
    },
    [channel, input] as const,
  );

/** Opens the nth place and goes back to the till; asks the nth question meanwhile and returns how long it took, in ms. */
export async function lookAround(page: Page, nth: number): Promise<number> {
  const go = async (place: string): Promise<void> => {
    const item = page.getByRole('navigation').getByRole('button', { name: place, exact: true });
    await item.click(BUSY);
    await page.locator('[aria-current="page"]', { hasText: place }).waitFor(BUSY);
  };
  const [channel, input] = questions[nth % questions.length] ?? questions[0];
  await go(places[nth % places.length] ?? places[0]);
  const took = await timed(page, channel, input);
  await go(ar.shell.till);
  await page.getByRole('grid').waitFor(BUSY);
  return took;
}
