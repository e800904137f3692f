import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { letFamilyIn, OWN_PIN } from '../e2e/harness/families';
import { launchTill, type Till } from '../e2e/harness/launch-till';
import { goToPayouts, tick } from '../e2e/harness/payouts-screen';
import { documentScreen } from '../e2e/harness/screenshot';
import { ask, signIn } from '../e2e/harness/stall';
import { sizeWindows } from '../e2e/harness/window-size';
import { photographPaper } from './paper';
import { SHOWN, tradedStall } from './traded-stall';
import { languages, walkIn } from './walk';

/** What families see and take with them, and how they are paid, in both languages. */
describe.each(languages)('in %s', (language) => {
  let till: Till;
  let page: Page;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'till-shots-'));
    till = await launchTill({ ledger: tradedStall(folder), locale: language });
    page = till.page;
    await signIn(page);
  });
  afterEach(async () => {
    await till.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const paper = (name: string, press: () => Promise<unknown>) =>
    photographPaper({ till, folder, language }, name, press);

  it('the account of a family', async () => {
    const { text, press, button, choose, picture } = walkIn(language, page);
    const { pin } = await ask(page, 'familyPins.give', { family: SHOWN });
    await press(text.earnings.title);
    const code = page.getByLabel(text.earnings.code);
    await code.waitFor();
    await picture('earnings-code');
    await code.fill(SHOWN);
    await page.keyboard.press('Enter');
    const pinField = page.locator('input[type=password]');
    await pinField.waitFor();
    await picture('earnings-pin');
    await pinField.fill(pin);
    await page.keyboard.press('Enter');
    await page.getByLabel(text.earnings.ownPin).fill(OWN_PIN);
    await picture('earnings-choose-pin');
    await page.keyboard.press('Enter');
    await page.getByLabel(text.earnings.pinAgain).fill(OWN_PIN);
    await page.keyboard.press('Enter');
    await page.getByText(text.earnings.owed, { exact: true }).waitFor();
    await page.locator('.recharts-bar-rectangle').first().waitFor();
    await picture('earnings');
    await page.getByText(text.earnings.last).scrollIntoViewIfNeeded();
    await picture('earnings-below');
    await choose(text.earnings.periods.all);
    await page.getByText(text.earnings.byDay).waitFor();
    await page.locator('.recharts-bar-rectangle').first().waitFor();
    await picture('earnings-all');
    await choose(text.earnings.periods.today);
    await press(text.earnings.onPhone);
    await page.getByRole('dialog').getByRole('img').waitFor();
    await picture('earnings-qr');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await paper('statement', () => button(text.earnings.saveStatement).click());
    await paper('earnings-slip', () =>
      ask(page, 'earnings.print', { paper: 'slip', period: { kind: 'today' }, language, through: 'pdf' }),
    );
  });

  it('the window of families beside the till', async () => {
    const { text } = walkIn(language, page);
    await letFamilyIn(page, SHOWN);
    const opening = till.app.waitForEvent('window');
    await ask(page, 'earnings.openWindow', {});
    const window = await opening;
    await sizeWindows(till.app);
    const code = window.getByLabel(text.earnings.code);
    await code.waitFor();
    await documentScreen(window, language, 'families-window');
    await code.fill(SHOWN);
    await window.keyboard.press('Enter');
    await window.locator('input[type=password]').fill(OWN_PIN);
    await window.keyboard.press('Enter');
    await window.locator('.recharts-bar-rectangle').first().waitFor();
    await documentScreen(window, language, 'families-window-open');
  });

  it('cards and first PINs', async () => {
    const { text, press, button, go, picture } = walkIn(language, page);
    await letFamilyIn(page, SHOWN);
    await go(text.shell.stall);
    await page
      .getByRole('main')
      .getByRole('button', { name: text.stall.tabs.families, exact: true })
      .first()
      .click();
    await press(text.familyCards.title);
    await page.getByRole('dialog').getByRole('listitem').nth(5).waitFor();
    await picture('family-cards');
    await paper('family-cards', () => button(text.familyCards.save).click());
    await paper('first-pins', () => button(text.familyCards.slipsPdf).click());
    await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
    await page.getByText(text.familyCards.givenHint).waitFor();
    await picture('first-pin');
  });

  it('payouts and their papers', async () => {
    const { text, press, button, picture } = walkIn(language, page);
    const dialog = page.getByRole('dialog');
    await goToPayouts(page);
    await page.getByText(/الحسابات متطابقة|The accounts agree/).waitFor();
    await picture('payouts');
    await page.getByRole('row').filter({ hasText: SHOWN }).getByRole('gridcell').nth(2).click();
    await dialog.waitFor();
    await picture('payouts-family');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    for (const family of [SHOWN, 'F02', 'F03']) await tick(page, family);
    await page
      .getByRole('button', { name: /3/ })
      .filter({ hasText: language === 'ar' ? 'صرف' : 'Pay' })
      .click();
    await dialog.locator('label').getByText(text.payouts.method.transfer, { exact: true }).click();
    await picture('payouts-how');
    await dialog.getByRole('button', { name: text.payouts.next }).click();
    await picture('payouts-sure');
    await dialog.getByRole('button', { name: text.payouts.payNow }).click();
    await page.getByRole('dialog', { name: text.payouts.done }).waitFor();
    await dialog.getByRole('button', { name: 'XLSX' }).waitFor();
    await picture('payouts-done');
    await paper('payout', () => dialog.getByRole('button', { name: 'PDF' }).click());
    await dialog.getByRole('button', { name: text.common.close }).last().click();
    await dialog.waitFor({ state: 'detached' });
    await press(text.payouts.madeTab);
    await page
      .getByRole('button', { name: new RegExp(SHOWN) })
      .first()
      .waitFor();
    await picture('payouts-made');
    await page
      .getByRole('button', { name: new RegExp(SHOWN) })
      .first()
      .click();
    await picture('payouts-card');
    await button(text.payouts.reverse.open).click();
    await picture('payouts-reverse');
  });
});
