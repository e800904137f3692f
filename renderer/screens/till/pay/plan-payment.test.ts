import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baisa, familyCode } from '../../../../shared/domain/amounts';
import { settleTenders } from '../../../../shared/domain/tender';
import { newPayment, openMethods, reducePay, type PayAction, type Payable, type PayState } from './pay-state';
import { openShares, planPayment } from './plan-payment';

const F07 = familyCode('F07');
const F12 = familyCode('F12');
const sale: Payable = {
  total: baisa(14_126),
  nets: new Map([
    [F07, baisa(13_000)],
    [F12, baisa(1126)],
  ]),
  step: 5,
};

const enter = (actions: readonly PayAction[], from: PayState = newPayment): PayState =>
  actions.reduce(reducePay, from);
const plan = (...actions: PayAction[]) => planPayment(enter(actions), sale);
const choose = (method: PayState['method']): PayAction => ({ type: 'choose', method });
const type = (text: string): PayAction => ({ type: 'type', text });
/** Presses Enter: a part joins the others. */
const press = (state: PayState): PayState => {
  const { next } = planPayment(state, sale);
  return next.kind === 'addPart' ? reducePay(state, { type: 'addPart', tender: next.tender }) : state;
};

describe('cash', () => {
  test('with nothing typed is exact, in coins: scan, Enter, Enter', () => {
    expect(plan()).toMatchObject({
      usual: 14_125,
      change: 0,
      next: { kind: 'confirm', tenders: [{ method: 'cash', given: 14_125 }] },
    });
  });
  test('typed in either set of digits shows the change at once', () => {
    expect(plan(type('20')).change).toBe(5875);
    expect(plan(type('٢٠')).change).toBe(5875);
  });
  test('touched as a note is given, and the next key of the pad begins anew', () => {
    const state = enter([{ type: 'note', text: '20.000' }]);
    expect(planPayment(state, sale).change).toBe(5875);
    expect(state.isNote).toBe(true);
    expect(enter([type('5')], state)).toMatchObject({ typed: '5', isNote: false });
  });
  test('that cannot be read asks again and keeps what was typed', () => {
    expect(plan(type('20,5')).next).toMatchObject({ kind: 'wait', refusal: { code: 'BAD_AMOUNT' } });
  });
  test('too little becomes a part: the rest is paid another way', () => {
    expect(plan(type('10')).next).toMatchObject({ kind: 'addPart', left: 4126 });
    const rest = press(enter([type('10')]));
    expect(openMethods(rest)).not.toContain('cash');
    expect(planPayment(rest, sale)).toMatchObject({
      remaining: 4126,
      next: {
        kind: 'confirm',
        tenders: [
          { method: 'cash', given: 10_000 },
          { method: 'card', amount: 4126 },
        ],
      },
    });
  });
  test('that coins cannot pay is no part', () => {
    expect(plan(type('10.001')).next).toMatchObject({ kind: 'wait', refusal: { code: 'UNDERPAID' } });
  });
});

describe('card and transfer', () => {
  test('with nothing typed pay all, to the baisa', () => {
    expect(plan(choose('card')).next).toEqual({
      kind: 'confirm',
      tenders: [{ method: 'card', amount: 14_126 }],
    });
  });
  test('of too much are refused beside the amount', () => {
    expect(plan(choose('card'), type('15')).next).toMatchObject({
      kind: 'wait',
      refusal: { code: 'OVERPAID', details: { over: 874 } },
    });
  });
  test('keep their reference, or none', () => {
    expect(plan(choose('transfer'), { type: 'refer', text: ' 77-A ' }).next).toMatchObject({
      tenders: [{ method: 'transfer', reference: '77-A' }],
    });
    expect(plan(choose('transfer')).next).toMatchObject({ tenders: [{ reference: null }] });
  });
  test('of nothing pay nothing', () => {
    expect(plan(choose('card'), type('0')).next).toMatchObject({
      kind: 'wait',
      refusal: { code: 'BAD_TENDER' },
    });
  });
});

