import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex, searchProducts } from './search';
import type { SearchEntry } from './search';

const entries: SearchEntry[] = [
  {
    code: 'F01-001',
    names: ['قهوة عمانية مطحونة مع الهيل', 'Omani coffee'],
    barcode: '6280050100019',
    familyName: 'أم سالم',
  },
  { code: 'F01-002', names: ['بهارات كبسة', 'Kabsa spices'], barcode: null, familyName: 'أم سالم' },
  { code: 'F07-001', names: ['لبان حوجري فاخر 250 جم', 'Hojari frankincense'], familyName: 'دار اللبان' },
  {
    code: 'F07-012',
    names: ['ماء لبان', 'Frankincense water'],
    barcode: '6280050700120',
    familyName: 'دار اللبان',
  },
  { code: 'F07-013', names: ['صابون لبان طبيعي', 'Soap'], familyName: 'دار اللبان' },
  { code: 'F12-007', names: ['عطر عود 50 مل', 'Oud perfume'], familyName: 'عبق المغسيل' },
  { code: 'A1-3', names: ['شال مطرّز يدويًا', 'Shawl'], familyName: 'خيوط مرباط' },
  { code: 'F50-001', names: ['كمة', 'Kumma'], familyName: 'خيوط مرباط' },
];
const index = buildSearchIndex(entries);
const find = (query: string, limit = 10): string[] =>
  searchProducts(index, query, limit).map((position) => entries[position]?.code ?? '?');

describe('a code', () => {
  it.each(['f7 12', 'F07-012', 'F7-12', 'f٧ ١٢', 'F07012', 'ب7 12', '7-12', '٠٧ ١٢'])(
    '«%s» finds its product first',
    (query) => {
      expect(find(query)[0]).toBe('F07-012');
    },
  );

  it('that has only been begun finds all that begin so', () => {
    expect(find('f7')).toEqual(['F07-001', 'F07-012', 'F07-013']);
    expect(find('F07-01')).toEqual(['F07-001', 'F07-012', 'F07-013']);
    expect(find('٠٧')).toEqual(['F07-001', 'F07-012', 'F07-013']);
  });

  it('that is meant comes before those that begin so', () => {
    const three = buildSearchIndex([
      { code: 'F07-010', names: ['ا'] },
      { code: 'F07-011', names: ['ب'] },
      { code: 'F07-001', names: ['ت'] },
    ]);
    expect(searchProducts(three, 'f7 1', 9)).toEqual([2]);
    expect(searchProducts(three, 'f7-01', 9)).toEqual([2, 0, 1]);
  });

  it('comes before a name that begins so', () => {
    const two = buildSearchIndex([
      { code: 'X-1', names: ['F07-012 box'] },
      { code: 'F07-012', names: ['z'] },
      { code: 'X-2', names: ['the F07-012 box'] },
    ]);
    expect(searchProducts(two, 'F07-012', 9)).toEqual([1, 0, 2]);
  });

  it('of another house is found as it is written', () => {
    expect(find('a1-3')).toEqual(['A1-3']);
    expect(find('a1')).toEqual(['A1-3']);
  });

  it('however the product’s own is written', () => {
    const odd = buildSearchIndex([{ code: 'f7-12', names: ['لبان'] }]);
    expect(searchProducts(odd, 'F07-012', 9)).toEqual([0]);
  });

  it('comes before names, and a bare number’s family after them', () => {
    expect(find('50')).toEqual(['F12-007', 'F07-001', 'F50-001']);
    expect(find('050')).toEqual(['F50-001']);
  });
});

describe('a barcode', () => {
  it('finds its product, whole or begun', () => {
    expect(find('6280050700120')).toEqual(['F07-012']);
    expect(find('٦٢٨٠٠٥٠٧٠٠١٢٠')).toEqual(['F07-012']);
    expect(find('62800')).toEqual(['F01-001', 'F07-012']);
    expect(find('6280')).toEqual(['F01-001', 'F07-012']);
  });

  it('is not looked for in a few digits, nor from its middle', () => {
    expect(find('628')).toEqual([]);
    expect(find('0050700')).toEqual([]);
  });

  it('that is whole comes before those that begin so', () => {
    const two = buildSearchIndex([
      { code: 'F01-001', names: [], barcode: '12345' },
      { code: 'F01-002', names: [], barcode: '1234' },
    ]);
    expect(searchProducts(two, '1234', 9)).toEqual([1, 0]);
  });
});

