import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { breakScreen, failMain } from '../e2e/harness/faults';
import { choosePath } from '../e2e/harness/folders';
import { launchTill, type Till } from '../e2e/harness/launch-till';
import { ask, openStall } from '../e2e/harness/stall';
import { languages, walkIn } from './walk';

describe.each(languages)('in %s', (language) => {
  let till: Till | undefined;
  afterEach(async () => {
    await till?.kill();
    till = undefined;
  });

  it('a failure, what is copied for support, a screen that broke down', async () => {
    till = await launchTill({ locale: language });
    const { page } = till;
    const { text, button, picture } = walkIn(language, page);
    await openStall(page);
    await page.getByRole('grid').waitFor();
    await failMain(till, 'Could not tell the window');
    await page.getByText(text.support.failed.main).waitFor();
    await picture('failure');
    await button(text.support.open).click();
    const shown = page.getByRole('textbox', { name: text.support.text });
    await expect.poll(() => shown.inputValue()).toContain('Could not tell');
    await button(text.support.copy).click();
    await page.getByText(text.support.copied).waitFor();
    await picture('copy-for-support');
    await button(text.common.close).last().click();
    await button(text.support.goOn).click();
    await breakScreen(page, text.shell.settings);
    await page.getByRole('heading', { name: text.app.crashed }).waitFor();
    await picture('crashed');
  });

  it('erasing contacts', async () => {
    till = await launchTill({ locale: language });
    const { page } = till;
    const { text, button, picture, go } = walkIn(language, page);
    await openStall(page);
    const families = await ask(page, 'families.list', {});
    for (const { code } of families.slice(0, 12)) {
      await ask(page, 'families.saveContact', { family: code, phone: '96891234567', onReceipt: true });
    }
    const folder = mkdtempSync(join(tmpdir(), 'till-shots-'));
    const stick = join(folder, 'SANDISK');
    mkdirSync(stick);
    await choosePath(till, stick);
    await ask(page, 'copies.chooseFolder', {});
    renameSync(stick, `${stick}-away`);
    await page.reload();
    await go(text.shell.settings);
    await button(text.eraseContacts.open).click();
    await page.getByText(text.eraseContacts.stays).waitFor();
    await page.getByRole('button', { name: text.eraseContacts.erase, exact: true }).click();
    await page.getByText(text.eraseContacts.sure).waitFor();
    await picture('erase-contacts');
    await page.getByRole('button', { name: text.eraseContacts.really, exact: true }).click();
    await page.getByText(text.eraseContacts.done).scrollIntoViewIfNeeded();
    await picture('erased-contacts');
    rmSync(folder, { recursive: true, force: true });
  });
});
