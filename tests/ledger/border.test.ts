import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerContract, type LedgerChannel } from '../../shared/contract';
import { errorCodes } from '../../shared/result';
import type { z } from 'zod';
import { digestOfRows } from './harness/rows';
import { cash, line, NOON, openShop, type Stall } from './harness/stall';

let stall: Stall;
beforeAll(() => {
  stall = openShop();
});
afterAll(() => stall.close());

const channels = Object.keys(ledgerContract) as LedgerChannel[];
const writing = channels.filter((channel) => ledgerContract[channel].kind === 'command');
const ringUp = (rest: object) => ({
  id: uuidv7(),
  till: 'T1',
  lines: [line('F01-001', 1)],
  cartDiscount: null,
  tenders: [cash(1000)],
  total: null,
  ...rest,
});

/** Asks, and expects a code from the closed list and not a row changed. */
function expectRefused(channel: string, input: unknown): string {
  const before = digestOfRows(stall.db, ['journal', 'derived', 'local']);
  const answer = stall.call(channel, input);
  expect(answer.ok).toBe(false);
  const code = answer.ok ? '' : answer.error.code;
  expect(errorCodes).toContain(code);
  expect(code).not.toBe('INTERNAL');
  expect(digestOfRows(stall.db, ['journal', 'derived', 'local'])).toBe(before);
  return code;
}

describe('a channel that the contract lacks', () => {
  test.each(['sales.steal', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'sales.ringUp '])(
    '%j is refused and reaches nothing',
    (channel) => {
      expect(expectRefused(channel, {})).toBe('UNKNOWN_CHANNEL');
    },
  );
});

const hostile: readonly (readonly [what: string, value: unknown])[] = [
  ['null', null],
  ['undefined', undefined],
  ['a number', 7],
  ['text', 'id'],
  ['a list', []],
  ['true', true],
  ['10 MB of text', 'x'.repeat(10_000_000)],
  ['a function', () => undefined],
  ['a date', new Date(NOON)],
  ['a map', new Map()],
  ['its own prototype', JSON.parse('{"__proto__": {"role": "organiser"}}')],
  ['a constructor', { constructor: { prototype: { ok: true } } }],
  ['deep nesting', JSON.parse('['.repeat(5_000) + ']'.repeat(5_000))],
];

describe.each(hostile)('%s instead of what a command takes', (_, value) => {
  test.each(writing)('is refused by %s, and nothing is written', (channel) => {
    expect(expectRefused(channel, value)).toBe('BAD_INPUT');
  });
});