describe('a name', () => {
  it('that begins so comes before one that has the word later', () => {
    expect(find('لبان')).toEqual(['F07-001', 'F07-012', 'F07-013']);
    expect(find('frankincense')).toEqual(['F07-012', 'F07-001']);
  });

  it('is found by its words in any order, begun or whole', () => {
    expect(find('فاخر لبان')).toEqual(['F07-001']);
    expect(find('هيل قهو')).toEqual(['F01-001']);
    expect(find('coffee omani')).toEqual(['F01-001']);
  });

  it('is found by letters within a word, after those whose words begin so', () => {
    expect(find('وجري')).toEqual(['F07-001']);
    const two = buildSearchIndex([
      { code: 'F01-001', names: ['x halwa'] },
      { code: 'F01-002', names: ['x walnut'] },
    ]);
    expect(searchProducts(two, 'wa', 9)).toEqual([1, 0]);
  });

  it('counts for the best of its words', () => {
    const two = buildSearchIndex([
      { code: 'F01-001', names: ['x wave swan'] },
      { code: 'F01-002', names: ['x water'] },
    ]);
    expect(searchProducts(two, 'wa', 9)).toEqual([0, 1]);
  });

  it('with a number counts for more than that family’s number', () => {
    const two = buildSearchIndex([
      { code: 'F50-001', names: ['y'] },
      { code: 'F50-002', names: ['50 x'] },
    ]);
    expect(searchProducts(two, '50', 9)).toEqual([1, 0]);
  });

  it('needs every word of the search', () => {
    expect(find('لبان عسل')).toEqual([]);
    expect(find('عسل لبان')).toEqual([]);
  });

  it('is found however it is spelt', () => {
    expect(find('القَهوه')).toEqual(['F01-001']);
    expect(find('مطرز يدويا')).toEqual(['A1-3']);
    expect(find('لبان ٢٥٠')).toEqual(['F07-001']);
    expect(find('COFFEE')).toEqual(['F01-001']);
  });

  it('is found in any language the product has', () => {
    expect(find('كبسة')).toEqual(['F01-002']);
    expect(find('kabsa')).toEqual(['F01-002']);
  });

  it('may be begun with the article alone', () => {
    expect(find('ال')).toEqual([]);
    const sweets = { code: 'F09-001', names: ['الحلوى العمانية'], familyName: '' };
    expect(searchProducts(buildSearchIndex([sweets]), 'ال', 9)).toEqual([]);
    expect(find('ال لبان')).toEqual(['F07-001', 'F07-012', 'F07-013']);
  });
});

describe('a family’s name', () => {
  it('finds its products', () => {
    expect(find('أم سالم')).toEqual(['F01-001', 'F01-002']);
    expect(find('دار')).toEqual(['F07-001', 'F07-012', 'F07-013']);
    expect(find('اط')).toEqual(['A1-3', 'F50-001']);
  });

  it('narrows a search, and weighs less than the product’s own', () => {
    expect(find('كبسة سالم')).toEqual(['F01-002']);
    const two = buildSearchIndex([
      { code: 'F01-001', names: ['شال'], familyName: 'بيت اللبان' },
      { code: 'F02-001', names: ['ماء لبان'], familyName: 'بيت' },
    ]);
    expect(searchProducts(two, 'لبان', 9)).toEqual([1, 0]);
    expect(searchProducts(two, 'بان', 9)).toEqual([1, 0]);
  });

  it('that begins so weighs less than letters within the product’s own name', () => {
    const two = buildSearchIndex([
      { code: 'F01-001', names: ['شال'], familyName: 'لبان' },
      { code: 'F02-001', names: ['اللبانه'] },
      { code: 'F03-001', names: ['صلبان'] },
      { code: 'F04-001', names: ['شال'], familyName: 'صلبان' },
    ]);
    expect(searchProducts(two, 'لبان', 9)).toEqual([1, 2, 0, 3]);
  });
});

