import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_AMOUNT, sumBaisa } from './amounts';
import type { DiscountBearer } from './amounts';
import { priceCart } from './cart';
import type { CartDiscount, LineRequest } from './cart';
import { codeOf, detailsOf, line, terms, valueOf } from './testing';

const incense = terms('F07', 2500, { commissionBp: 1000 });
const sweets = terms('F12', 1200);
const price = (requests: LineRequest[], discount: CartDiscount | null = null) =>
  valueOf(priceCart(requests, discount));

describe('a sale of two families', () => {
  const { lines, totals } = price([line(incense), line(sweets)]);

  it('credits each family its own goods less its own commission', () => {
    expect(lines).toEqual([
      {
        familyCode: 'F07',
        productCode: 'F07-001',
        unit: 'piece',
        qty: 1,
        price: 2500,
        gross: 2500,
        familyDiscount: 0,
        organiserDiscount: 0,
        base: 2500,
        net: 2500,
        commissionBp: 1000,
        commission: 250,
        vatBp: 0,
        vat: 0,
        credit: 2250,
      },
      {
        familyCode: 'F12',
        productCode: 'F12-001',
        unit: 'piece',
        qty: 1,
        price: 1200,
        gross: 1200,
        familyDiscount: 0,
        organiserDiscount: 0,
        base: 1200,
        net: 1200,
        commissionBp: 0,
        commission: 0,
        vatBp: 0,
        vat: 0,
        credit: 1200,
      },
    ]);
  });

  it('asks the buyer for 3.700 and keeps 0.250', () => {
    expect(totals).toEqual({
      gross: 3700,
      familyDiscount: 0,
      organiserDiscount: 0,
      net: 3700,
      commission: 250,
      vat: 0,
      credit: 3450,
    });
  });
});

/** 0.100 off the line and 0.030 off the cart of 2.500. */
const two = (own: DiscountBearer, cart: DiscountBearer) =>
  price([line(incense, { discount: 100, discountBy: own })], { amount: 30, by: cart }).lines[0];

describe('discounts', () => {
  it('that the family bears lower its commission and its credit', () => {
    const [sold] = price([line(incense, { discount: 500, discountBy: 'family' })]).lines;
    const expected = {
      familyDiscount: 500,
      organiserDiscount: 0,
      base: 2000,
      net: 2000,
      commission: 200,
      credit: 1800,
    };
    expect(sold).toMatchObject(expected);
  });

  it('that the organiser bears leave the family what it would have had', () => {
    const [sold] = price([line(incense, { discount: 500, discountBy: 'organiser' })]).lines;
    const expected = {
      familyDiscount: 0,
      organiserDiscount: 500,
      base: 2500,
      net: 2000,
      commission: 250,
      credit: 2250,
    };
    expect(sold).toMatchObject(expected);
  });

  it('on the cart are shared by what the lines come to after their own discounts', () => {
    const requests = [
      line(terms('F01', 108)),
      line(terms('F02', 3333)),
      line(terms('F02', 2105), { qty: 2, discount: 10, discountBy: 'family' }),
    ];
    // 501 over 108, 3333 and 4200: 7.08, 225.61 and 501.
    const { lines, totals } = price(requests, { amount: 501, by: 'organiser' });
    expect(lines.map((sold) => sold.organiserDiscount)).toEqual([7, 219, 275]);
    expect(lines.map((sold) => sold.familyDiscount)).toEqual([0, 0, 10]);
    expect(totals).toMatchObject({ gross: 7651, familyDiscount: 10, organiserDiscount: 501, net: 7140 });
  });

  it('of a line and of its cart may be borne by different parties, or by the same', () => {
    expect(two('family', 'organiser')).toMatchObject({
      familyDiscount: 100,
      organiserDiscount: 30,
      base: 2400,
      net: 2370,
    });
    expect(two('organiser', 'family')).toMatchObject({
      familyDiscount: 30,
      organiserDiscount: 100,
      base: 2470,
      net: 2370,
    });
    expect(two('family', 'family')).toMatchObject({
      familyDiscount: 130,
      organiserDiscount: 0,
      base: 2370,
      net: 2370,
    });
    expect(two('organiser', 'organiser')).toMatchObject({
      familyDiscount: 0,
      organiserDiscount: 130,
      base: 2500,
      net: 2370,
    });
  });

  it('may take all that the cart comes to, and no division by nothing follows', () => {
    const all = price([line(incense, { discount: 2500, discountBy: 'organiser' })], {
      amount: 0,
      by: 'family',
    });
    expect(all.totals).toMatchObject({ net: 0, credit: 2250, organiserDiscount: 2500 });
    expect(price([line(sweets)], { amount: 1200, by: 'family' }).totals).toMatchObject({ net: 0, credit: 0 });
  });
});

const commission = (amount: number, commissionBp: number) =>
  price([line(terms('F04', amount, { commissionBp }))]).totals.commission;

