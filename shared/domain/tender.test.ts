import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_AMOUNT, baisa, familyCode } from './amounts';
import { priceCart } from './cart';
import { netsByFamily, settleTenders } from './tender';
import type { Tender } from './tender';
import { byFamily, codeOf, detailsOf, line, terms, valueOf } from './testing';

const cash = (given: number): Tender => ({ method: 'cash', given });
const card = (amount: number): Tender => ({ method: 'card', amount });
const transfer = (amount: number): Tender => ({ method: 'transfer', amount, reference: '778899' });
const direct = (family: string, amount: number): Tender => ({
  method: 'direct',
  amount,
  familyCode: familyCode(family),
});

/** A sale of F07's goods for 2.500 and F12's for 1.200. */
const nets = byFamily({ F07: 2500, F12: 1200 });
const settle = (tenders: Tender[], total = 3700, step = 5) =>
  settleTenders({ total: baisa(total), netsByFamily: nets, tenders, step });

it('netsByFamily adds up the lines of each family', () => {
  const cart = valueOf(
    priceCart([line(terms('F07', 2500)), line(terms('F12', 1200)), line(terms('F07', 100))], null),
  );
  expect(netsByFamily(cart.lines)).toEqual(byFamily({ F07: 2600, F12: 1200 }));
});

describe('cash', () => {
  it('gives 1.300 back on a note of 5 rials for 3.700', () => {
    expect(valueOf(settle([cash(5000)]))).toEqual({
      tenders: [cash(5000)],
      card: 0,
      transfer: 0,
      direct: new Map(),
      hasCash: true,
      due: 3700,
      kept: 3700,
      given: 5000,
      change: 1300,
      rounding: 0,
    });
  });

  it('keeps what coins can pay, and says what they could not', () => {
    expect(valueOf(settle([cash(1000)], 324))).toMatchObject({
      due: 324,
      kept: 325,
      change: 675,
      rounding: 1,
    });
    expect(valueOf(settle([cash(1000)], 322))).toMatchObject({
      due: 322,
      kept: 320,
      change: 680,
      rounding: -2,
    });
    expect(valueOf(settle([cash(322)], 322, 1))).toMatchObject({ kept: 322, change: 0, rounding: 0 });
  });

  it('is enough when it is what is kept, though it be less than is due', () => {
    expect(valueOf(settle([cash(320)], 322))).toMatchObject({ kept: 320, given: 320, change: 0 });
  });

  it('of nothing pays a rest that no coin can', () => {
    const settled = valueOf(settle([card(3698), cash(0)]));
    expect(settled).toMatchObject({ hasCash: true, due: 2, kept: 0, given: 0, change: 0, rounding: -2 });
  });
});

describe('other ways of paying', () => {
  it('pay to the baisa, alone or together', () => {
    const settled = valueOf(settle([card(1001), transfer(1000), card(1), transfer(1698)]));
    expect(settled).toMatchObject({ card: 1002, transfer: 2698, hasCash: false });
    expect(settled).toMatchObject({ due: 0, kept: 0, given: 0, change: 0, rounding: 0 });
    expect(settled.tenders).toEqual([card(1001), transfer(1000), card(1), transfer(1698)]);
  });

  it('to families count for each family, with cash for the rest', () => {
    const tenders = [direct('F07', 1000), direct('F12', 1200), direct('F07', 1500)];
    expect(valueOf(settle(tenders)).direct).toEqual(byFamily({ F07: 2500, F12: 1200 }));
    const settled = valueOf(settle([direct('F07', 500), card(200), cash(3000)]));
    expect(settled).toMatchObject({ due: 3000, kept: 3000, card: 200 });
  });

  it('are not needed where there is nothing to pay', () => {
    expect(valueOf(settle([], 0))).toMatchObject({ hasCash: false, due: 0, kept: 0, tenders: [] });
  });
});

