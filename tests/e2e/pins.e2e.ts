import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ledger } from '../../electron/ledger/ledger';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { signInAs, SUPERVISOR, VOLUNTEER, workAsVolunteer } from './harness/people';
import { screenshot } from './harness/screenshot';
import { ask, call, ORGANISER } from './harness/stall';

/** A ledger as it comes from another computer: people, and nobody's PIN. */
const ledgerFromElsewhere = (path: string): void => {
  const ledger = Ledger.open(path);
  if (!ledger.ok) throw new Error(ledger.error.code);
  const { value } = ledger;
  value.call({ kind: 'system' }, 'exhibition.openSample', { id: uuidv7(), organiser: ORGANISER });
  value.call({ kind: 'system' }, 'people.save', {
    id: uuidv7(),
    personId: null,
    name: 'ليلى',
    role: 'volunteer',
    active: true,
    pin: '4826',
  });
  value.close();
  const db = new Database(path);
  db.exec('DELETE FROM local_pins');
  db.close();
};

describe('PINs', () => {
  let folder: string;
  let till: Till;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'till-pins-'));
    const path = join(folder, 'elsewhere.sqlite');
    ledgerFromElsewhere(path);
    till = await launchTill({ ledger: path, locale: 'ar' });
    page = till.page;
  });
  afterAll(async () => {
    const { problems } = till;
    await till.kill();
    rmSync(folder, { recursive: true, force: true });
    expect(problems).toEqual([]);
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const secret = (at: number) => page.locator('input[type=password]').nth(at);
  const place = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true });

  it('of a ledger that came from another computer are chosen anew by an organiser, and nobody else gets in', async () => {
    await page.getByText(/جاء هذا السجل من جهاز آخر/).waitFor();
    await page.getByRole('button', { name: /ليلى/ }).click();
    await page.getByText(/يدخل منظّم أولًا/).waitFor();
    expect(await page.locator('input[type=password]').count()).toBe(0);
    await page.getByRole('button', { name: /سارة/ }).click();
    await secret(0).fill('6284');
    await secret(1).fill('6285');
    await page.getByText('الرقمان مختلفان').waitFor();
    expect(await button('اختر الرقم وادخل').isDisabled()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'claim-ar');
    await secret(1).fill('6284');
    await page.keyboard.press('Enter');
    await place('نقطة البيع').waitFor();
    expect((await ask(page, 'people.access', {})).claimable).toBe(false);
    // Once is all: the next one needs the PIN that was chosen.
    const [organiser] = await ask(page, 'people.onDuty', {});
    expect(
      await call(page, 'people.claim', { personId: organiser?.personId ?? '', newPin: '9517' }),
    ).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  });

  it('are changed by whoever they belong to, who knows the one before', async () => {
    await place('الإعدادات').click();
    await button('غيّر الرقم السري').click();
    const dialog = page.getByRole('dialog');
    await secret(0).fill('9999');
    await secret(1).fill('5937');
    await secret(2).fill('5937');
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'change-pin-ar');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').waitFor();
    await secret(0).fill('6284');
    await secret(1).fill('1234');
    await secret(2).fill('1234');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').waitFor();
    await secret(1).fill('5937');
    await secret(2).fill('5937');
    await page.keyboard.press('Enter');
    await page.getByText('تغيّر رقمك السري').waitFor();
    await page.keyboard.press('F9');
    // Until then the button that locks bears the same name.
    await page.getByRole('heading', { name: 'من على نقطة البيع؟' }).waitFor();
    await page.getByRole('button', { name: /سارة/ }).click();
    await secret(0).fill('6284');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await secret(0).fill('5937');
    await page.keyboard.press('Enter');
    await place('نقطة البيع').waitFor();
  });

  it('whose wait is too long now: a supervisor ends it with a touch', async () => {
    await workAsVolunteer(page);
    const people = await ask(page, 'people.onDuty', {});
    const volunteer = people.find(({ name }) => name === VOLUNTEER.name)?.personId ?? '';
    for (let wrong = 0; wrong < 3; wrong += 1) {
      await call(page, 'people.signIn', { personId: volunteer, pin: '9517' });
    }
    // Each more makes the wait longer, once the one before is over.
    for (let more = 0; more < 3; more += 1) {
      await expect
        .poll(
          async () => {
            const answer = await call(page, 'people.signIn', { personId: volunteer, pin: '9517' });
            return answer.ok ? '' : answer.error.code;
          },
          { timeout: 15_000 },
        )
        .toBe('WRONG_PIN');
    }
    expect(await call(page, 'people.signIn', { personId: volunteer, pin: VOLUNTEER.pin })).toMatchObject({
      error: { code: 'TOO_MANY_TRIES' },
    });
    await signInAs(page, SUPERVISOR);
    await ask(page, 'settings.change', { language: 'en' });
    await page.reload();
    await place('People').click();
    await page.getByRole('button', { name: 'End the wait' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'End the wait' }).count()).toBe(0);
    expect(await call(page, 'people.signIn', { personId: volunteer, pin: VOLUNTEER.pin })).toMatchObject({
      ok: true,
    });
  });
});
