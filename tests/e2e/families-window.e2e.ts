import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pos } from '../../shared/contract/page';
import { allChannels, windowChannels } from '../../shared/contract/windows';
import { baisa } from '../../shared/domain/amounts';
import { formatMoney } from '../../shared/domain/money';
import { axe } from './harness/axe';
import { typeDay } from './harness/days';
import { letFamilyIn, OWN_PIN, sellingFamilies, sellOf, type SellingFamily } from './harness/families';
import { launchTill, type Till } from './harness/launch-till';
import { sell } from './harness/sell';
import { ask, call, openStall } from './harness/stall';
import { windowOf } from './harness/window-of';

interface Asked {
  readonly channel: string;
  readonly input: object;
}

/** Whatever a page of this window could send, each answer whole; the session is the page's own. */
const sendAll = (page: Page, asked: readonly Asked[]): Promise<readonly string[]> =>
  page.evaluate(async (list) => {
    const { pos } = globalThis as unknown as { pos: Pos };
    const answers: string[] = [];
    for (const { channel, input } of list)
      answers.push(JSON.stringify(await pos.call(channel as never, input as never)));
    return answers;
  }, asked as Asked[]);

const amount = (of: number): string => formatMoney(baisa(of), { digits: 'latn' });

describe('families’ own window', () => {
  let till: Till;
  let page: Page;
  let window: Page;
  let family: SellingFamily;
  let other: SellingFamily;

  beforeAll(async () => {
    till = await launchTill({ locale: 'ar', args: ['--families'] });
    ({ page } = till);
    window = await windowOf(till, 'families');
    await openStall(page);
    const [one, two] = await sellingFamilies(page);
    if (one === undefined || two === undefined) throw new Error('The sample has two families at least.');
    [family, other] = [one, two];
    await sellOf(page, [
      [family.product, 2],
      [other.product, 3],
    ]);
    await letFamilyIn(page, family.code);
    await letFamilyIn(page, other.code);
  });
  afterAll(async () => {
    const { problems } = till;
    await till.kill();
    expect(problems).toEqual([]);
  });

  const button = (name: string | RegExp) => window.getByRole('button', { name });
  const code = () => window.getByLabel(/رمز الأسرة|Family code/);
  const goIn = async (wanted: SellingFamily): Promise<void> => {
    await code().fill(wanted.code);
    await window.keyboard.press('Enter');
    await window.locator('input[type=password]').fill(OWN_PIN);
    await window.keyboard.press('Enter');
    await window.getByText(/^(لكم الآن|Owed to you now)$/).waitFor();
  };
  const owed = async (wanted: SellingFamily): Promise<string> =>
    amount(
      (await ask(page, 'payouts.owed', {})).find(({ familyCode }) => familyCode === wanted.code)?.owed ?? 0,
    );
  const seen = () => window.locator('body').innerText();

  it('opens with the program and shows nobody’s figures before a PIN', async () => {
    await code().waitFor();
    expect(await axe(window)).toEqual([]);
    expect(await seen()).not.toContain(family.nameAr);
  });

  it('serves a family while the till sells: what is sold meanwhile stands there at once', async () => {
    await goIn(family);
    await window
      .getByText(await owed(family), { exact: true })
      .first()
      .waitFor();
    expect(await axe(window)).toEqual([]);
    await sellOf(page, [[family.product, 1]]);
    await window
      .getByText(await owed(family), { exact: true })
      .first()
      .waitFor();
    expect(await seen()).not.toContain(other.nameAr);
  });

  it('lets a family reach nothing of another from inside the page, whatever it sends', async () => {
    const own = windowChannels.families;
    const foreign = allChannels.filter((channel) => !own.has(channel));
    const named = { family: other.code, code: other.code, familyCode: other.code };
    const answers = await sendAll(
      window,
      foreign.flatMap((channel) => [
        { channel, input: {} },
        { channel, input: named },
      ]),
    );
    expect(answers.length).toBeGreaterThan(200);
    for (const answer of answers) expect(answer).toContain('UNKNOWN_CHANNEL');

    // On its own channels: with the other's name slipped in, and without its PIN.
    const period = { kind: 'all' };
    const print = { paper: 'statement', language: 'ar', through: 'pdf' };
    const tries = await sendAll(window, [
      { channel: 'earnings.look', input: { period, ...named } },
      { channel: 'earnings.look', input: { period: { ...period, ...named } } },
      { channel: 'earnings.print', input: { ...print, ...named } },
      { channel: 'earnings.signIn', input: { code: other.code, pin: '0000' } },
      { channel: 'earnings.signIn', input: { code: other.code, pin: OWN_PIN, family: family.code } },
      { channel: 'earnings.choosePin', input: { code: other.code, pin: '0000', newPin: '739152' } },
    ]);
    expect(tries.map((answer) => (JSON.parse(answer) as { error?: { code: string } }).error?.code)).toEqual([
      'BAD_INPUT',
      'BAD_INPUT',
      'BAD_INPUT',
      'WRONG_PIN',
      'BAD_INPUT',
      'WRONG_PIN',
    ]);
    // And after all that it is still the one that came in, with its own figures alone.
    const [look] = await sendAll(window, [{ channel: 'earnings.look', input: { period } }]);
    expect(look).toContain(family.product);
    expect(look).not.toContain(other.code);
  });

  it('is nobody’s account at the till: each window has the family that came in there', async () => {
    expect(await call(page, 'earnings.look', { period: { kind: 'all' } })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    await ask(page, 'earnings.signIn', { code: other.code, pin: OWN_PIN });
    expect((await ask(page, 'earnings.look', { period: { kind: 'all' } })).family.code).toBe(other.code);
    expect((await ask(window, 'earnings.look', { period: { kind: 'all' } })).family.code).toBe(family.code);
    await ask(page, 'earnings.signOut', {});
    expect((await ask(window, 'earnings.look', { period: { kind: 'all' } })).family.code).toBe(family.code);
  });

  it('forgets the family when its page begins anew', async () => {
    await window.reload();
    await code().waitFor();
    expect(await call(window, 'earnings.look', { period: { kind: 'today' } })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  });

  it('speaks the language of whoever stands there, and the till keeps its own', async () => {
    await button('English').click();
    await window.getByRole('heading', { name: 'Welcome' }).waitFor();
    expect(await axe(window)).toEqual([]);
    await page.locator('html[lang^=ar]').waitFor({ state: 'attached' });
    await button('العربية').click();
  });

  it('locks itself after a minute without a touch, and waits for the next family', async () => {
    await window.clock.install();
    await window.reload();
    await code().waitFor();
    await goIn(family);
    await window.clock.runFor(55_000);
    // A touch, and the minute begins anew.
    await window.getByRole('heading', { name: family.nameAr }).click();
    await window.clock.runFor(55_000);
    expect(await call(window, 'earnings.look', { period: { kind: 'today' } })).toMatchObject({ ok: true });
    await window.clock.runFor(6_000);
    await code().waitFor();
    expect(await seen()).not.toContain(family.nameAr);
    expect(await call(window, 'earnings.look', { period: { kind: 'today' } })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  });

  it('shows any day that is chosen, and the whole exhibition by the day', async () => {
    await goIn(family);
    await window.locator('label').getByText('يوم آخر', { exact: true }).click();
    const today = (await ask(window, 'earnings.look', { period: { kind: 'today' } })).today;
    // A day before the exhibition: nothing was sold on it.
    await typeDay(window, window, '2020-01-01');
    await window.getByText('لم يُبع شيء في هذه المدة').waitFor();
    await typeDay(window, window, today);
    await window.getByText('البيع بالساعة').waitFor();
    await button('جدول').click();
    await window.getByRole('table').filter({ hasText: 'الساعة' }).waitFor();
    expect(await axe(window)).toEqual([]);
    await button(/^(انتهيت|Done)$/).click();
    // The till was never held up.
    await sell(page);
  });
});
