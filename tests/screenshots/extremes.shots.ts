import { rmSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, describe, it } from 'vitest';
import { makeStall } from '../bench/window/stalls';
import { launchTill, type Till } from '../e2e/harness/launch-till';
import { beginOwn } from '../e2e/harness/own-exhibition';
import { scan } from '../e2e/harness/scan';
import { ask, openStall, signIn } from '../e2e/harness/stall';
import { languages, walkIn } from './walk';

const LONG = {
  nameAr: 'صندوق هدايا اللبان الحوجري الفاخر مع المبخرة الفضية',
  nameEn: 'Gift Box of the Finest Hojari Frankincense with a Silver Burner',
} as const;

/** What screens must bear: nothing to sell, names of forty letters, twenty thousand products, a full cart. */
describe.each(languages)('in %s', (language) => {
  let till: Till | undefined;
  let folder: string | undefined;
  afterEach(async () => {
    await till?.kill();
    till = undefined;
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    folder = undefined;
  });

  it('an exhibition without products', async () => {
    till = await launchTill({ locale: language });
    const { page } = till;
    const { text, picture } = walkIn(language, page);
    await beginOwn(page);
    await ask(page, 'shifts.open', { id: uuidv7(), till: 'T1', float: 20_000 });
    await page.reload();
    await page.getByText(text.till.noProducts, { exact: true }).waitFor();
    await picture('till-without-products');
  });

  it('names of forty letters, and a full cart', async () => {
    till = await launchTill({ locale: language });
    const { page } = till;
    const { text, picture } = walkIn(language, page);
    await openStall(page);
    const products = (await ask(page, 'products.list', {}))
      .filter(({ unit }) => unit === 'piece')
      .slice(0, 20);
    for (const { commissionBp: _, onHand: __, ...product } of products) {
      await ask(page, 'products.save', {
        id: uuidv7(),
        product: { ...product, ...LONG, vatBp: null, active: true },
        isNew: false,
      });
    }
    await page.reload();
    await page.getByRole('grid').waitFor();
    for (const { code } of products) await scan(page, code);
    await page.getByRole('region', { name: text.till.cart }).getByRole('listitem').nth(19).waitFor();
    await picture('till-long-names');
  });

  it('twenty thousand products', async () => {
    folder = makeStall(20_000);
    till = await launchTill({ userData: folder });
    const { page } = till;
    const { text, picture } = walkIn(language, page);
    await signIn(page);
    await ask(page, 'settings.change', { language });
    await page.reload();
    await page.getByRole('grid').waitFor();
    await page.getByRole('textbox', { name: text.till.search }).fill('ظفار 19999');
    await picture('till-20000');
  });
});
