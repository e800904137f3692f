import { describe, expect, test } from 'vitest';
import { baisa } from './amounts';
import { percentOff } from './discount';
import { defaultLimits, discountsFit, leastRole, mendFits, refundFits } from './limits';

const MINUTE = 60_000;
const line = (gross: number, discount: number) => ({ gross: baisa(gross), discount: baisa(discount) });

describe('how much a role may give back', () => {
  test('up to its amount and age, and not a baisa or a day more', () => {
    const limit = { amount: baisa(5000), days: 1 };
    expect(refundFits(limit, 5000, 1)).toBe(true);
    expect(refundFits(limit, 5001, 0)).toBe(false);
    expect(refundFits(limit, 1, 2)).toBe(false);
  });

  test('an amount of 0 means not at all: not even what cost nothing', () => {
    expect(refundFits({ amount: baisa(0), days: null }, 0, 0)).toBe(false);
    expect(mendFits({ amount: baisa(0), minutes: null }, 0, 0)).toBe(false);
  });

  test('a sale may be mended for as many minutes as were given', () => {
    const limit = { amount: null, minutes: 10 };
    expect(mendFits(limit, 1_000_000, 10 * MINUTE)).toBe(true);
    expect(mendFits(limit, 1, 10 * MINUTE + 1)).toBe(false);
  });
});

test('until the organiser says otherwise a volunteer gives back nothing and at most 10 % off, a supervisor anything', () => {
  const nothing = { amount: 0, days: 0 };
  expect(defaultLimits.volunteer.refund).toEqual(nothing);
  expect(defaultLimits.volunteer.void).toEqual({ amount: 0, minutes: 0 });
  expect(defaultLimits.volunteer.changeTender).toEqual({ amount: 0, minutes: 0 });
  expect(defaultLimits.volunteer.discountBp).toBe(1_000);
  const any = { amount: null, minutes: null };
  expect(defaultLimits.supervisor).toEqual({
    refund: { amount: null, days: null },
    void: any,
    changeTender: any,
    discountBp: 10_000,
  });
  expect(defaultLimits.varianceNote).toBeNull();
});

describe('how much a role may take off', () => {
  test('ten percent of an odd price is ten percent, though it rounds up', () => {
    expect(percentOff(baisa(1235), 1000)).toBe(124);
    expect(discountsFit(1000, [line(1235, 124)], baisa(0))).toBe(true);
    expect(discountsFit(1000, [line(1235, 125)], baisa(0))).toBe(false);
  });

  test('ten percent of each of many lines is still ten percent', () => {
    const lines = [line(1235, 124), line(1235, 124), line(1235, 124)];
    expect(discountsFit(1000, lines, baisa(0))).toBe(true);
  });

  test('a discount on the lines and one on the cart are no way to twice the limit', () => {
    expect(discountsFit(1000, [line(1000, 100)], baisa(90))).toBe(false);
    expect(discountsFit(1000, [line(1000, 40)], baisa(60))).toBe(true);
  });

  test('one line may not be given away for the others that were not discounted', () => {
    expect(discountsFit(1000, [line(1000, 1000), line(9000, 0)], baisa(0))).toBe(false);
  });
});

describe('who has to be called', () => {
  test('a supervisor for what a volunteer may not do, an organiser for what neither may', () => {
    const sumUpTo = (most: number) => leastRole(defaultLimits, ({ refund }) => refundFits(refund, most, 0));
    expect(sumUpTo(1)).toBe('supervisor');
    expect(leastRole(defaultLimits, ({ discountBp }) => discountBp >= 1000)).toBe('volunteer');
    const strict = { ...defaultLimits, supervisor: defaultLimits.volunteer };
    expect(leastRole(strict, ({ refund }) => refundFits(refund, 1, 0))).toBe('organiser');
  });

  test('a volunteer who was given more than the supervisor does not take it away from the supervisor', () => {
    const odd = {
      ...defaultLimits,
      volunteer: defaultLimits.supervisor,
      supervisor: defaultLimits.volunteer,
    };
    expect(leastRole(odd, ({ refund }) => refundFits(refund, 1, 0))).toBe('volunteer');
  });
});
