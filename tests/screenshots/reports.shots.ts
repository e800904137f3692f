import { afterEach, describe, it } from 'vitest';
import { goToReport, openLedger } from '../e2e/harness/reports-screen';
import type { Till } from '../e2e/harness/launch-till';
import { ask } from '../e2e/harness/stall';
import { playedFile } from '../reports/harness/scenarios';
import { languages, walkIn } from './walk';

/** Every total on the screen, in both languages. */
describe.each(languages)('in %s', (language) => {
  let till: Till | undefined;
  afterEach(async () => {
    await till?.kill();
    till = undefined;
  });

  it('the reports', async () => {
    till = await openLedger(playedFile('corner-three-days'), language);
    const { page } = till;
    const { text, picture } = walkIn(language, page);
    const titles = Object.fromEntries(
      (await ask(page, 'reports.list', {})).map(({ report, title }) => [report, title[language]]),
    );
    await goToReport(page, language, titles['families'] ?? '');
    await page.getByText(text.reports.agrees).waitFor();
    await picture('reports');
    await goToReport(page, language, titles['lines'] ?? '');
    await page.getByLabel(text.reports.families, { exact: true }).selectOption('F02');
    await page.getByRole('button', { name: text.reports.clear }).waitFor();
    await page.getByText(text.reports.agrees).click();
    await page.getByRole('table').last().getByRole('row').nth(3).waitFor();
    await picture('reports-narrowed');
  });
});
