import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchTill, type Till } from '../e2e/harness/launch-till';
import { SUPERVISOR, VOLUNTEER } from '../e2e/harness/people';
import { scan } from '../e2e/harness/scan';
import { ask, signIn } from '../e2e/harness/stall';
import { PRACTICE_PIN } from '../../shared/practice';
import { photographPaper } from './paper';
import { SHOWN, tradedStall } from './traded-stall';
import { languages, walkIn } from './walk';

/** People, shifts, what is mended, practice, and the papers of the till and the stall, in both languages. */
describe.each(languages)('in %s', (language) => {
  let till: Till;
  let page: Page;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'till-shots-'));
    till = await launchTill({ ledger: tradedStall(folder), locale: language });
    page = till.page;
    await signIn(page);
    await page.getByRole('grid').waitFor();
  });
  afterEach(async () => {
    await till.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const paper = (name: string, press: () => Promise<unknown>) =>
    photographPaper({ till, folder, language }, name, press);

  it('sales that are mended, carts that wait, discounts', async () => {
    const { text, go, press, pay, picture } = walkIn(language, page);
    const dialog = page.getByRole('dialog');
    const closed = async () => {
      await expect.poll(() => dialog.count()).toBe(0);
    };
    const goods = (await ask(page, 'products.list', {})).filter(({ unit }) => unit === 'piece');
    await scan(page, goods[0]?.code ?? '');
    await page.keyboard.press('F8');
    await dialog.waitFor();
    await picture('discount');
    await page.keyboard.press('Escape');
    await closed();
    await page.keyboard.press('F6');
    await dialog.getByRole('textbox').fill(language === 'ar' ? 'صاحبة العباءة الزرقاء' : 'The lady in blue');
    await page.keyboard.press('Enter');
    await closed();
    await page.keyboard.press('F6');
    await dialog.getByRole('listitem').first().waitFor();
    await picture('parked');
    await page.keyboard.press('Escape');
    await closed();
    await scan(page, goods[1]?.code ?? '');
    await scan(page, goods[9]?.code ?? '');
    await pay();
    await press(new RegExp(text.pay.confirm));
    await page.getByRole('region', { name: text.till.done }).waitFor();
    await go(text.shell.sales);
    await page.getByRole('option').first().click();
    await press(text.mend.refund);
    await dialog.getByRole('spinbutton').or(dialog.getByRole('textbox')).first().waitFor();
    await picture('refund');
    await page.keyboard.press('Escape');
    await closed();
    await press(text.mend.void);
    await dialog.waitFor();
    await picture('void');
  });

  it('what was done, one’s own PIN, the recovery code, a supervisor called', async () => {
    const { text, go, press, button, picture } = walkIn(language, page);
    await ask(page, 'shifts.openDrawer', { id: crypto.randomUUID(), till: 'T1', reason: 'فكة لمشترٍ' });
    await go(text.people.place);
    await page.getByText(text.audit.title, { exact: true }).click();
    const entries = page.getByRole('main').getByRole('listitem');
    await entries.nth(5).waitFor();
    await entries.nth(2).getByRole('button').click();
    await page.getByText(text.audit.title).first().waitFor();
    await picture('audit');
    await go(text.shell.settings);
    await button(text.pin.change).click();
    await picture('own-pin');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    for (const one of [VOLUNTEER, SUPERVISOR])
      await ask(page, 'people.save', { id: crypto.randomUUID(), personId: null, active: true, ...one });
    const volunteer = (await ask(page, 'people.onDuty', {})).find(({ name }) => name === VOLUNTEER.name);
    await ask(page, 'people.signIn', { personId: volunteer?.personId ?? '', pin: VOLUNTEER.pin });
    await page.reload();
    await go(text.shift.place);
    await press(text.shift.cashIn);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('4.500');
    await dialog.getByRole('textbox').last().fill('فكة للدرج');
    await picture('cash-in');
    await dialog.getByRole('button', { name: text.shift.putIn }).click();
    await page.getByText(SUPERVISOR.name, { exact: true }).waitFor();
    await picture('approval');
    await page.keyboard.press('Escape');
  });

  it('practice', async () => {
    const { text, go, press, button, picture } = walkIn(language, page);
    await page.keyboard.press('F9');
    await press(text.practice.begin);
    const sample = page.getByRole('dialog').getByRole('button').filter({ hasText: text.practice.of.goods });
    await sample.waitFor();
    await picture('practice-choice');
    await sample.click();
    await page.locator('[data-practice-strip]').waitFor();
    await button(/Organiser/).click();
    await page.locator('input[type=password]').waitFor();
    await picture('practice-lock');
    await page.locator('input[type=password]').fill(PRACTICE_PIN);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').waitFor();
    await ask(page, 'shifts.open', { id: crypto.randomUUID(), till: 'T1', float: 20_000 });
    await page.reload();
    await page.getByRole('grid').waitFor();
    await picture('practice');
    await go(text.shell.stall);
    await page.getByRole('row').nth(3).waitFor();
    await picture('practice-stall');
  });

  it('papers of the till and the stall', async () => {
    const { picture, text, go, button } = walkIn(language, page);
    const [sale] = await ask(page, 'sales.find', { shiftOf: 'T1' });
    await paper('receipt', () => ask(page, 'receipt.savePdf', { saleId: sale?.saleId ?? '', language }));
    await paper('keys-card', () => ask(page, 'keysCard.savePdf', { language }));
    await paper('handover', () => ask(page, 'handover.savePdf', { family: SHOWN, language }));
    const goods = (await ask(page, 'products.list', {})).slice(0, 24);
    for (const size of ['A4-3x8', '40x30'] as const) {
      await paper(`labels-${size.toLowerCase()}`, () =>
        ask(page, 'labels.savePdf', {
          labels: goods.map(({ code }) => ({ product: code, copies: 1 })),
          language,
          size,
          symbology: 'ean13',
          job: null,
        }),
      );
    }
    await paper('x', () => ask(page, 'shiftReport.savePdf', { report: { kind: 'x', till: 'T1' }, language }));
    await go(text.shift.place);
    await button(text.report.savePdf).waitFor();
    // The paper is read beside the rest of the screen.
    await page.getByRole('main').locator('article').waitFor();
    await picture('shift-x');
    const [closed] = await ask(page, 'shifts.closed', {});
    await paper('z', () =>
      ask(page, 'shiftReport.savePdf', { report: { kind: 'z', shiftId: closed?.shiftId ?? '' }, language }),
    );
  });
});