describe('paid to the family', () => {
  test('asks which, where several have goods in the sale', () => {
    expect(plan(choose('direct')).next).toMatchObject({ kind: 'wait', refusal: { code: 'UNKNOWN_FAMILY' } });
  });
  test('sends what its own goods come to, and leaves the rest', () => {
    expect(plan(choose('direct'), { type: 'family', code: F12 })).toMatchObject({
      usual: 1126,
      next: { kind: 'addPart', left: 13_000, tender: { method: 'direct', familyCode: 'F12', amount: 1126 } },
    });
  });
  test('never more than its share', () => {
    expect(plan(choose('direct'), { type: 'family', code: F12 }, type('2')).next).toMatchObject({
      kind: 'wait',
      refusal: { code: 'DIRECT_EXCEEDS_SHARE', details: { most: 1126 } },
    });
  });
  test('needs no question where one family sold all, and pays the whole sale', () => {
    const alone: Payable = { ...sale, nets: new Map([[F07, sale.total]]) };
    expect(planPayment(enter([choose('direct')]), alone).next).toMatchObject({
      kind: 'confirm',
      tenders: [{ familyCode: 'F07', amount: 14_126 }],
    });
  });
  test('what a family had is no longer offered', () => {
    const rest = press(enter([choose('direct'), { type: 'family', code: F12 }]));
    expect([...openShares(sale, rest.parts).keys()]).toEqual(['F07']);
  });
});

describe('a split', () => {
  test('of four ways adds up', () => {
    let state = press(enter([choose('direct'), { type: 'family', code: F12 }]));
    state = press(enter([choose('card'), type('3')], state));
    state = press(enter([choose('transfer'), type('2.5'), { type: 'refer', text: 'x' }], state));
    const { remaining, next } = planPayment(enter([choose('cash'), type('10')], state), sale);
    expect(remaining).toBe(7500);
    expect(next).toMatchObject({ kind: 'confirm' });
  });
  test('can be taken apart again', () => {
    const state = press(enter([choose('card'), type('3')]));
    expect(planPayment(reducePay(state, { type: 'dropPart', index: 0 }), sale).remaining).toBe(14_126);
  });
});

test('parts that came to more than a cart that shrank since are said to be too much', () => {
  const state = press(enter([choose('card'), type('3')]));
  expect(planPayment(state, { ...sale, total: baisa(2000) }).next).toMatchObject({
    kind: 'wait',
    refusal: { code: 'OVERPAID', details: { over: 1000 } },
  });
});

test('a sale of nothing needs no payment', () => {
  const gift: Payable = { total: baisa(0), nets: new Map(), step: 5 };
  expect(planPayment(newPayment, gift).next).toEqual({ kind: 'confirm', tenders: [] });
});

test('whatever was entered, what Enter confirms is what the ledger accepts', () => {
  const action: fc.Arbitrary<PayAction> = fc.oneof(
    fc.record({
      type: fc.constant('choose' as const),
      method: fc.constantFrom('cash' as const, 'card' as const, 'transfer' as const, 'direct' as const),
    }),
    fc.record({
      type: fc.constant('type' as const),
      text: fc.constantFrom('', '1', '5', '10', '20', '0.126', 'x'),
    }),
    fc.record({ type: fc.constant('family' as const), code: fc.constantFrom(F07, F12) }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(action, { maxLength: 4 }), { maxLength: 5 }), (rounds) => {
      const state = rounds.reduce((now, actions) => press(enter(actions, now)), newPayment);
      const { next } = planPayment(state, sale);
      if (next.kind !== 'confirm') return;
      const { total, nets, step } = sale;
      expect(settleTenders({ total, netsByFamily: nets, tenders: next.tenders, step }).ok).toBe(true);
    }),
  );
});
