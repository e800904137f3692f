import { rmSync } from 'node:fs';
import { afterEach, describe, it } from 'vitest';
import { launchTill, type Till } from '../e2e/harness/launch-till';
import { ask, openStall, signIn } from '../e2e/harness/stall';
import { sell } from '../e2e/harness/sell';
import { tradedExhibition } from '../e2e/harness/traded';
import { languages, walkIn } from './walk';

/** What an organiser looks at: an exhibition after some evenings, and one that has sold nothing yet. */
describe.each(languages)('in %s', (language) => {
  let till: Till | undefined;
  let folder: string | undefined;
  afterEach(async () => {
    await till?.kill();
    till = undefined;
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    folder = undefined;
  });

  it('an exhibition of some evenings', async () => {
    folder = tradedExhibition();
    till = await launchTill({ userData: folder });
    const { page } = till;
    const { text, press, picture, go, choose } = walkIn(language, page);
    await signIn(page);
    await ask(page, 'settings.change', { language });
    for (let sales = 0; sales < 4; sales += 1) await sell(page);
    await page.reload();
    await page.getByRole('grid').waitFor();
    await go(text.figures.place);
    await page.getByText(text.overview.byHour).waitFor();
    await picture('overview-today');
    await choose(text.overview.scope.all);
    await page.getByRole('heading', { name: text.overview.scope.all }).waitFor();
    await page.locator('.recharts-bar-rectangle').nth(8).waitFor();
    await picture('overview');
    await page.getByText(text.overview.byFamily).scrollIntoViewIfNeeded();
    await page.getByText(text.overview.byWilayat).scrollIntoViewIfNeeded();
    await picture('overview-names');
    await press(new RegExp(`^${text.overview.net}`));
    await page.getByRole('option').nth(3).waitFor();
    await page.getByRole('button', { name: text.receipt.savePdf }).waitFor();
    await picture('overview-behind');
    await page.keyboard.press('Escape');
    await press(text.figures.tabs.impact);
    await page.getByRole('heading', { name: text.impact.title }).waitFor();
    await page.locator('.recharts-bar-rectangle').nth(8).waitFor();
    await picture('impact');
  });

  it('an exhibition that has sold nothing yet', async () => {
    till = await launchTill({ locale: language });
    const { page } = till;
    const { text, picture, go } = walkIn(language, page);
    await openStall(page);
    await page.getByRole('grid').waitFor();
    await go(text.figures.place);
    await page.getByText(text.overview.empty).waitFor();
    await picture('overview-empty');
  });
});
