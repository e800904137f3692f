import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText } from '../../shared/domain/family-card';
import { formatMoney } from '../../shared/domain/money';
import { axe } from './harness/axe';
import { aDayOf, letFamilyIn, OWN_PIN, sellingFamilies, type SellingFamily } from './harness/families';
import { launchTill, type Till } from './harness/launch-till';
import { lettersOf, readPdf } from './harness/pdf-text';
import { savedAs } from './harness/saved-as';
import { screenshot } from './harness/screenshot';
import { ask, openStall } from './harness/stall';

const DOTS_AN_INCH = 200;
/** A sheet of A4 with two cards beside each other and five below, each of the size of a bank card; in mm. */
const SHEET = { width: 210, height: 297, across: 2, down: 5, card: { width: 85.6, height: 54 } } as const;

const dots = (millimetres: number): string => String(Math.round((millimetres / 25.4) * DOTS_AN_INCH));

const scanned = (picture: string): readonly string[] => {
  const read = execFileSync('zbarimg', ['--nodbus', '--raw', '--quiet', picture], { encoding: 'utf8' });
  return read.trim().split('\n');
};

/** What a scanner reads that is held to one printed card after the other. */
const codesOfCards = (pdf: string, count: number, folder: string): readonly string[] =>
  Array.from({ length: count }, (_, at) => {
    const { width, height, across, down, card } = SHEET;
    const onPage = at % (across * down);
    const x = (width - across * card.width) / 2 + (onPage % across) * card.width;
    const y = (height - down * card.height) / 2 + Math.floor(onPage / across) * card.height;
    const page = String(Math.floor(at / (across * down)) + 1);
    const frame = ['-x', dots(x), '-y', dots(y), '-W', dots(card.width), '-H', dots(card.height)];
    const picture = join(folder, 'card');
    const look = ['-r', String(DOTS_AN_INCH), '-f', page, '-l', page, ...frame, '-gray', '-png'];
    execFileSync('pdftoppm', [...look, '-singlefile', pdf, picture]);
    return scanned(`${picture}.png`).join();
  }).sort();

/** What a scanner reads along a strip of slips, each code once. */
const codesOfStrip = (pdf: string, folder: string): readonly string[] => {
  const picture = join(folder, 'strip');
  execFileSync('pdftoppm', ['-r', String(DOTS_AN_INCH), '-gray', '-png', '-singlefile', pdf, picture]);
  return [...scanned(`${picture}.png`)].sort();
};

