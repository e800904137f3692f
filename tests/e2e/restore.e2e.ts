import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listCopies } from '../../electron/ledger/copies/list';
import { tillCode } from '../../shared/domain/amounts';
import ar from '../../renderer/i18n/ar.json';
import en from '../../renderer/i18n/en.json';
import { axe } from './harness/axe';
import { choosePath } from './harness/folders';
import { launchTill, type Till } from './harness/launch-till';
import { holds } from './harness/made-ledger';
import { VOLUNTEER } from './harness/people';
import { sell, simpleSale } from './harness/sell';
import { ask, call, openStall, ORGANISER } from './harness/stall';

let folder: string;
let stick: string;
let till: Till;
let page: Page;
let code: string;

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const openCopies = () => page.getByRole('contentinfo').getByRole('button').click();
const look = () => page.getByRole('button', { name: new RegExp(`^${en.copies.list.look}`) });
const secret = (at: number) => page.locator('input[type=password]').nth(at);

/** Two touches, as a person gives them. */
const goOn = async (): Promise<void> => {
  await dialog().getByRole('button', { name: en.copies.restore.first }).click();
  await dialog().getByText(en.copies.restore.sure).waitFor();
  expect(await axe(page)).toEqual([]);
  await dialog().getByRole('button', { name: en.copies.restore.really }).click();
};

/** What the till is called now, as the dialog tells it. */
const nextTill = async (): Promise<string> => {
  await dialog().getByText(en.copies.goesOn.copy).waitFor();
  const next = await dialog().getByRole('listitem').first().locator('bdi').last().innerText();
  await dialog().getByRole('button', { name: en.copies.goesOn.begin }).click();
  return next;
};

