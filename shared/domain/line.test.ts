import { describe, expect, it } from 'vitest';
import { MAX_AMOUNT, MAX_QUANTITY } from './amounts';
import type { LineRequest } from './cart';
import { readLine } from './line';
import { codeOf, detailsOf, line, terms, valueOf } from './testing';

const honey = terms('F34', 25_000, { unit: 'gram' });
const shawl = terms('F03', 10_000);
const mixed = terms('F03', 7, { unit: 'open' });
const read = (request: LineRequest, before = 0) => readLine(request, 1, before);

describe('gross', () => {
  it('is the price of a piece times the pieces', () => {
    expect(valueOf(read(line(shawl, { qty: 3 }))).gross).toBe(30_000);
  });

  it('by weight is the price of a kilogram times the grams, half up of a thousandth', () => {
    expect(valueOf(read(line(honey, { qty: 250 }))).gross).toBe(6250);
    const sweets = terms('F01', 4500, { unit: 'gram' });
    // 1 g of 4.500 the kilogram is 4.5 baisa.
    expect(valueOf(read(line(sweets, { qty: 1 }))).gross).toBe(5);
  });

  it('of an open product is the price that was typed, not the one it has', () => {
    const typed = valueOf(read(line(mixed, { qty: 2, price: 1234 })));
    expect([typed.price, typed.gross]).toEqual([1234, 2468]);
  });

  it('of another product is never the price that was typed', () => {
    const sold = valueOf(read(line(shawl, { price: 1 })));
    expect([sold.price, sold.gross]).toEqual([10_000, 10_000]);
  });

  it('may be 0: a product may be given away', () => {
    expect(valueOf(read(line(terms('F01', 0)))).gross).toBe(0);
  });
});

it('keeps the discount, its bearer, and what is left', () => {
  const sold = valueOf(read(line(shawl, { discount: 1500, discountBy: 'organiser' })));
  expect(sold).toEqual({
    terms: shawl,
    qty: 1,
    price: 10_000,
    gross: 10_000,
    discount: 1500,
    discountBy: 'organiser',
    left: 8500,
  });
});

describe('refusals', () => {
  it('says which line and which product', () => {
    const unknown = { ...line(shawl), terms: undefined, productCode: 'F99-999' };
    expect(detailsOf(readLine(unknown, 4, 0))).toEqual({ line: 4, product: 'F99-999' });
    expect(detailsOf(readLine(line(shawl, { qty: 0 }), 2, 0))).toEqual({ line: 2, product: 'F03-001' });
  });

  it('UNKNOWN_PRODUCT where there is no such product, before anything else', () => {
    const unknown = { ...line(shawl, { qty: 0, discount: -1 }), terms: undefined };
    expect(codeOf(read(unknown))).toBe('UNKNOWN_PRODUCT');
  });

  it.each([0, -1, 1.5, Number.NaN, MAX_QUANTITY + 1])('BAD_QUANTITY for %d', (qty) => {
    expect(codeOf(read(line(mixed, { qty, price: null, discount: -1 })))).toBe('BAD_QUANTITY');
  });

  it('takes the greatest quantity there may be', () => {
    expect(valueOf(read(line(terms('F01', 1), { qty: MAX_QUANTITY }))).gross).toBe(MAX_QUANTITY);
  });

  it.each([null, 0, -5, 1.5, Number.NaN, MAX_AMOUNT + 1])(
    'BAD_PRICE for %s typed on an open product',
    (price) => {
      expect(codeOf(read(line(mixed, { price, discount: -1 })))).toBe('BAD_PRICE');
    },
  );

  it('takes 1 baisa and the greatest amount as a typed price', () => {
    expect(valueOf(read(line(mixed, { price: 1 }))).gross).toBe(1);
    expect(valueOf(read(line(mixed, { price: MAX_AMOUNT }))).gross).toBe(MAX_AMOUNT);
  });

  it('BAD_QUANTITY where the line, or the sale with it, comes to more than a till can mean', () => {
    const dear = terms('F03', MAX_AMOUNT / 10);
    expect(codeOf(read(line(dear, { qty: 10 })))).toBe('done');
    expect(codeOf(read(line(dear, { qty: 11, discount: -1 })))).toBe('BAD_QUANTITY');
    expect(codeOf(read(line(dear, { qty: MAX_QUANTITY })))).toBe('BAD_QUANTITY');
    expect(codeOf(read(line(dear), MAX_AMOUNT - dear.price))).toBe('done');
    expect(codeOf(read(line(dear), MAX_AMOUNT - dear.price + 1))).toBe('BAD_QUANTITY');
    expect(codeOf(read(line(terms('F03', MAX_AMOUNT, { unit: 'gram' }), { qty: MAX_QUANTITY })))).toBe(
      'BAD_QUANTITY',
    );
  });

  it.each([-1, 10_001, 0.5, Number.NaN])('BAD_DISCOUNT for %d of 10000', (discount) => {
    expect(codeOf(read(line(shawl, { discount })))).toBe('BAD_DISCOUNT');
  });

  it('takes a discount of all that a line comes to', () => {
    expect(valueOf(read(line(shawl, { discount: 10_000 }))).left).toBe(0);
  });
});
