import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ar from '../../renderer/i18n/ar.json';
import en from '../../renderer/i18n/en.json';
import { axe } from './harness/axe';
import { filesIn } from './harness/files';
import { launchTill, type Till } from './harness/launch-till';
import { workAsVolunteer } from './harness/people';
import { ask, call, openStall } from './harness/stall';

const PHONE = '+96897135824';

describe('after the exhibition', () => {
  let till: Till;
  let page: Page;
  beforeAll(async () => {
    till = await launchTill({ locale: 'ar' });
    ({ page } = till);
    await openStall(page);
    const [family] = await ask(page, 'families.list', {});
    await ask(page, 'families.saveContact', { family: family?.code ?? '', phone: PHONE, onReceipt: true });
  });
  afterAll(async () => till.kill());

  const isInFile = (): boolean =>
    filesIn(till.userData).some(
      ({ path, bytes }) => path.startsWith('ledger.sqlite') && bytes.includes(PHONE),
    );
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
      await page.getByText(text.eraseContacts.copies).waitFor();
      expect(await axe(page)).toEqual([]);
      await button(text.eraseContacts.erase).click();
      await page.getByText(text.eraseContacts.sure).waitFor();
      expect(await axe(page)).toEqual([]);
      expect(isInFile()).toBe(true);
      if (language === 'en') await button(text.eraseContacts.keep).click();
    }
    // Kept once, erased now.
    expect(isInFile()).toBe(true);
    await button(ar.eraseContacts.really).click();
    await page.getByText(ar.eraseContacts.done).waitFor();
    expect(isInFile()).toBe(false);
    expect((await ask(page, 'families.list', {})).every(({ phone }) => phone === null)).toBe(true);
    expect(till.problems).toEqual([]);
  });

  it('a volunteer neither sees it nor can do it', async () => {
    await workAsVolunteer(page);
    await button(ar.shell.settings).click();
    await page.getByText(ar.settings.look).waitFor();
    expect(await page.getByText(ar.eraseContacts.title).count()).toBe(0);
    const refused = await call(page, 'families.eraseContacts', { confirmed: true });
    expect(refused).toMatchObject({ error: { code: 'FORBIDDEN', details: { needed: 'organiser' } } });
  });
});
