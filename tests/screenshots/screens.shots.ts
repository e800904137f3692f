import type { Page } from 'playwright';
import { afterEach, describe, it } from 'vitest';
import { launchTill, type Till } from '../e2e/harness/launch-till';
import { scan } from '../e2e/harness/scan';
import { ask, openStall, ORGANISER } from '../e2e/harness/stall';
import { languages, walkIn } from './walk';

/** The first product by piece of each of the first families: what goes into a cart without a question. */
const piecesOfFamilies = async (page: Page, count: number): Promise<readonly string[]> => {
  const products = (await ask(page, 'products.list', {})).filter(({ unit }) => unit === 'piece');
  const firsts = new Map(products.toReversed().map(({ familyCode, code }) => [familyCode, code]));
  return [...firsts.values()].sort().slice(0, count);
};

/** `npm run screenshots`: every main screen in both languages, for docs/ and for whoever changes a screen. */
describe.each(languages)('in %s', (language) => {
  let till: Till | undefined;
  afterEach(async () => {
    await till?.kill();
    till = undefined;
  });

  it('the first start', async () => {
    till = await launchTill({ locale: language });
    const { page } = till;
    const { text, press, picture, button } = walkIn(language, page);
    await button('English').first().waitFor();
    await picture('language');
    await page.getByRole('main').or(page.locator('body')).first().waitFor();
    await press(language === 'ar' ? 'العربية' : /^English$/);
    await button(new RegExp(text.firstStart.sample)).waitFor();
    await picture('first-start');
    await press(new RegExp(text.firstStart.new));
    await page.getByLabel(text.firstStart.fields.nameAr).waitFor();
    await picture('new-exhibition');
    await press(text.common.back);
    await press(new RegExp(text.firstStart.sample));
    await page.getByLabel(text.firstStart.fields.organiser, { exact: true }).fill(ORGANISER.name);
    await page.getByLabel(text.firstStart.fields.pin, { exact: true }).fill(ORGANISER.pin);
    await page.getByLabel(text.firstStart.fields.pinAgain).fill(ORGANISER.pin);
    await press(text.firstStart.openSample);
    await page.getByRole('textbox', { name: text.openShift.float }).waitFor();
    await picture('open-shift');
    await page.getByText(text.openShift.counted, { exact: true }).click();
    await picture('open-shift-counted');
    await press(new RegExp(ORGANISER.name));
    await page.getByText(text.lock.title).waitFor();
    await picture('lock');
  });

  it('the till', async () => {
    till = await launchTill({ locale: language });
    const { page } = till;
    const { text, press, pay, picture, go, choose } = walkIn(language, page);
    await openStall(page);
    await page.getByRole('grid').waitFor();
    await picture('till-empty');
    const goods = await piecesOfFamilies(page, 4);
    for (const code of [...goods, ...goods.slice(0, 2)]) await scan(page, code);
    await page.getByRole('region', { name: text.till.cart }).getByRole('listitem').nth(3).waitFor();
    await picture('till');
    await page.getByRole('textbox', { name: text.till.search }).fill(language === 'ar' ? 'لبان' : 'honey');
    await picture('till-search');
    await page.getByRole('textbox', { name: text.till.search }).fill('');
    await pay();
    await page.getByText(text.pay.due).waitFor();
    await picture('pay-cash');
    await choose(text.common.method.card);
    await picture('pay-card');
    await choose(text.common.method.direct);
    await picture('pay-direct');
    await choose(text.common.method.cash);
    await press(new RegExp(text.pay.confirm));
    await page.getByRole('region', { name: text.till.done }).waitFor();
    await picture('done');
    await go(text.shell.sales);
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: text.receipt.savePdf }).waitFor();
    await picture('sales');
    await go(text.shell.settings);
    await page.getByText(text.settings.look).waitFor();
    await picture('settings');
    await press(text.tryOut.open);
    await page.getByText(text.tryOut.scannerHint).waitFor();
    await picture('try-out');
  });

  it('the till in large text, and in the other digits', async () => {
    till = await launchTill({ locale: language });
    const { page } = till;
    const { text, pay, picture } = walkIn(language, page);
    await openStall(page);
    await ask(page, 'settings.change', { largeText: true, digits: 'arab' });
    await page.reload();
    await page.getByRole('grid').waitFor();
    for (const code of await piecesOfFamilies(page, 3)) await scan(page, code);
    await page.getByRole('region', { name: text.till.cart }).getByRole('listitem').nth(2).waitFor();
    await picture('till-large');
    await pay();
    await page.getByText(text.pay.due).waitFor();
    await picture('pay-large');
  });

  it('the stall, the shift and its people', async () => {
    till = await launchTill({ locale: language });
    const { page } = till;
    const { text, press, picture, go } = walkIn(language, page);
    await openStall(page);
    await page.getByRole('grid').waitFor();
    await go(text.shell.stall);
    for (const tab of ['products', 'families', 'count', 'low', 'byFamily', 'lists'] as const) {
      await page.getByRole('button', { name: text.stall.tabs[tab], exact: true }).first().click();
      await page.waitForLoadState('networkidle');
      await picture(`stall-${tab.toLowerCase()}`);
    }
    await go(text.shift.place);
    await picture('shift');
    await press(text.shift.close);
    await picture('shift-close');
    await go(text.people.place);
    await picture('people');
  });
});
