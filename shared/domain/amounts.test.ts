import { describe, expect, it } from 'vitest';
import {
  MAX_AMOUNT,
  MAX_QUANTITY,
  ZERO,
  addBaisa,
  baisa,
  familyCode,
  isWhole,
  productCode,
  sumBaisa,
  tillCode,
} from './amounts';

describe('baisa', () => {
  it('keeps a whole number as it is', () => {
    expect(baisa(1250)).toBe(1250);
    expect(baisa(-3)).toBe(-3);
    expect(ZERO).toBe(0);
  });

  it('never lets half a baisa, nor a number too great to be exact, into the books', () => {
    for (const wrong of [0.5, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER + 1]) {
      expect(() => baisa(wrong)).toThrow(new RangeError(`Not a whole number of baisa: ${wrong}`));
    }
    expect(baisa(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('has no -0, which would be shown with a minus', () => {
    expect(Object.is(baisa(-0), 0)).toBe(true);
  });
});

describe('sums', () => {
  it('add up, and are 0 for nothing', () => {
    expect(sumBaisa([baisa(2500), baisa(1200), baisa(-1)])).toBe(3699);
    expect(sumBaisa([])).toBe(0);
    expect(addBaisa(baisa(5), baisa(7))).toBe(12);
    expect(addBaisa()).toBe(0);
  });

  it('refuse to be inexact', () => {
    expect(() => addBaisa(baisa(Number.MAX_SAFE_INTEGER), baisa(1))).toThrow(RangeError);
  });
});

describe('isWhole', () => {
  it('takes whole numbers from the least up', () => {
    expect(isWhole(1, 1)).toBe(true);
    expect(isWhole(0, 0)).toBe(true);
    expect(isWhole(0, 1)).toBe(false);
    expect(isWhole(-1, 0)).toBe(false);
  });

  it('refuses what is no whole number', () => {
    for (const wrong of [1.5, Number.NaN, Infinity, '3', null, undefined])
      expect(isWhole(wrong, 0)).toBe(false);
  });
});

it('codes are the texts they were made of', () => {
  expect([familyCode('F07'), productCode('F07-012'), tillCode('T1')]).toEqual(['F07', 'F07-012', 'T1']);
});

it('ceilings leave room for every sum a ledger makes', () => {
  // A hundred million rials; and a line of that in a rate of ten thousand is still exact.
  expect(MAX_AMOUNT).toBe(100_000_000 * 1000);
  expect(Number.isSafeInteger(MAX_AMOUNT * 10_000)).toBe(true);
  expect(MAX_QUANTITY).toBe(10_000_000);
});
