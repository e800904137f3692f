import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCatalogue } from '../../renderer/screens/till/catalogue';
import { findProducts } from '../../renderer/screens/till/find-products';
import { readCode } from '../../renderer/screens/till/read-code';
import { LONGEST_SCAN, quiet, step, tick, type Effect, type Stroke } from '../../renderer/scan/recogniser';
import type { ProductListed } from '../../shared/contract/products';
import { baisa, familyCode, MAX_QUANTITY, productCode } from '../../shared/domain/amounts';
import { eanCheckDigit, readScan } from '../../shared/domain/barcode';
import { eachSeed, FUZZ_TIMEOUT } from './harness/seed';
import { hostileTexts, usualTexts } from './harness/texts';

const SCANS = 2_000;
const KEYS = 400;

const product = (code: string, over: Partial<ProductListed> = {}): ProductListed => ({
  code: productCode(code),
  familyCode: familyCode(code.slice(0, 3)),
  nameAr: 'لبان',
  nameEn: 'Frankincense',
  category: '',
  price: baisa(6500),
  unit: 'piece',
  commissionBp: 0,
  vatBp: 0,
  barcode: null,
  lowStockAt: null,
  onHand: 1,
  ...over,
});
const withCheck = (twelve: string): string => `${twelve}${eanCheckDigit(twelve)}`;
const catalogue = buildCatalogue(
  [
    product('F01-001', { barcode: withCheck('607005010001') }),
    product('F03-001', { unit: 'gram', price: baisa(4500) }),
    product('F03-002', { unit: 'gram', price: baisa(0), barcode: '888' }),
    product('F03-003', { unit: 'open', price: baisa(0), barcode: withCheck('210077700000') }),
    // Codes that are names of things that every object has.
    product('__proto__', { familyCode: familyCode('constructor'), barcode: 'toString' }),
  ],
  [],
);
const settings = [
  { scalePrefix: null, scaleValue: 'weight' },
  { scalePrefix: '21', scaleValue: 'weight' },
  { scalePrefix: '2', scaleValue: 'price' },
] as const;

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
/** GS1: (01) a number, (10) a batch of any letters, (310n) a weight, parted by FNC1 as scanners send it. */
const gs1 = fc
  .tuple(digits(14), fc.string({ maxLength: 20 }), digits(7), fc.constantFrom('\u001D', '', ']C1'))
  .map(([number, batch, weight, between]) => `${between}01${number}310${weight}${between}10${batch}`);

const scanned = fc.oneof(
  fc.constantFrom(...hostileTexts, ...usualTexts, '\u0000', '\u001B[2J', '\u001D', '2'.repeat(5_000)),
  fc.oneof(digits(8), digits(12), digits(13), digits(14), digits(20)),
  digits(12).map(withCheck),
  digits(10).map((rest) => withCheck(`21${rest}`)),
  gs1,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.stringMatching(/^T\d{1,4}-\d{1,12}$/),
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }).map((text) => `https://x.om/${text}`),
);

test(
  'whatever is scanned is a product, a sale or unknown: no code sells more than a scale can weigh, and none throws',
  async () => {
    await eachSeed((seed) => {
      for (const text of fc.sample(scanned, { seed, numRuns: SCANS })) {
        const { value } = readScan(text);
        expect(value.length, text).toBeLessThanOrEqual(text.length + 1);
        for (const one of settings) {
          const read = readCode(text, catalogue, one);
          if (read.kind !== 'product') continue;
          expect(catalogue.products, text).toContain(read.product);
          for (const amount of [read.qty, read.price]) {
            if (amount === null) continue;
            expect(Number.isSafeInteger(amount) && amount > 0, `${text} ${amount}`).toBe(true);
            expect(amount, text).toBeLessThanOrEqual(MAX_QUANTITY);
          }
        }
        for (const found of findProducts(catalogue, text)) expect(catalogue.products, text).toContain(found);
      }
    });
  },
  FUZZ_TIMEOUT,
);

const key = fc.record({
  code: fc.constantFrom(
    'KeyA',
    'Digit1',
    'Enter',
    'Tab',
    'ShiftLeft',
    'Numpad7',
    'Space',
    'F12',
    'Backspace',
    'Minus',
    '',
  ),
  key: fc.constantFrom('a', '1', 'Enter', 'Home', 'لا', 'ش', '\u202E', 'Unidentified', 'Dead', ''),
  gap: fc.constantFrom(0, 1, 15, 29, 31, 79, 81, 250, 10_000, -5),
  shift: fc.boolean(),
  chord: fc.boolean(),
  repeat: fc.boolean(),
});

test(
  'a keyboard or scanner gone mad sends keys that are typed, held or scanned, and never a code without an end',
  async () => {
    await eachSeed((seed) => {
      let state = quiet;
      let at = 0;
      const scans: string[] = [];
      const note = (effects: readonly Effect[]): void => {
        for (const effect of effects) if (effect.type === 'scan') scans.push(effect.text);
      };
      for (const { gap, ...rest } of fc.sample(key, { seed, numRuns: KEYS })) {
        at += gap;
        const stroke: Stroke = { ...rest, at };
        const late = tick(state, at);
        note(late.effects);
        const after = step(late.state, stroke, gap % 2 === 0);
        note(after.effects);
        state = after.state;
        for (const burst of [state.burst, state.replayed])
          expect(burst?.text.length ?? 0).toBeLessThanOrEqual(LONGEST_SCAN);
      }
      for (const text of scans) expect(text.length).toBeLessThanOrEqual(LONGEST_SCAN);
    });
  },
  FUZZ_TIMEOUT,
);

test('a scanner that never stops holds no more keys than the longest code there is', () => {
  let state = quiet;
  for (let at = 0; at < 20_000; at += 1) {
    const stroke = { code: 'Digit7', key: '7', at, shift: false, chord: false, repeat: false };
    state = step(state, stroke, false).state;
  }
  expect(state.burst?.text).toHaveLength(LONGEST_SCAN);
  expect(state.burst?.held.length).toBeLessThan(10);
  const end = { code: 'Enter', key: 'Enter', at: 20_000, shift: false, chord: false, repeat: false };
  expect(step(state, end, false).effects).toEqual([{ type: 'scan', text: '7'.repeat(LONGEST_SCAN) }]);
});
