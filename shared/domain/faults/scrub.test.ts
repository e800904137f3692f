import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scrub } from './scrub';

describe('what is kept of an error', () => {
  test('is never longer than four thousand letters', () => {
    expect(scrub('at '.repeat(3_000))).toHaveLength(4_000);
  });

  test.each([
    ['a PIN', 'wrong: 4826', 'wrong: #'],
    ['a PIN beside letters', 'pin4826x', 'pin#x'],
    ['a PIN in the other digits', 'pin ٤٨٢٦', 'pin …'],
    ['a phone', 'to +968 9123-4567 failed', 'to # failed'],
    ['a phone in quotes', `no such row '96891234567'`, `no such row '…'`],
    ['a bank number', 'OM810180000001299123456', 'OM#'],
    ['a recovery code', 'code 1234-5678-9012-3456-7890', 'code #'],
    ['a name', 'saved أم سالم at once', 'saved … … at once'],
    ['a name in Latin letters, as values stand', `Bad value: "Umm Salim"`, `Bad value: "…"`],
    [
      'whose computer it is',
      'at f (/home/salim/till/out/main.cjs:1234:56)',
      'at f (~/till/out/main.cjs:1234:56)',
    ],
    ['whose computer it is, on Windows', 'C:\\Users\\Salim\\till', '~\\till'],
  ])('%s is gone', (_what, text, kept) => {
    expect(scrub(text)).toBe(kept);
  });

  test('where in the code it happened stays', () => {
    const stack = `TypeError: Cannot read properties of undefined (reading 'price')\n    at ringUp (ledger.cjs:30412:17)`;
    expect(scrub(stack)).toBe(stack);
  });

  test('no run of four digits is left of any text, but a line and column', () => {
    const digits = fc.stringMatching(/^\+?[0-9]{4,20}$/);
    fc.assert(
      fc.property(fc.string(), digits, fc.string(), (before, secret, after) => {
        const kept = scrub(`${before} ${secret} ${after}`).replaceAll(/:\d+:\d+/g, '');
        expect(kept).not.toMatch(/\d{4}/);
      }),
    );
  });

  test('a text of any length is cut', () => {
    expect(scrub('x'.repeat(1_000_000)).length).toBeLessThan(5_000);
  });
});