describe('a field of a sale that is not what it should be', () => {
  const odd: readonly (readonly [what: string, value: unknown])[] = [
    ['NaN', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
    ['negative', -1],
    ['a fraction', 1.5],
    ['beyond what counts exactly', 2 ** 53],
    ['huge', 1e300],
    ['text', '3'],
    ['10 MB of text', 'x'.repeat(10_000_000)],
    ['a big integer', 3n],
    ['null', null],
    ['an object', {}],
  ];
  test.each(odd)('quantity: %s', (_, qty) => {
    const code = expectRefused('sales.ringUp', ringUp({ lines: [{ ...line('F01-001', 1), qty }] }));
    expect(['BAD_INPUT', 'BAD_QUANTITY']).toContain(code);
  });
  test.each(odd)('cash given: %s', (_, given) => {
    const code = expectRefused('sales.ringUp', ringUp({ tenders: [{ method: 'cash', given }] }));
    expect(['BAD_INPUT', 'BAD_TENDER']).toContain(code);
  });
  test.each(odd)('discount: %s', (_, discount) => {
    const code = expectRefused('sales.ringUp', ringUp({ lines: [{ ...line('F01-001', 1), discount }] }));
    expect(['BAD_INPUT', 'BAD_DISCOUNT']).toContain(code);
  });
  test.each(odd)('typed price: %s', (what, price) => {
    const code = expectRefused(
      'sales.ringUp',
      ringUp({ lines: [{ ...line('F03-001', 1), price }], tenders: [] }),
    );
    expect(what === '10 MB of text' ? ['BAD_INPUT'] : ['BAD_INPUT', 'BAD_PRICE']).toContain(code);
  });
  test.each(odd.filter(([what]) => what !== 'text' && !what.startsWith('10 MB')))('id: %s', (_, id) => {
    expect(expectRefused('sales.ringUp', ringUp({ id }))).toBe('BAD_INPUT');
  });
  test.each([
    ['more lines than a cart may have', { lines: Array.from({ length: 501 }, () => line('F01-001', 1)) }],
    ['a million lines', { lines: Array.from({ length: 1_000_000 }, () => null) }],
    ['a field too many', { role: 'organiser' }],
    ['who it is by', { by: 'somebody' }],
    ['a till with a line break in its code', { till: 'T1\n' }],
    ['half of a character', { till: '\uD800' }],
    ['a bidi override', { till: 'T\u202E1' }],
    ['a way of payment that there is not', { tenders: [{ method: 'cheque', amount: 5 }] }],
  ])('%s', (_, rest) => {
    expect(expectRefused('sales.ringUp', ringUp(rest))).toBe('BAD_INPUT');
  });
});

test('half of a character in a text that is no name is refused beside its field', () => {
  const files = { families: null, products: null };
  for (const [channel, input, field] of [
    ['imports.commit', { ...files, id: uuidv7(), digest: '\uD800' }, 'digest'],
    ['shifts.close', { id: uuidv7(), till: 'T1', count: { '\uDC00': 1 }, note: '' }, 'count'],
    ['people.recover', { personId: uuidv7(), code: 'A\uD800', newPin: '2846' }, 'code'],
  ] as const) {
    expect(stall.call(channel, input)).toEqual({
      ok: false,
      error: { code: 'BAD_INPUT', details: { field } },
    });
  }
});

test('a count of a drawer with keys of the prototype is refused, and the drawer stays open', () => {
  for (const count of [
    JSON.parse('{"__proto__": 1}'),
    { constructor: 1 },
    { toString: 3 },
    { 5000: Number.NaN },
    { '5': -0.5 },
  ]) {
    const code = expectRefused('shifts.close', {
      id: uuidv7(),
      till: 'T1',
      count: count as object,
      note: '',
    });
    expect(['BAD_INPUT', 'BAD_COUNT']).toContain(code);
  }
});

test('names with line breaks, halves of characters or 10 MB never reach a receipt', () => {
  for (const nameAr of ['a\nb', '\u0000', '\uDFFF', 'x'.repeat(10_000_000), '']) {
    const person = { id: uuidv7(), personId: null, name: nameAr, role: 'volunteer', active: true, pin: null };
    expect(expectRefused('people.save', person)).toBe('BAD_INPUT');
  }
});

/** Of roughly the shape that a channel takes, with something odd in each place. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  maxDepth: 3,
});
const shapeOf = (channel: LedgerChannel): readonly string[] =>
  Object.keys((ledgerContract[channel].input as { shape?: z.ZodRawShape }).shape ?? {});

test.each(channels)('%s answers random garbage with a code, and writes no fact', (channel) => {
  const keys = shapeOf(channel);
  const garbage = fc.oneof(
    anything,
    fc.dictionary(fc.constantFrom(...(keys.length === 0 ? ['x'] : keys), '__proto__'), anything),
    fc.record({
      id: fc.uuid(),
      till: fc.constant('T1'),
      amount: fc.double(),
      qty: fc.double(),
      lines: fc.array(anything),
    }),
  );
  const before = digestOfRows(stall.db);
  fc.assert(
    fc.property(garbage, (input) => {
      const answer = stall.call(channel, input);
      if (!answer.ok) expect(answer.error.code).not.toBe('INTERNAL');
      if (!answer.ok) expect(errorCodes).toContain(answer.error.code);
    }),
    { numRuns: 60 },
  );
  // A query or a setting may happen to be asked right; a fact never comes of garbage.
  expect(digestOfRows(stall.db)).toBe(before);
});

test('nothing of all this was a fault of the program', () => {
  expect(stall.faults).toEqual([]);
});