describe('rates', () => {
  it('of commission are half up of the base', () => {
    expect(commission(902, 333)).toBe(30);
    expect(commission(5, 1000)).toBe(1);
    expect(commission(4, 1000)).toBe(0);
    expect(commission(100, 10_000)).toBe(100);
  });

  it('of VAT are contained in what the buyer pays, and change no balance', () => {
    const [sold] = price([line(terms('F02', 3333, { vatBp: 500, commissionBp: 1250 }))]).lines;
    // 3333 × 5 / 105 is 158.71.
    expect(sold).toMatchObject({
      vatBp: 500,
      vat: 159,
      net: 3333,
      base: 3333,
      commission: 417,
      credit: 2916,
    });
  });

  it('of VAT are of the net, not of what the organiser gave away', () => {
    const [sold] = price([
      line(terms('F02', 2100, { vatBp: 500 }), { discount: 1050, discountBy: 'organiser' }),
    ]).lines;
    expect(sold).toMatchObject({ base: 2100, net: 1050, vat: 50 });
  });

  it('total over the lines', () => {
    const { totals } = price([
      line(terms('F02', 1050, { vatBp: 500 })),
      line(terms('F02', 2100, { vatBp: 500 })),
    ]);
    expect(totals.vat).toBe(150);
  });
});

describe('refusals', () => {
  it('EMPTY_SALE, before the discount is looked at', () => {
    expect(priceCart([], { amount: -1, by: 'family' })).toEqual({
      ok: false,
      error: { code: 'EMPTY_SALE', details: {} },
    });
  });

  it('come line by line: an early line’s last fault before a later line’s first', () => {
    const unknown = { ...line(sweets), terms: undefined, productCode: 'F99-999' };
    const refused = priceCart([line(incense, { discount: 2501 }), unknown], null);
    expect(codeOf(refused)).toBe('BAD_DISCOUNT');
    expect(detailsOf(refused)).toEqual({ line: 1, product: 'F07-001' });
    const second = priceCart([line(incense), unknown], { amount: -1, by: 'family' });
    expect(codeOf(second)).toBe('UNKNOWN_PRODUCT');
    expect(detailsOf(second)).toEqual({ line: 2, product: 'F99-999' });
  });

  it.each([-1, 2301, 0.5, Number.NaN])('BAD_DISCOUNT for %d on a cart of 2300', (amount) => {
    const refused = priceCart([line(incense, { discount: 200 })], { amount, by: 'organiser' });
    expect(codeOf(refused)).toBe('BAD_DISCOUNT');
    expect(detailsOf(refused)).toEqual({ most: 2300 });
  });

  it('BAD_QUANTITY for the line that takes the sale above what a till can mean', () => {
    const half = terms('F03', MAX_AMOUNT / 2);
    expect(codeOf(priceCart([line(half), line(half)], null))).toBe('done');
    const refused = priceCart([line(half), line(half), line(sweets)], null);
    expect(codeOf(refused)).toBe('BAD_QUANTITY');
    expect(detailsOf(refused)).toEqual({ line: 3, product: 'F12-001' });
  });
});

describe('any cart', () => {
  const bearers = fc.constantFrom<DiscountBearer>('family', 'organiser');
  const anyLine = fc
    .record({
      family: fc.constantFrom('F01', 'F02', 'F03'),
      price: fc.integer({ min: 0, max: 50_000 }),
      unit: fc.constantFrom('piece' as const, 'gram' as const),
      qty: fc.integer({ min: 1, max: 2000 }),
      commissionBp: fc.integer({ min: 0, max: 10_000 }),
      vatBp: fc.integer({ min: 0, max: 10_000 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      discountBy: bearers,
    })
    .map(({ family, price: each, qty, part, discountBy, ...rest }) => {
      const of = terms(family, each, rest);
      const { gross } = price([line(of, { qty })]).totals;
      return line(of, { qty, discount: Math.floor(gross * part), discountBy });
    });

  it('balances to the baisa: what is paid and given away is what is credited and kept', () => {
    const carts = fc.array(anyLine, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(carts, fc.double({ min: 0, max: 1, noNaN: true }), bearers, (requests, part, by) => {
        const before = price(requests).totals;
        const amount = Math.floor(before.net * part);
        const { lines, totals } = price(requests, { amount, by });
        expect(totals.net).toBe(before.net - amount);
        expect(totals.gross).toBe(totals.net + totals.familyDiscount + totals.organiserDiscount);
        expect(totals.net + totals.organiserDiscount).toBe(totals.credit + totals.commission);
        for (const sold of lines) {
          expect(sold.base).toBe(sold.gross - sold.familyDiscount);
          expect(sold.net).toBe(sold.base - sold.organiserDiscount);
          expect(sold.net).toBeGreaterThanOrEqual(0);
          expect(sold.commission).toBeLessThanOrEqual(sold.base);
          expect(sold.vat).toBeLessThanOrEqual(sold.net);
        }
        expect(totals.credit).toBe(sumBaisa(lines.map((sold) => sold.credit)));
      }),
      { numRuns: 300 },
    );
  });
});
