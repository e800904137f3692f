import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baisa } from './amounts';
import { isSettled, owed, planPayIn, planPayout } from './payout';
import type { PayoutMethod } from './payout';
import { codeOf, detailsOf, valueOf } from './testing';

describe('owed', () => {
  it('is the credit less what the family had already, and more by what it paid in', () => {
    const account = { credit: baisa(2250), paidDirect: baisa(500), paidOut: baisa(1000), paidIn: baisa(30) };
    expect(owed(account)).toBe(780);
  });

  it('is below 0 for the commission on what it had on its own phone', () => {
    const account = { credit: baisa(9000), paidDirect: baisa(10_000), paidOut: baisa(0), paidIn: baisa(0) };
    expect(owed(account)).toBe(-1000);
  });
});

const pay = (amountOwed: number, amount: number | null, method: PayoutMethod = 'cash', step = 5) =>
  planPayout({ owed: baisa(amountOwed), amount, method, step });

describe('planPayout of all that is owed', () => {
  it('in coins pays what coins can, and clears the account', () => {
    for (const method of ['cash', 'safe'] as const) {
      expect(valueOf(pay(772, null, method))).toEqual({ cleared: 772, paid: 770, rounding: -2 });
      expect(valueOf(pay(773, null, method))).toEqual({ cleared: 773, paid: 775, rounding: 2 });
      expect(valueOf(pay(3, null, method))).toEqual({ cleared: 3, paid: 5, rounding: 2 });
    }
  });

  it('by bank pays to the baisa', () => {
    expect(valueOf(pay(772, null, 'transfer'))).toEqual({ cleared: 772, paid: 772, rounding: 0 });
    expect(valueOf(pay(2, null, 'transfer'))).toEqual({ cleared: 2, paid: 2, rounding: 0 });
  });

  it.each([2, 0, -1, -1000])('NOTHING_OWED in coins for %d', (amountOwed) => {
    const refused = pay(amountOwed, null);
    expect(codeOf(refused)).toBe('NOTHING_OWED');
    expect(detailsOf(refused)).toEqual({ owed: amountOwed });
  });

  it.each([0, -1])('NOTHING_OWED by bank for %d', (amountOwed) => {
    expect(codeOf(pay(amountOwed, null, 'transfer'))).toBe('NOTHING_OWED');
  });
});

describe('planPayout of an amount', () => {
  it('clears and pays that much', () => {
    expect(valueOf(pay(772, 100))).toEqual({ cleared: 100, paid: 100, rounding: 0 });
    expect(valueOf(pay(772, 1, 'transfer'))).toEqual({ cleared: 1, paid: 1, rounding: 0 });
    expect(valueOf(pay(770, 770, 'safe'))).toEqual({ cleared: 770, paid: 770, rounding: 0 });
  });

  it.each([0, -5])('NOTHING_OWED where %d is owed, before the amount is looked at', (amountOwed) => {
    const refused = pay(amountOwed, 0);
    expect(codeOf(refused)).toBe('NOTHING_OWED');
    expect(detailsOf(refused)).toEqual({ owed: amountOwed });
  });

  it.each([0, -5, 2.5, 333, Number.NaN])('BAD_AMOUNT in coins for %d', (amount) => {
    for (const method of ['cash', 'safe'] as const) {
      const refused = pay(100, amount, method);
      expect(codeOf(refused)).toBe('BAD_AMOUNT');
      expect(detailsOf(refused)).toEqual({ step: 5 });
    }
  });

  it.each([0, -1, 0.5])('BAD_AMOUNT by bank for %d', (amount) => {
    const refused = pay(100, amount, 'transfer');
    expect(codeOf(refused)).toBe('BAD_AMOUNT');
    expect(detailsOf(refused)).toEqual({ step: 1 });
  });

  it('EXCEEDS_OWED for more than is owed, even where coins would round up to it', () => {
    const refused = pay(773, 775);
    expect(codeOf(refused)).toBe('EXCEEDS_OWED');
    expect(detailsOf(refused)).toEqual({ owed: 773 });
    expect(codeOf(pay(2, 5))).toBe('EXCEEDS_OWED');
    expect(codeOf(pay(772, 773, 'transfer'))).toBe('EXCEEDS_OWED');
  });
});

it('a payout never loses more than half a coin, and what is paid is what is cleared and the rounding', () => {
  const methods = fc.constantFrom<PayoutMethod>('cash', 'safe', 'transfer');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      methods,
      fc.constantFrom(1, 5, 25),
      (amount, method, step) => {
        const result = pay(amount, null, method, step);
        if (!result.ok) return;
        const { cleared, paid, rounding } = result.value;
        expect(cleared).toBe(amount);
        expect(paid).toBe(cleared + rounding);
        expect(Math.abs(rounding) * 2).toBeLessThanOrEqual(method === 'transfer' ? 0 : step);
      },
    ),
    { numRuns: 300 },
  );
});

const payIn = (amountOwed: number, amount: number) => planPayIn({ owed: baisa(amountOwed), amount });

describe('planPayIn', () => {
  it('takes what a family that owes pays, up to all of it', () => {
    expect(valueOf(payIn(-1503, 1000))).toBe(1000);
    expect(valueOf(payIn(-1503, 1503))).toBe(1503);
    expect(valueOf(payIn(-1, 1))).toBe(1);
  });

  it.each([0, 1])(
    'NOTHING_OWED where the family is owed %d, before the amount is looked at',
    (amountOwed) => {
      const refused = payIn(amountOwed, 0);
      expect(codeOf(refused)).toBe('NOTHING_OWED');
      expect(detailsOf(refused)).toEqual({ owed: amountOwed });
    },
  );

  it.each([0, -1, 0.5, Number.NaN])('BAD_AMOUNT for %d', (amount) => {
    expect(codeOf(payIn(-10, amount))).toBe('BAD_AMOUNT');
  });

  it('EXCEEDS_OWED for more than the family owes', () => {
    const refused = payIn(-1503, 1504);
    expect(codeOf(refused)).toBe('EXCEEDS_OWED');
    expect(detailsOf(refused)).toEqual({ owes: 1503 });
  });
});

describe('the smallest debt there is', () => {
  it('is paid by bank, all of it or by its amount: one baisa is owed too', () => {
    const toBank = { owed: baisa(1), method: 'transfer', step: 5 } as const;
    expect(valueOf(planPayout({ ...toBank, amount: null }))).toMatchObject({
      cleared: 1,
      paid: 1,
      rounding: 0,
    });
    expect(valueOf(planPayout({ ...toBank, amount: 1 }))).toMatchObject({ cleared: 1, paid: 1 });
  });
});
it.each([
  [0, 5, true],
  [4, 5, true],
  [-4, 5, true],
  [5, 5, false],
  [-5, 5, false],
  [1, 1, false],
  [0, 1, true],
])('with %i baisa owed and a smallest coin of %i nothing is left to do: %s', (amount, step, settled) => {
  expect(isSettled(baisa(amount), step)).toBe(settled);
});