describe('going on from a copy', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'till-restore-'));
    stick = join(folder, 'SANDISK');
    mkdirSync(stick);
    till = await launchTill({ locale: 'en', userData: join(folder, 'first computer') });
    ({ page } = till);
    await openStall(page);
    ({ code } = await ask(page, 'people.newRecoveryCode', {}));
    await ask(page, 'settings.change', { till: tillCode('T1') });
    await choosePath(till, stick);
    await ask(page, 'copies.chooseFolder', {});
    await sell(page);
    await ask(page, 'copies.now', {});
    await sell(page);
    await sell(page);
    await page.getByRole('grid').waitFor();
    await openCopies();
  });
  afterEach(async (context) => {
    // The next test starts another program; what went wrong in this page is told with the test that saw it.
    expect(till.problems, context.task.name).toEqual([]);
  });
  afterAll(async () => {
    await till.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says first what the copy holds and what would be missing, and nothing happens by one touch', async () => {
    const before = readdirSync(dirname(till.ledger));
    await look().first().click();
    await dialog()
      .getByText(/2 sales worth/)
      .waitFor();
    await dialog().getByText(en.copies.restore.keepsAside).waitFor();
    await page.keyboard.press('Escape');
    for (const [language, text] of [
      ['ar', ar],
      ['en', en],
    ] as const) {
      await ask(page, 'settings.change', { language });
      await page.reload();
      await page.getByRole('grid').waitFor();
      await openCopies();
      await page
        .getByRole('button', { name: new RegExp(`^${text.copies.list.look}`) })
        .first()
        .click();
      await dialog().getByText(text.copies.restore.newCodes).waitFor();
      expect(await axe(page)).toEqual([]);
      await dialog().getByRole('button', { name: text.copies.restore.first }).click();
      await dialog().getByText(text.copies.restore.sure).waitFor();
      await dialog().getByRole('button', { name: text.copies.restore.cancel }).click();
      await expect.poll(() => dialog().count()).toBe(0);
    }
    expect(readdirSync(dirname(till.ledger)).filter((name) => name.includes('kept'))).toEqual([]);
    expect(before.filter((name) => name.includes('kept'))).toEqual([]);
  });

  it('shows what would be missing anew where something was sold meanwhile, and puts nothing aside', async () => {
    await look().first().click();
    await dialog()
      .getByText(/2 sales worth/)
      .waitFor();
    await sell(page);
    await goOn();
    await dialog().getByText(en.errors.COPY_CHANGED).waitFor();
    await dialog()
      .getByText(/3 sales worth/)
      .waitFor();
    expect(readdirSync(dirname(till.ledger)).filter((name) => name.includes('kept'))).toEqual([]);
  });

  it('keeps the present file aside, and sells on under new codes with the PINs that people have', async () => {
    // The dialog of the test before still stands.
    await goOn();
    const next = await nextTill();
    expect(next).toMatch(/^T1[A-Z]{2}$/);
    await page.getByRole('heading', { name: en.lock.title }).waitFor();
    await secret(0).fill(ORGANISER.pin);
    await page.keyboard.press('Enter');
    await page.getByRole('contentinfo').waitFor();
    await ask(page, 'shifts.open', { id: uuidv7(), till: next, float: 20_000 });
    const sold = await ask(page, 'sales.ringUp', { ...(await simpleSale(page)), till: next });
    expect(sold.number).toBe(`${next}-000001`);
    // A page that kept the old name in its memory would sell into a drawer that is no more.
    await page.getByRole('navigation').getByRole('button', { name: en.shell.till, exact: true }).click();
    await page.getByRole('grid').waitFor();
    expect((await ask(page, 'settings.get', {})).till).toBe(next);

    const kept = readdirSync(dirname(till.ledger)).find((name) => /kept-\w+$/.test(name)) ?? '';
    expect(holds(join(dirname(till.ledger), kept))).toEqual({ ok: true, sales: 4 });
    await expect.poll(() => listCopies(`${till.ledger}.copies`)[0]?.note?.sales, { timeout: 20_000 }).toBe(1);
    await till.close();
    expect(holds(till.ledger)).toEqual({ ok: true, sales: 2 });
  });

  it('on another computer: from its first screen, by the recovery code, with new PINs, and it sells on', async () => {
    till = await launchTill({ locale: 'en', userData: join(folder, 'second computer') });
    ({ page } = till);
    const place = join(stick, 'Families Till');
    // The stick has copies of both: of before, and of what went on from the copy.
    const name =
      listCopies(place).find(({ note }) => note?.sales === 1 && note.reason === 'hand')?.name ?? '';
    await choosePath(till, join(place, name));
    await button('English').click();
    await button(en.firstStart.copy).click();
    await dialog().getByText(en.copies.restore.missingEmpty).waitFor();
    expect(await axe(page)).toEqual([]);
    await goOn();
    const next = await nextTill();
    await page.getByText(en.pin.withCode).waitFor();
    expect(await axe(page)).toEqual([]);
    const [organiser] = await ask(page, 'people.onDuty', {});
    const personId = organiser?.personId ?? '';
    // Neither the PIN of the other computer nor a PIN of one's own choosing opens it.
    expect(await call(page, 'people.signIn', { personId, pin: ORGANISER.pin })).toMatchObject({
      error: { code: 'WRONG_PIN' },
    });
    expect(await call(page, 'people.claim', { personId, newPin: '73519' })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    await page.getByRole('textbox', { name: en.people.code }).fill(code);
    await secret(0).fill('73519');
    await button(en.lock.enter).click();
    await page.getByRole('contentinfo').waitFor();
    await ask(page, 'people.save', { id: uuidv7(), personId: null, active: true, ...VOLUNTEER });
    await ask(page, 'shifts.open', { id: uuidv7(), till: next, float: 20_000 });
    const sold = await ask(page, 'sales.ringUp', { ...(await simpleSale(page)), till: next });
    expect(sold.number).toBe(`${next}-000001`);
    await till.close();
    expect(holds(till.ledger)).toMatchObject({ ok: true });
    expect(existsSync(`${till.ledger}.restoring`)).toBe(false);
  });

  it('of a file that is none says so, and nothing is touched', async () => {
    till = await launchTill({ locale: 'en', userData: join(folder, 'second computer') });
    ({ page } = till);
    const [organiser] = await ask(page, 'people.onDuty', {});
    await ask(page, 'people.signIn', { personId: organiser?.personId ?? '', pin: '73519' });
    await page.reload();
    await page.getByRole('contentinfo').waitFor();
    await openCopies();
    await choosePath(till, process.execPath);
    await button(en.copies.list.file).click();
    await page.getByText(en.errors.BAD_COPY).waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
