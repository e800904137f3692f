import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { choosePath } from '../e2e/harness/folders';
import { launchTill, type Till } from '../e2e/harness/launch-till';
import { copyNow, makeLedger, overwritePages } from '../e2e/harness/made-ledger';
import { sell } from '../e2e/harness/sell';
import { ask, openStall } from '../e2e/harness/stall';
import { languages, walkIn } from './walk';

describe.each(languages)('in %s', (language) => {
  let folder: string;
  let till: Till | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'till-shots-'));
  });
  afterEach(async () => {
    await till?.kill();
    till = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  it('copies, and what one of them holds', async () => {
    till = await launchTill({ locale: language });
    const { page } = till;
    const { text, button, picture } = walkIn(language, page);
    await openStall(page);
    const stick = join(folder, 'SANDISK');
    mkdirSync(stick);
    await choosePath(till, stick);
    await sell(page);
    await ask(page, 'copies.chooseFolder', {});
    await sell(page);
    await ask(page, 'copies.now', {});
    await sell(page);
    await sell(page);
    await page.getByRole('grid').waitFor();
    await page.getByRole('contentinfo').getByRole('button').click();
    await page.locator('[data-state=good]').nth(1).waitFor();
    await picture('copies');
    await button(new RegExp(`^${text.copies.list.look}`))
      .first()
      .click();
    await page.getByText(text.copies.restore.keepsAside).waitFor();
    await button(text.copies.restore.first).click();
    await picture('restore');
    await button(text.copies.restore.really).click();
    await page.getByText(text.copies.goesOn.copy).waitFor();
    await picture('gone-on');
  });

  it('a damaged file, and what can be saved of it', async () => {
    const ledger = join(folder, 'stall.sqlite');
    makeLedger(ledger, 40);
    copyNow(ledger);
    overwritePages(ledger, 'journal_facts', 'last');
    till = await launchTill({ ledger });
    const { page } = till;
    const { text, button, picture } = walkIn(language, page);
    if (language === 'en') await button('English').click();
    await page.getByText(text.damage.title.corrupt).waitFor();
    await page.locator('[data-state]').first().waitFor();
    await picture('damaged');
    await button(text.damage.rebuild.open).click();
    await page.getByText(text.damage.rebuild.stopped).waitFor();
    await picture('rebuild');
  });
});
