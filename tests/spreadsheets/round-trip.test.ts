import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readHeader } from '../../shared/domain/lists/columns';
import { familyFields, familyWords, productFields, productWords } from '../../shared/domain/lists/fields';
import { writeCsv } from '../../electron/ledger/spreadsheets/write-csv';
import { writeXlsx } from '../../electron/ledger/spreadsheets/write-xlsx';
import { familyHeaders, productHeaders } from '../../electron/ledger/lists/words';
import { digestOfRows } from '../ledger/harness/rows';
import { copyOfStall, familyInput, line, productInput, sell, type Stall } from '../ledger/harness/stall';
import { commit, emptyStall, fixture, look, none, source } from './harness/lists';
import { unpackedText } from './harness/unpacked';

const languages = ['ar', 'en'] as const;
const formats = ['csv', 'xlsx'] as const;
type Format = (typeof formats)[number];
type Language = (typeof languages)[number];

const tableOf = (stall: Stall, list: 'families' | 'products', language: Language, withPhones = false) =>
  look(stall, 'lists.export', { list, language, withPhones });

async function exported(
  stall: Stall,
  list: 'families' | 'products',
  format: Format,
  language: Language,
  withPhones = false,
) {
  const table = tableOf(stall, list, language, withPhones);
  const bytes = format === 'csv' ? writeCsv(table) : await writeXlsx(table);
  return source(new Uint8Array(bytes), `${list}.${format}`);
}

const everyWay = languages.flatMap((language) => formats.map((format) => [language, format] as const));

