import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { launchTill, type Till } from '../e2e/harness/launch-till';
import { sellDirect, sellOf } from '../e2e/harness/payouts-screen';
import { ask, openStall } from '../e2e/harness/stall';
import { languages, walkIn } from './walk';

describe.each(languages)('in %s', (language) => {
  let till: Till | undefined;
  let folder = '';
  afterEach(async () => {
    await till?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('closing the exhibition: what is open, what may stay so, the folder being written', async () => {
    folder = mkdtempSync(join(tmpdir(), 'till-closing-'));
    till = await launchTill({ locale: language });
    const { page } = till;
    const { text, button, picture, go } = walkIn(language, page);
    await openStall(page, 20_000);
    await sellOf(page, ['F01', 'F02', 'F03']);
    await sellDirect(page, 'F04');
    await go(text.figures.place);
    await button(text.figures.tabs.closing).click();
    await page.getByText(text.closing.shiftsOpen).waitFor();
    await picture('closing-open');
    const { drawer } = await ask(page, 'shifts.x', { till: 'T1' });
    const count = { '1000': Math.floor((drawer?.expected ?? 0) / 1000) };
    await ask(page, 'shifts.close', { id: uuidv7(), till: 'T1', count, note: 'عُدّ بالريال' });
    await page.getByText(text.closing.copies.fresh).waitFor();
    await page.getByText(text.closing.unsettledFine).waitFor({ state: 'detached' });
    await page.getByText(text.closing.accept.unsettled).click();
    await page.getByText(text.closing.points.ledger, { exact: true }).waitFor();
    await page.getByText(text.closing.ledgerChecking).waitFor({ state: 'detached' });
    await picture('closing-ready');
    await till.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, folder);
    await button(text.closing.write).click();
    await page.getByText(/statements\/statement-/).waitFor({ timeout: 240_000 });
    await button(text.closing.stop).scrollIntoViewIfNeeded();
    await picture('closing-writing');
    await page.getByText(text.closing.written).waitFor({ timeout: 240_000 });
  });
});
