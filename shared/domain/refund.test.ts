import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZERO, baisa, familyCode, productCode, sumBaisa } from './amounts';
import { priceCart } from './cart';
import { planRefundLines, settleRefund } from './refund';
import type { RefundedLine, SoldLine } from './refund';
import { byFamily, codeOf, detailsOf, line, terms, valueOf } from './testing';

const sold = (lineNo: number, family: string, qty: number, rest: Partial<SoldLine> = {}): SoldLine => ({
  lineNo,
  productCode: productCode(`${family}-001`),
  familyCode: familyCode(family),
  qty,
  refundedQty: 0,
  gross: baisa(324),
  base: baisa(324),
  net: baisa(324),
  vat: ZERO,
  commission: baisa(32),
  ...rest,
});

/** Three pieces of F01 for 0.324 with a commission of 0.032. */
const three = sold(1, 'F01', 3);

describe('planRefundLines', () => {
  it('gives back a line’s amounts in proportion', () => {
    const of = sold(1, 'F01', 4, { gross: baisa(400), base: baisa(360), net: baisa(320), vat: baisa(16) });
    expect(valueOf(planRefundLines([of], [{ line: 1, qty: 1 }]))).toEqual([
      {
        lineNo: 1,
        productCode: 'F01-001',
        familyCode: 'F01',
        qty: 1,
        gross: 100,
        base: 90,
        net: 80,
        vat: 4,
        commission: 8,
        credit: 82,
      },
    ]);
  });

  it('goes on from what came back before, so that parts add up to the whole', () => {
    const commissions = [0, 1, 2].map((refundedQty) => {
      const [back] = valueOf(planRefundLines([{ ...three, refundedQty }], [{ line: 1, qty: 1 }]));
      return [back?.commission, back?.credit];
    });
    expect(commissions).toEqual([
      [11, 97],
      [10, 98],
      [11, 97],
    ]);
  });

  it('may have a discount of -1 in a part: gross and base are rounded each for itself', () => {
    const of = sold(1, 'F01', 250, { gross: baisa(1125), base: baisa(1124), net: baisa(1124) });
    const part = (refundedQty: number) =>
      valueOf(planRefundLines([{ ...of, refundedQty }], [{ line: 1, qty: 1 }]))[0];
    // 1125/250 is 4.5, 1124/250 is 4.496: the first gram gives 5 and 4, the second 4 and 5.
    expect(part(0)).toMatchObject({ gross: 5, base: 4 });
    expect(part(1)).toMatchObject({ gross: 4, base: 5 });
  });

  it('takes a line that is named twice for both quantities, in one entry', () => {
    const other = sold(2, 'F02', 1);
    const request = [
      { line: 1, qty: 1 },
      { line: 2, qty: 1 },
      { line: 1, qty: 2 },
    ];
    const back = valueOf(planRefundLines([three, other], request));
    expect(back.map((one) => [one.lineNo, one.qty, one.net])).toEqual([
      [1, 3, 324],
      [2, 1, 324],
    ]);
  });

  it('EMPTY_REFUND where nothing is named', () => {
    expect(codeOf(planRefundLines([three], []))).toBe('EMPTY_REFUND');
  });

  it('UNKNOWN_LINE where the sale has no such line', () => {
    for (const number of [0, 2, 1.5]) {
      const refused = planRefundLines([three], [{ line: number, qty: 0 }]);
      expect(codeOf(refused)).toBe('UNKNOWN_LINE');
      expect(detailsOf(refused)).toEqual({ line: number });
    }
  });

  it.each([0, -1, 0.5, Number.NaN])('BAD_QUANTITY for %d', (qty) => {
    const refused = planRefundLines([three], [{ line: 1, qty }]);
    expect(codeOf(refused)).toBe('BAD_QUANTITY');
    expect(detailsOf(refused)).toEqual({ line: 1 });
  });

  it('comes line by line: an early line’s quantity before a later line’s number', () => {
    const refused = planRefundLines(
      [three],
      [
        { line: 1, qty: 0 },
        { line: 9, qty: 1 },
      ],
    );
    expect(codeOf(refused)).toBe('BAD_QUANTITY');
  });

  it('REFUND_EXCEEDS_SALE only after all lines were read', () => {
    const refused = planRefundLines(
      [three],
      [
        { line: 1, qty: 4 },
        { line: 9, qty: 1 },
      ],
    );
    expect(codeOf(refused)).toBe('UNKNOWN_LINE');
  });

  it('REFUND_EXCEEDS_SALE for more than was sold, or is left, or is left after the same line before', () => {
    expect(codeOf(planRefundLines([three], [{ line: 1, qty: 3 }]))).toBe('done');
    expect(codeOf(planRefundLines([three], [{ line: 1, qty: 4 }]))).toBe('REFUND_EXCEEDS_SALE');
    const one = { ...three, refundedQty: 2 };
    const refused = planRefundLines([one], [{ line: 1, qty: 2 }]);
    expect(codeOf(refused)).toBe('REFUND_EXCEEDS_SALE');
    expect(detailsOf(refused)).toEqual({ line: 1, left: 1 });
    const twice = [
      { line: 1, qty: 2 },
      { line: 1, qty: 2 },
    ];
    expect(codeOf(planRefundLines([three], twice))).toBe('REFUND_EXCEEDS_SALE');
  });

  it('gives back a whole sale to the baisa, in whatever parts it comes', () => {
    const split = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        split,
        fc.integer({ min: 0, max: 99_999 }),
        fc.nat(999),
        fc.nat(10_000),
        (parts, price, off, bp) => {
          const qty = parts.reduce((sum, part) => sum + part, 0);
          const of = terms('F01', price, { unit: 'gram', commissionBp: bp, vatBp: 500 });
          const gross = valueOf(priceCart([line(of, { qty })], null)).totals.gross;
          const cart = valueOf(priceCart([line(of, { qty, discount: Math.min(off, gross) })], null));
          const [whole] = cart.lines;
          if (whole === undefined) throw new Error('one line was sold');
          let refundedQty = 0;
          const back: RefundedLine[] = [];
          for (const part of parts) {
            const line1 = { ...whole, lineNo: 1, refundedQty };
            back.push(...valueOf(planRefundLines([line1], [{ line: 1, qty: part }])));
            refundedQty += part;
          }
          for (const amount of ['gross', 'base', 'net', 'vat', 'commission', 'credit'] as const) {
            expect(sumBaisa(back.map((one) => one[amount]))).toBe(whole[amount]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

const back = (family: string, net: number): RefundedLine => ({
  lineNo: 1,
  productCode: productCode(`${family}-001`),
  familyCode: familyCode(family),
  qty: 1,
  gross: baisa(net),
  base: baisa(net),
  net: baisa(net),
  vat: ZERO,
  commission: ZERO,
  credit: baisa(net),
});

const refund = {
  lines: [back('F01', 108)],
  cashRefundedBefore: ZERO,
  directOfSale: byFamily({ F01: 216, F02: 500 }),
  directReturned: byFamily({}),
  step: 5,
};

const codeBy = (net: number, returned: number, family = 'F01') =>
  codeOf(
    settleRefund({
      ...refund,
      method: 'direct',
      lines: [back(family, net)],
      directReturned: byFamily({ F01: returned, F02: 499 }),
    }),
  );

describe('settleRefund', () => {
  it('by card and by transfer pays exactly what is due', () => {
    const lines = [back('F01', 108), back('F02', 3333)];
    for (const method of ['card', 'transfer'] as const) {
      const settled = valueOf(settleRefund({ ...refund, method, lines, cashRefundedBefore: baisa(2) }));
      expect(settled).toEqual({ net: 3441, paid: 3441, rounding: 0, familyCode: null });
    }
  });

  it('by cash rounds all cash refunds of the sale together', () => {
    const paid = [0, 108, 216].map((before) => {
      const settled = settleRefund({ ...refund, method: 'cash', cashRefundedBefore: baisa(before) });
      return valueOf(settled);
    });
    // Coins of 108, 216 and 324 are 110, 215 and 325.
    expect(paid).toEqual([
      { net: 108, paid: 110, rounding: 2, familyCode: null },
      { net: 108, paid: 105, rounding: -3, familyCode: null },
      { net: 108, paid: 110, rounding: 2, familyCode: null },
    ]);
  });

  it('by cash one by one pays what all at once would', () => {
    const nets = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(nets, fc.constantFrom(1, 5, 25), (parts, step) => {
        const settle = (lines: RefundedLine[], before: number) =>
          valueOf(settleRefund({ ...refund, method: 'cash', step, lines, cashRefundedBefore: baisa(before) }))
            .paid;
        let before = 0;
        let paid = 0;
        for (const net of parts) {
          const one = settle([back('F01', net)], before);
          expect(one).toBeGreaterThanOrEqual(0);
          paid += one;
          before += net;
        }
        expect(paid).toBe(settle([back('F01', before)], 0));
      }),
      { numRuns: 300 },
    );
  });

  it('by the family itself is exact, and names the family', () => {
    const lines = [back('F01', 100), back('F01', 8)];
    const settled = valueOf(settleRefund({ ...refund, method: 'direct', lines }));
    expect(settled).toEqual({ net: 108, paid: 108, rounding: 0, familyCode: 'F01' });
    const all = settleRefund({ ...refund, method: 'direct', lines: [back('F01', 216)] });
    expect(codeOf(all)).toBe('done');
  });

  it('BAD_TENDER where the goods are of two families', () => {
    const refused = settleRefund({ ...refund, method: 'direct', lines: [back('F01', 1), back('F02', 1)] });
    expect(refused).toEqual({ ok: false, error: { code: 'BAD_TENDER', details: { method: 'direct' } } });
  });

  it('BAD_TENDER for more than the family had of this sale, less what it gave back', () => {
    expect([codeBy(216, 0), codeBy(217, 0), codeBy(108, 108), codeBy(109, 108), codeBy(1, 216)]).toEqual([
      'done',
      'BAD_TENDER',
      'done',
      'BAD_TENDER',
      'BAD_TENDER',
    ]);
    expect([codeBy(1, 0, 'F02'), codeBy(2, 0, 'F02'), codeBy(1, 0, 'F03')]).toEqual([
      'done',
      'BAD_TENDER',
      'BAD_TENDER',
    ]);
  });

  it('BAD_TENDER for a single baisa by a family that had nothing on its phone', () => {
    const nothing = { ...refund, method: 'direct' as const, directOfSale: byFamily({ F02: 500 }) };
    expect(codeOf(settleRefund({ ...nothing, lines: [back('F01', 1)] }))).toBe('BAD_TENDER');
  });

  it('BAD_TENDER where no goods say whose phone it is', () => {
    expect(codeOf(settleRefund({ ...refund, method: 'direct', lines: [] }))).toBe('BAD_TENDER');
  });
});