describe.each(everyWay)('a list exported in %s as %s', (language, format) => {
  test('comes in again without a difference', async () => {
    const stall = emptyStall();
    commit(stall, {
      families: source(fixture('families.csv')),
      products: source(fixture('products-messy.csv')),
    });
    const before = digestOfRows(stall.db);
    const report = commit(stall, {
      families: await exported(stall, 'families', format, language, true),
      products: await exported(stall, 'products', format, language),
    });
    expect(report).toMatchObject({
      families: { ...none, unchanged: 40 },
      products: { ...none, unchanged: 185 },
      faults: [],
    });
    expect(digestOfRows(stall.db)).toBe(before);
    stall.close();
  });

  test('makes the same stall in a new ledger, its stock too', async () => {
    const stall = emptyStall();
    commit(stall, { families: source(fixture('families.csv')), products: source(fixture('products.csv')) });
    const other = emptyStall();
    commit(other, {
      families: await exported(stall, 'families', format, language, true),
      products: await exported(stall, 'products', format, language),
    });
    expect(look(other, 'products.table', {})).toEqual(look(stall, 'products.table', {}));
    expect(look(other, 'families.table', {})).toEqual(look(stall, 'families.table', {}));
    stall.close();
    other.close();
  });

  test('comes in again whatever names, prices and rates there are, formulas and quotes among them', async () => {
    const text = (max: number) =>
      fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: max }),
        fc.string({
          unit: fc.constantFrom(...'=+-@\'",;\tلبان ـ12٣٫.\r\n&<>_x000A_'),
          minLength: 1,
          maxLength: max,
        }),
      );
    const tricky = fc.constantFrom(
      '_x000A_',
      '_x005F_x000A_',
      "''=1",
      "'",
      'لبان\u00A0فاخر',
      '１２',
      'TRUE',
      'constructor',
      '__proto__',
      '0012',
      '1e5',
      '\u{2EE5E}',
    );
    const product = fc.record({
      nameAr: fc.oneof(text(30), tricky),
      nameEn: fc.oneof(text(30), tricky),
      category: text(20),
      price: fc.integer({ min: 0, max: 100_000_000 }),
      unit: fc.constantFrom('piece' as const, 'gram' as const, 'open' as const),
      vatBp: fc.option(fc.integer({ min: 0, max: 10_000 })),
      barcode: fc.option(fc.constantFrom('12345', '=1+1', 'A-1', "'x", '0012345678905')),
      lowStockAt: fc.option(fc.integer({ min: 0, max: 100_000 })),
      active: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(product, { minLength: 1, maxLength: 4 }),
        text(30),
        async (products, note) => {
          const stall = copyOfStall();
          // What a screen sends has no control characters (the border sees to it), and a name that can be seen.
          const shown = (one: string) => one.replace(/[\p{Cc}\p{Cs}]/gu, '');
          stall.ask('families.save', { family: familyInput('F04', { note: shown(note), commissionBp: 1 }) });
          const barcodes = new Set<string>();
          for (const [at, one] of products.entries()) {
            const isFree = one.barcode !== null && !barcodes.has(one.barcode);
            if (one.barcode !== null) barcodes.add(one.barcode);
            const price = one.unit === 'open' ? 0 : one.price;
            const names = {
              nameAr: shown(one.nameAr),
              nameEn: shown(one.nameEn),
              category: shown(one.category),
            };
            stall.ask('products.save', {
              product: productInput(`F01-01${at}`, price, {
                ...one,
                ...names,
                price,
                barcode: isFree ? one.barcode : null,
              }),
            });
          }
          const report = commit(stall, {
            families: await exported(stall, 'families', format, language),
            products: await exported(stall, 'products', format, language),
          });
          stall.close();
          expect(report).toMatchObject({ families: none, products: none, faults: [] });
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('what an export shows', () => {
  test('every header of ours is known again, and stands for its own field', () => {
    for (const language of languages) {
      const families = familyFields.map((field) => familyHeaders[field][language]);
      const known = readHeader([{ line: 1, cells: families }], familyWords).columns;
      expect(known).toEqual(Object.fromEntries(familyFields.map((field, at) => [field, at])));
      const products = productFields.map((field) => productHeaders[field][language]);
      const found = readHeader([{ line: 1, cells: products }], productWords).columns;
      expect(found).toEqual(Object.fromEntries(productFields.map((field, at) => [field, at])));
    }
  });

  test('no phone, unless the families’ list was asked for with them', () => {
    const stall = emptyStall();
    commit(stall, { families: source(fixture('families.csv')) });
    expect(JSON.stringify(tableOf(stall, 'families', 'ar'))).not.toContain('95807302');
    expect(JSON.stringify(tableOf(stall, 'products', 'ar', true))).not.toContain('95807302');
    expect(JSON.stringify(tableOf(stall, 'families', 'ar', true))).toContain('95807302');
    stall.close();
  });

  test('a CSV that Excel opens in Arabic, and nothing in it that a spreadsheet program would run', () => {
    const stall = copyOfStall();
    for (const [at, sign] of ['=', '+', '-', '@', '＝'].entries()) {
      stall.must('products.save', { product: productInput(`F01-02${at}`, 1, { nameAr: `${sign}1+1` }) });
    }
    const csv = Buffer.from(writeCsv(tableOf(stall, 'products', 'ar'))).toString('utf8');
    expect(csv.startsWith('\uFEFFرمز المنتج,رمز الأسرة,اسم المنتج')).toBe(true);
    for (const cell of csv.split(/[,\r\n]+/)) expect(cell).not.toMatch(/^"?[=+\-@＝]/);
    stall.close();
  });

  test('stock that was oversold is left blank, and comes in again without a difference', () => {
    const stall = copyOfStall();
    stall.must('shifts.open', { till: 'T1', float: 0 });
    sell(stall, [line('F02-001', 2)]);
    const report = commit(stall, {
      products: source(new Uint8Array(writeCsv(tableOf(stall, 'products', 'en')))),
    });
    expect(report).toMatchObject({ products: none, faults: [] });
    stall.close();
  });

  test('a sheet from right to left in Arabic, its header frozen, money as numbers with three decimals, texts as texts', async () => {
    const stall = copyOfStall();
    stall.must('products.save', {
      product: productInput('F01-030', 1250, { nameAr: '=1+1', barcode: '0012345678905' }),
    });
    const arabic = await writeXlsx(tableOf(stall, 'products', 'ar'));
    const sheet = unpackedText(arabic, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('rightToLeft="1"');
    expect(sheet).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).not.toContain('<f>');
    expect(unpackedText(arabic, 'xl/styles.xml')).toContain('formatCode="#,##0.000"');
    const rows = await readSheet(Buffer.from(arabic));
    const [, , name, , , price, , , barcode] = rows.find(([code]) => code === 'F01-030') ?? [];
    expect([name, price, barcode]).toEqual(['=1+1', 1.25, '0012345678905']);
    const english = await writeXlsx(tableOf(stall, 'products', 'en'));
    expect(unpackedText(english, 'xl/worksheets/sheet1.xml')).not.toContain('rightToLeft="1"');
    stall.close();
  });
});
