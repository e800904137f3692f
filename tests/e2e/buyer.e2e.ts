import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allChannels, windowChannels } from '../../shared/contract/windows';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { screenshot } from './harness/screenshot';
import { ask, call, openStall } from './harness/stall';
import { touch } from './harness/touch';
import { windowOf } from './harness/window-of';

const total = (page: Page) => page.getByRole('status');

describe('the buyer’s window', () => {
  let till: Till;
  let buyer: Page;
  beforeEach(async () => {
    till = await launchTill({ args: ['--buyer'] });
    buyer = await windowOf(till, 'buyer');
    await openStall(till.page);
    await search().waitFor();
  });
  afterEach(async () => till.kill());

  const search = () => till.page.getByRole('search').getByRole('textbox');

  const sellOne = async (): Promise<void> => {
    const product = (await ask(till.page, 'products.list', {})).find(({ unit }) => unit === 'piece');
    await search().fill(product?.code ?? '');
    await till.page.keyboard.press('Enter');
  };

  it('welcomes with the exhibition’s name, then shows the cart as it grows and the change when it is paid', async () => {
    const { exhibition } = await ask(till.page, 'exhibition.current', {});
    await buyer.getByRole('heading', { name: exhibition?.nameAr ?? '' }).waitFor();
    await screenshot(buyer, 'buyer-idle-ar');
    expect(await axe(buyer)).toEqual([]);

    await sellOne();
    await total(buyer).getByText('الإجمالي').waitFor();
    expect(await buyer.getByRole('listitem').count()).toBe(1);
    await screenshot(buyer, 'buyer-cart-ar');
    expect(await axe(buyer)).toEqual([]);

    await till.page.keyboard.press('F12');
    await total(buyer).getByText('المطلوب').waitFor();
    await till.page.keyboard.press('Enter');
    await buyer.getByText('شكرًا لدعمكم الأسر المنتجة').waitFor();
    await screenshot(buyer, 'buyer-done-ar');
  });

  it('speaks the buyer’s language at a touch, for this sale only', async () => {
    await sellOne();
    await total(buyer).getByText('الإجمالي').waitFor();

    await touch(buyer, buyer.getByText('English'));
    await total(buyer).getByText('Total').waitFor();
    expect(await buyer.locator('html').getAttribute('dir')).toBe('ltr');
    // The till itself stays as it is.
    expect(await till.page.locator('html').getAttribute('dir')).toBe('rtl');

    await ask(till.page, 'buyer.show', { shown: done(5875) });
    await buyer.getByText('Your change').waitFor();
    await screenshot(buyer, 'buyer-done-en');
    await ask(till.page, 'buyer.show', { shown: null });
    await buyer.getByText('أهلًا وسهلًا').waitFor();
  });

  it('keeps the newest of a hundred lines with forty-letter names in sight', async () => {
    await ask(till.page, 'buyer.show', { shown: { ...done(null), phase: 'shopping' as const, lines: long } });

    const last = buyer.getByRole('listitem').last();
    await last.waitFor();
    await screenshot(buyer, 'buyer-long-ar');
    await expect.poll(() => last.evaluate(isInSight)).toBe(true);
  });

  it('can call no channel of the till, whoever is signed in there', async () => {
    const others = allChannels.filter((channel) => !windowChannels.buyer.has(channel));
    expect(others.length).toBeGreaterThan(40);
    for (const channel of others) {
      // Whatever is sent with it: the window has no such channel.
      const answer = await callBlindly(buyer, channel);
      expect(answer, channel).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CHANNEL' } });
    }
    expect(await call(till.page, 'buyer.state', {})).toMatchObject({ error: { code: 'UNKNOWN_CHANNEL' } });
  });

  it('opens from the settings once, and comes back after it was closed', async () => {
    await ask(till.page, 'buyer.open', {});
    expect(till.app.windows()).toHaveLength(2);
    await Promise.all([buyer.waitForEvent('close'), buyer.close()]);

    const [again] = await Promise.all([till.app.waitForEvent('window'), ask(till.page, 'buyer.open', {})]);
    await again.getByText('أهلًا وسهلًا').waitFor();
  });
});

const done = (change: number | null) => ({
  language: 'ar' as const,
  digits: 'latn' as const,
  phase: 'done' as const,
  lines: [],
  discount: 0,
  total: 14_125,
  change,
});

const long = Array.from({ length: 100 }, (_, index) => ({
  nameAr: `لبان حوجري ممتاز في علبة خشبية منقوشة يدويًّا ${index + 1}`,
  nameEn: `Finest Hojari frankincense in a carved wooden box ${index + 1}`,
  unit: index % 3 === 0 ? ('gram' as const) : ('piece' as const),
  qty: index % 3 === 0 ? 250 : 2,
  price: 6500,
  amount: 13_000,
}));

const callBlindly = (page: Page, channel: string): Promise<unknown> =>
  page.evaluate((name) => (globalThis as unknown as AnyPos).pos.call(name, {}), channel);

interface AnyPos {
  readonly pos: { readonly call: (channel: string, input: unknown) => Promise<unknown> };
}

/** Runs in the page. */
const isInSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  const list = element.parentElement?.getBoundingClientRect();
  return list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1;
};