describe('the answer', () => {
  it('is empty for an empty search', () => {
    expect([find(''), find('  '), find('-')]).toEqual([[], [], []]);
  });

  it('has no more than were asked for, the best of them', () => {
    expect(find('لبان', 2)).toEqual(['F07-001', 'F07-012']);
    expect(find('frankincense', 1)).toEqual(['F07-012']);
    expect(find('f7', 0)).toEqual([]);
  });

  it('is in the order of the list where nothing is better', () => {
    const same = buildSearchIndex(['c', 'a', 'b'].map((name) => ({ code: `X-${name}`, names: ['عسل'] })));
    expect(searchProducts(same, 'عسل', 9)).toEqual([0, 1, 2]);
  });

  it('has each product once, though several of its names have the word', () => {
    const one = buildSearchIndex([{ code: 'X', names: ['لبان لبان', 'لبان'], familyName: 'لبان' }]);
    expect(searchProducts(one, 'لبان', 9)).toEqual([0]);
    expect(one.words).toEqual([{ word: 'لبان', inNames: [0], inFamilyName: [0] }]);
  });

  it('has no product that has no name, no family and no barcode', () => {
    const bare = buildSearchIndex([{ code: 'F01-001', names: ['', '—'] }]);
    expect(bare.barcodes).toEqual(['']);
    expect(['honey', 'لبان', '12345'].map((query) => searchProducts(bare, query, 9))).toEqual([[], [], []]);
    expect(bare.words.map(({ word }) => word)).toEqual(['']);
  });

  it('does not grow without end with the words of the search', () => {
    const long = buildSearchIndex([
      { code: 'X', names: ['ا'.repeat(3)] },
      { code: 'ا', names: ['ت'] },
    ]);
    expect(searchProducts(long, 'ا '.repeat(30_000), 9)).toEqual([0]);
  });

  it('is empty where there are no products', () => {
    expect(searchProducts(buildSearchIndex([]), 'لبان', 9)).toEqual([]);
  });
});

it('any product is found by its code, and by any words of its name', () => {
  const words = fc.constantFrom('لبان', 'حوجري', 'عسل', 'القهوة', 'مطرّز', 'coffee', '٥٠', 'بخور');
  const names = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(names, fc.nat(), (lists, pick) => {
      const products = lists.map((list, at) => ({
        code: `F01-${String(at).padStart(3, '0')}`,
        names: [list.join(' ')],
      }));
      const at = pick % products.length;
      const some = buildSearchIndex(products);
      expect(searchProducts(some, `f1 ${at}`, 1)).toEqual([at]);
      const backwards = (lists[at] ?? []).toReversed().join(' ');
      expect(searchProducts(some, backwards, products.length)).toContain(at);
    }),
    { numRuns: 200 },
  );
});

it('a key’s worth of search in 20,000 products is over before the next key', () => {
  const vocabulary = Array.from({ length: 2000 }, (_, at) => `كلمة${at.toString(36)}`);
  const many = Array.from({ length: 20_000 }, (_, at) => ({
    code: `F${String(at % 90).padStart(2, '0')}-${String(Math.floor(at / 90)).padStart(3, '0')}`,
    names: [`لبان ${vocabulary[at % 2000]} ${vocabulary[(at * 7) % 2000]}`, `Product ${at}`],
    barcode: String(6_280_000_000_000 + at),
    familyName: `أسرة ${at % 90}`,
  }));
  const big = buildSearchIndex(many);
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now();
    searchProducts(big, 'لبان كلم', 50);
    return performance.now() - started;
  });
  // Measured: 2 to 4 ms. This only trips where every key would be felt; it holds on a slow, busy, instrumented machine.
  expect(Math.min(...times)).toBeLessThan(250);
});
