import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ar from '../../renderer/i18n/ar.json';
import en from '../../renderer/i18n/en.json';
import { axe } from './harness/axe';
import { filesIn } from './harness/files';
import { choosePath } from './harness/folders';
import { launchTill, type Till } from './harness/launch-till';
import { workAsVolunteer } from './harness/people';
import { sell } from './harness/sell';
import { ask, call, openStall } from './harness/stall';

const PHONE = '+96897135824';

describe('after the exhibition', () => {
  let till: Till;
  let page: Page;
  let stick: string;
  beforeAll(async () => {
    till = await launchTill({ locale: 'ar' });
    ({ page } = till);
    await openStall(page);
    const [family] = await ask(page, 'families.list', {});
    await ask(page, 'families.saveContact', { family: family?.code ?? '', phone: PHONE, onReceipt: true });
    stick = mkdtempSync(join(tmpdir(), 'till-stick-'));
    await choosePath(till, stick);
    // Copies at once, here and there.
    await ask(page, 'copies.chooseFolder', {});
    await sell(page);
    await ask(page, 'copies.now', {});
  });
  afterAll(async () => {
    await till.kill();
    rmSync(stick, { recursive: true, force: true });
  });

  const isIn = (folder: string, begins: string): boolean =>
    filesIn(folder).some(({ path, bytes }) => path.startsWith(begins) && bytes.includes(PHONE));
  const isInFile = (): boolean => isIn(till.userData, 'ledger.sqlite');
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('the organiser erases how families are reached: told what goes, asked twice, and it is gone', async () => {
    for (const [language, text] of [
      ['en', en],
      ['ar', ar],
    ] as const) {
      await ask(page, 'settings.change', { language });
      await page.reload();
      await button(text.shell.settings).click();
      await button(text.eraseContacts.open).click();
      await page.getByText(text.eraseContacts.stays).waitFor();
      expect(await axe(page)).toEqual([]);
      await button(text.eraseContacts.erase).click();
      await page.getByText(text.eraseContacts.sure).waitFor();
      expect(await axe(page)).toEqual([]);
      expect(isInFile()).toBe(true);
      if (language === 'en') await button(text.eraseContacts.keep).click();
    }
    // Kept once, erased now: in the ledger, and in what was copied before, of which four files say that they hold it.
    await page.getByText('4 نسخ محفوظة سابقًا').waitFor();
    expect(isInFile()).toBe(true);
    expect(isIn(stick, '')).toBe(true);
    await button(ar.eraseContacts.really).click();
    await page.getByText(ar.eraseContacts.done).waitFor();
    await page.getByText('ومُحيت من 4 نسخ أيضًا').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(isInFile()).toBe(false);
    expect(isIn(stick, '')).toBe(false);
    const { copies } = await ask(page, 'copies.contactsHeld', {});
    expect(copies).toBe(0);
    expect((await ask(page, 'copies.list', {})).map(({ state }) => state)).not.toContain('bad');
    expect((await ask(page, 'families.list', {})).every(({ phone }) => phone === null)).toBe(true);
    expect(till.problems).toEqual([]);
  });

  it('says of a stick that is not there, and erases on it once it is', async () => {
    const [family] = await ask(page, 'families.list', {});
    await ask(page, 'families.saveContact', { family: family?.code ?? '', phone: PHONE, onReceipt: true });
    await ask(page, 'copies.now', {});
    expect(isIn(stick, '')).toBe(true);
    renameSync(stick, `${stick}-away`);
    const says = page.getByText(ar.eraseContacts.secondGone.split('}}')[1] ?? '');
    await button(ar.eraseContacts.open).click();
    await page.getByRole('dialog').getByText('غير موصولة').waitFor();
    await button(ar.eraseContacts.erase).click();
    await button(ar.eraseContacts.really).click();
    await page.getByText('ومُحيت من نسخة واحدة أيضًا').waitFor();
    await says.waitFor();
    expect(isInFile()).toBe(false);
    renameSync(`${stick}-away`, stick);
    expect(isIn(stick, '')).toBe(true);
    // It is seen that the stick is back.
    await says.waitFor({ state: 'detached' });
    await button(ar.eraseContacts.open).click();
    await button(ar.eraseContacts.erase).click();
    await button(ar.eraseContacts.really).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(isIn(stick, '')).toBe(false);
    expect(till.problems).toEqual([]);
  });

  it('a volunteer neither sees it nor can do it', async () => {
    await workAsVolunteer(page);
    await button(ar.shell.settings).click();
    await page.getByText(ar.settings.look).waitFor();
    expect(await page.getByText(ar.eraseContacts.title).count()).toBe(0);
    const forbidden = { error: { code: 'FORBIDDEN', details: { needed: 'organiser' } } };
    const confirmed = true as const;
    expect(await call(page, 'families.eraseContacts', { confirmed })).toMatchObject(forbidden);
    expect(await call(page, 'copies.eraseContacts', { job: uuidv7(), confirmed })).toMatchObject(forbidden);
    expect(await call(page, 'copies.contactsHeld', {})).toMatchObject(forbidden);
  });
});