describe.each(['ar', 'en'] as const)('papers for families, in %s', (language) => {
  let till: Till;
  let page: Page;
  let folder: string;
  let family: SellingFamily;
  let other: SellingFamily;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'till-family-papers-'));
    till = await launchTill({ locale: language });
    ({ page } = till);
    await openStall(page);
    const [one, two] = await sellingFamilies(page);
    if (one === undefined || two === undefined) throw new Error('The sample has two families at least.');
    [family, other] = [one, two];
    const registered = (await ask(page, 'families.table', {})).find(({ code }) => code === family.code);
    if (registered === undefined) throw new Error('It was just there.');
    const { phone: _, bank: __, onReceipt: ___, products: ____, hasSold: _____, ...said } = registered;
    await ask(page, 'families.save', {
      id: uuidv7(),
      family: { ...said, vatBp: 500, vatin: 'OM1100012345' },
    });
    await aDayOf(page, family, other);
    await letFamilyIn(page, other.code);
  });
  afterAll(async () => {
    const { problems } = till;
    await till.kill();
    rmSync(folder, { recursive: true, force: true });
    expect(problems).toEqual([]);
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const nameOf = (one: SellingFamily) => (language === 'ar' ? one.nameAr : one.nameEn);

  it('are cards whose code a scanner reads, and first PINs that open the account once the family chose its own', async () => {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^(المعروضات|Stall)$/ })
      .click();
    await page
      .getByRole('main')
      .getByRole('button', { name: /^(الأسر|Families)$/ })
      .first()
      .click();
    await button(/^(بطاقات الأسر|Family cards)$/).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('listitem').nth(1).waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, `family-cards-${language}`);

    const families = await ask(page, 'familyPins.list', {});
    const cards = await savedAs(till, folder, `cards.pdf`, () =>
      dialog.getByRole('button', { name: /^(احفظ البطاقات PDF|Save the cards as PDF)$/ }).click(),
    );
    const sheet = await readPdf(readFileSync(cards));
    expect(sheet.width).toBeCloseTo(210, 0);
    for (const { nameAr, nameEn, code } of families)
      for (const wanted of [nameAr, nameEn, code]) expect(sheet.text).toContain(lettersOf(wanted));
    // The first sheet, card by card; the others are made the same way.
    const first = families.slice(0, SHEET.across * SHEET.down);
    expect(codesOfCards(cards, first.length, folder)).toEqual(first.map(({ code }) => cardText(code)).sort());

    // All but two are left out: nobody else's PIN ends.
    await dialog.getByText(/^(كل الأسر|All families)$/).click();
    for (const { code } of [family, other]) await dialog.getByText(new RegExp(`^${code} ·`)).click();
    // Whose own PIN will end is said before.
    await dialog.getByText(/^(أسرة واحدة مما اخترت|1 of the families)/).waitFor();
    const slips = await savedAs(till, folder, 'pins.pdf', () =>
      dialog.getByRole('button', { name: /^(احفظ أوراق الأرقام PDF|Save slips as PDF)$/ }).click(),
    );
    const strip = await readPdf(readFileSync(slips));
    expect(strip.width).toBeCloseTo(80, 0);
    expect(strip.text).toContain(lettersOf(nameOf(family)));
    expect(codesOfStrip(slips, folder)).toEqual([family, other].map(({ code }) => cardText(code)).sort());
    const printed = execFileSync('pdftotext', ['-layout', slips, '-'], { encoding: 'utf8' });
    const pins = printed.match(/\b\d{6}\b/g) ?? [];
    expect(pins).toHaveLength(2);
    expect((await ask(page, 'familyPins.list', {})).filter(({ pin }) => pin !== 'none')).toMatchObject([
      { code: family.code, pin: 'first' },
      { code: other.code, pin: 'first' },
    ]);
    const [pin = ''] = pins;
    expect(await ask(page, 'earnings.signIn', { code: family.code, pin })).toMatchObject({
      mustChoose: true,
    });
    await ask(page, 'earnings.choosePin', { code: family.code, pin, newPin: OWN_PIN });
    await ask(page, 'earnings.signOut', {});
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('are a slip of 80 mm and a statement with VAT, line by line, for this family alone', async () => {
    await ask(page, 'earnings.signIn', { code: family.code, pin: OWN_PIN });
    const look = await ask(page, 'earnings.look', { period: { kind: 'today' } });
    const money = (of: typeof look.owed) => lettersOf(formatMoney(of, { digits: 'latn' }));
    const path = await savedAs(till, folder, 'slip.pdf', () =>
      ask(page, 'earnings.print', { paper: 'slip', period: { kind: 'today' }, language, through: 'pdf' }),
    );
    const slip = await readPdf(readFileSync(path));
    expect(slip.width).toBeCloseTo(80, 0);
    expect(slip.pages).toBe(1);
    for (const figure of [look.sold, look.commission, look.direct, look.paidOut, look.owed])
      expect(slip.text).toContain(money(figure));
    expect(slip.text).not.toContain(lettersOf(nameOf(other)));

    const saved = await savedAs(till, folder, 'statement.pdf', () =>
      ask(page, 'earnings.print', { paper: 'statement', language, through: 'pdf' }),
    );
    const statement = await readPdf(readFileSync(saved));
    for (const wanted of ['OM1100012345', language === 'ar' ? 'القيمة المضافة' : 'VAT number', '10%'])
      expect(statement.text).toContain(lettersOf(wanted));
    expect(statement.text).toContain(money(look.owed));
    expect(statement.text).not.toContain(lettersOf(nameOf(other)));
    await ask(page, 'earnings.signOut', {});
  });
});
