import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ar from '../../renderer/i18n/ar.json';
import en from '../../renderer/i18n/en.json';
import type { ProductListed } from '../../shared/contract/products';
import { cameAlive, reversedDigits } from './harness/digit-order';
import { launchTill, type Till } from './harness/launch-till';
import { lettersOf, readPdf } from './harness/pdf-text';
import { savedAs } from './harness/saved-as';
import { scan } from './harness/scan';
import { ask, call, openStall } from './harness/stall';
import { windowOf } from './harness/window-of';

const MARKUP = '<img src=x onerror="document.title=1">';
const SCRIPT = '<script>document.title="ran"</script><b><x>';
/** Override, isolates that do not close, and a pop that would leave the element around it. */
const TURNED = '\u2069\u202E\u2067لبان 12.345 Honey\u202E';
const FORMULA = '=HYPERLINK("http://x.om","y")';
const names = [MARKUP, SCRIPT, TURNED, FORMULA] as const;

const named = ({ commissionBp: _, onHand: __, ...product }: ProductListed, name: string) => ({
  ...product,
  nameAr: name,
  nameEn: name,
  vatBp: null,
  active: true,
});

/** Names that attack, typed once by somebody: on every screen and paper they are letters, and amounts stand as they are. */
describe.each([
  ['ar', ar],
  ['en', en],
] as const)('names that attack, in %s', (language, text) => {
  let till: Till;
  let page: Page;
  let folder: string;
  const codes: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'till-names-'));
    till = await launchTill({ locale: language });
    ({ page } = till);
    await openStall(page);
    const pieces = (await ask(page, 'products.list', {})).filter(({ unit }) => unit === 'piece');
    const families = await ask(page, 'families.table', {});
    for (const [at, name] of names.entries()) {
      const product = pieces[at * 3];
      if (product === undefined) throw new Error('The sample has too few products.');
      codes.push(product.code);
      await ask(page, 'products.save', { id: uuidv7(), product: named(product, name), isNew: false });
      const family = families.find(({ code }) => code === product.familyCode);
      if (family === undefined) throw new Error('There is no such family.');
      const { phone: _phone, bank: _bank, onReceipt: _on, products: _some, hasSold: _sold, ...rest } = family;
      const renamed = { ...rest, nameAr: name, nameEn: name };
      await ask(page, 'families.save', { id: uuidv7(), family: renamed, isNew: false });
    }
    await page.reload();
    await page.getByRole('grid').waitFor();
  });
  afterAll(async () => {
    const { problems } = till;
    await till.kill();
    rmSync(folder, { recursive: true, force: true });
    expect(problems).toEqual([]);
  });

  /** What came alive or stands backwards there: nothing. */
  const wrongIn = async (where: string, one = page): Promise<readonly string[]> =>
    [...(await cameAlive(one)), ...(await reversedDigits(one))].map((found) => `${where}: ${found}`);
  const go = (place: string) =>
    page.getByRole('navigation').getByRole('button', { name: place, exact: true }).first().click();

  it('no mark that turns a text around is kept, and a name of 10,000 letters is refused', async () => {
    const kept = (await ask(page, 'products.table', {})).map(({ nameAr }) => nameAr);
    expect(kept).toContain('لبان 12.345 Honey');
    const [product] = await ask(page, 'products.list', {});
    if (product === undefined) throw new Error('The sample has no product.');
    const long = named(product, 'ل'.repeat(10_000));
    expect(await call(page, 'products.save', { id: uuidv7(), product: long, isNew: false })).toMatchObject({
      error: { code: 'BAD_INPUT' },
    });
  });

  it('the check would see a number that was turned around', async () => {
    const seen = await page.evaluate(() => {
      const line = Object.assign(document.createElement('p'), { textContent: '\u202E12.345' });
      document.body.append(line);
      return line.textContent;
    });
    expect(await reversedDigits(page)).toEqual([seen]);
    await page.evaluate(() => document.body.lastElementChild?.remove());
  });

  it('the till, the cart, paying, the receipt on the screen and the buyer’s window show letters', async () => {
    await ask(page, 'buyer.open', {});
    const buyer = await windowOf(till, 'buyer');
    for (const code of codes) await scan(page, code);
    const cart = page.getByRole('region', { name: text.till.cart });
    await cart
      .getByRole('listitem')
      .nth(names.length - 1)
      .waitFor();
    expect(await cart.getByText(MARKUP).count()).toBeGreaterThan(0);
    expect(await wrongIn('cart')).toEqual([]);
    await buyer.getByText(MARKUP).first().waitFor();
    expect(await wrongIn('buyer', buyer)).toEqual([]);
    await page.keyboard.press('F12');
    await page.getByText(text.pay.due).waitFor();
    expect(await wrongIn('paying')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: text.till.done }).waitFor();
    expect(await wrongIn('done')).toEqual([]);
    await go(text.shell.sales);
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: text.receipt.savePdf }).waitFor();
    expect(await wrongIn('receipt')).toEqual([]);
  });

  it('the stall’s lists, the shift, people, figures and payouts show letters', async () => {
    await go(text.shell.stall);
    for (const tab of ['products', 'families', 'count', 'low', 'byFamily', 'lists', 'labels'] as const) {
      await page.getByRole('button', { name: text.stall.tabs[tab], exact: true }).first().click();
      await page.waitForLoadState('networkidle');
      expect(await wrongIn(tab)).toEqual([]);
    }
    for (const place of [text.shift.place, text.people.place, text.payouts.place, text.figures.place]) {
      await go(place);
      await page.waitForLoadState('networkidle');
      expect(await wrongIn(place)).toEqual([]);
    }
  });

  it('receipts and labels have the letters on them, and the amount as it is', async () => {
    const [sale] = await ask(page, 'sales.find', { shiftOf: 'T1' });
    const receipt = await savedAs(till, folder, 'receipt.pdf', () =>
      ask(page, 'receipt.savePdf', { saleId: sale?.saleId ?? '', language }),
    );
    const read = await readPdf(readFileSync(receipt));
    expect(read.text).toContain(lettersOf('<imgsrc=x'));
    expect(read.text).toContain(lettersOf(((sale?.total ?? 0) / 1000).toFixed(3)));
  });

  it('what is exported runs nothing: the formula is a text, in CSV and in XLSX', async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const file = await savedAs(till, folder, `products.${format}`, () =>
        ask(page, 'sheets.save', { list: 'products', format, language, withPhones: false }),
      );
      if (format === 'xlsx') continue;
      const csv = readFileSync(file, 'utf8');
      expect(csv).toContain(`'=HYPERLINK`);
      expect(csv).not.toMatch(/(?:^|[,\n"])[=@]HYPERLINK/m);
    }
  });
});