describe('refusals', () => {
  it('BAD_TENDER for two cash tenders, though together they would do', () => {
    const refused = settle([cash(2000), card(1), cash(2000)]);
    expect(codeOf(refused)).toBe('BAD_TENDER');
    expect(detailsOf(refused)).toEqual({ tender: 3, method: 'cash' });
  });

  it.each([-1, 0.5, Number.NaN, MAX_AMOUNT + 1])('BAD_TENDER for %d in cash', (given) => {
    expect(codeOf(settle([cash(given)]))).toBe('BAD_TENDER');
  });

  it.each([0, -1, 0.5, Number.NaN, MAX_AMOUNT + 1])('BAD_TENDER for %d by other ways', (amount) => {
    for (const tender of [card(amount), transfer(amount), direct('F07', amount)]) {
      const refused = settle([cash(5000), tender]);
      expect(codeOf(refused)).toBe('BAD_TENDER');
      expect(detailsOf(refused)).toEqual({ tender: 2, method: tender.method });
    }
  });

  it('reads 1 baisa and the greatest amount', () => {
    expect(codeOf(settle([card(1), cash(5000)]))).toBe('done');
    expect(codeOf(settle([cash(MAX_AMOUNT)]))).toBe('done');
    expect(codeOf(settle([card(MAX_AMOUNT)]))).toBe('OVERPAID');
  });

  it('BAD_TENDER before DIRECT_EXCEEDS_SHARE', () => {
    expect(codeOf(settle([direct('F07', 9999), card(0)]))).toBe('BAD_TENDER');
  });

  it('DIRECT_EXCEEDS_SHARE where a family had more than its goods came to, in one or in several', () => {
    const refused = settle([direct('F07', 2500), direct('F12', 600), direct('F12', 601)]);
    expect(codeOf(refused)).toBe('DIRECT_EXCEEDS_SHARE');
    expect(detailsOf(refused)).toEqual({ family: 'F12', most: 1200 });
    expect(codeOf(settle([direct('F07', 2500), direct('F12', 1200)]))).toBe('done');
  });

  it('DIRECT_EXCEEDS_SHARE for a family that sold nothing here, before OVERPAID', () => {
    const refused = settle([direct('F01', 1), card(9999)]);
    expect(codeOf(refused)).toBe('DIRECT_EXCEEDS_SHARE');
    expect(detailsOf(refused)).toEqual({ family: 'F01', most: 0 });
  });

  it('OVERPAID where the others come to more than the total, with cash and without', () => {
    for (const tenders of [
      [card(3701)],
      [card(3000), transfer(701), cash(0)],
      [direct('F07', 2500), card(1201)],
    ]) {
      const refused = settle(tenders);
      expect(codeOf(refused)).toBe('OVERPAID');
      expect(detailsOf(refused)).toEqual({ over: 1 });
    }
  });

  it('UNDERPAID where too little was given for what is kept', () => {
    const refused = settle([cash(324)], 324);
    expect(codeOf(refused)).toBe('UNDERPAID');
    expect(detailsOf(refused)).toEqual({ missing: 1 });
  });

  it('UNDERPAID without cash for even 1 baisa, which coins would let go', () => {
    const refused = settle([card(3699)]);
    expect(codeOf(refused)).toBe('UNDERPAID');
    expect(detailsOf(refused)).toEqual({ missing: 1 });
    expect(codeOf(settle([]))).toBe('UNDERPAID');
  });
});

it('any payment that is taken adds up to the sale, and its change to what was given', () => {
  const amounts = fc.integer({ min: 1, max: 5000 });
  const tenders = fc.record({
    card: fc.option(amounts),
    transfer: fc.option(amounts),
    direct: fc.option(amounts),
    cash: fc.option(fc.integer({ min: 0, max: 20_000 })),
    total: fc.integer({ min: 0, max: 10_000 }),
    step: fc.constantFrom(1, 5, 10, 25),
  });
  fc.assert(
    fc.property(tenders, (entered) => {
      const list: Tender[] = [];
      if (entered.card !== null) list.push(card(entered.card));
      if (entered.transfer !== null) list.push(transfer(entered.transfer));
      if (entered.direct !== null) list.push(direct('F07', entered.direct));
      if (entered.cash !== null) list.push(cash(entered.cash));
      const result = settle(list, entered.total, entered.step);
      if (!result.ok) return;
      const settled = result.value;
      const onPhones = [...settled.direct.values()].reduce((sum, amount) => sum + amount, 0);
      expect(settled.card + settled.transfer + onPhones + settled.kept - settled.rounding).toBe(
        entered.total,
      );
      expect(settled.kept + settled.change).toBe(settled.given);
      expect(settled.change).toBeGreaterThanOrEqual(0);
      expect(Math.abs(settled.rounding) * 2).toBeLessThanOrEqual(entered.step);
    }),
    { numRuns: 500 },
  );
});
