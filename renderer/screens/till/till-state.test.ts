import { describe, expect, test } from 'vitest';
import { baisa, familyCode, productCode } from '../../../shared/domain/amounts';
import type { ProductListed } from '../../../shared/contract/products';
import { isSaving, newTill, reduceTill, type DoneSale, type TillAction, type TillState } from './till-state';

const incense: ProductListed = {
  code: productCode('F07-001'),
  familyCode: familyCode('F07'),
  nameAr: 'لبان حوجري',
  nameEn: '',
  category: '',
  price: baisa(6500),
  unit: 'piece',
  commissionBp: 0,
  vatBp: 0,
  barcode: null,
  lowStockAt: null,
  onHand: 1,
};
const sale: DoneSale = {
  saleId: 'a',
  number: 'T1-000001',
  at: 0,
  total: baisa(6500),
  kept: baisa(6500),
  change: baisa(0),
  tenders: [],
  nets: new Map(),
  wasDoneBefore: false,
};
const add: TillAction = { type: 'cart', action: { type: 'add', product: incense, qty: 1, commandId: 'a' } };
const play = (actions: readonly TillAction[], from: TillState = newTill): TillState =>
  actions.reduce(reduceTill, from);
const refused = (attempt: number): TillAction => ({
  type: 'refused',
  attempt,
  refusal: { code: 'NO_OPEN_SHIFT', details: {} },
  products: null,
  changes: [],
});

test('nothing can be paid for while the cart is empty', () => {
  expect(play([{ type: 'pay' }]).stage.kind).toBe('selling');
});

describe('while the ledger is asked', () => {
  const asked = play([add, { type: 'pay' }, { type: 'asked', attempt: 1 }]);

  test('the cart stays what was asked: a scan or a touch changes nothing', () => {
    expect(play([add, { type: 'cart', action: { type: 'clear' } }], asked)).toBe(asked);
    expect(play([{ type: 'open', sheet: { kind: 'other' } }], asked)).toBe(asked);
  });

  test('a second Enter asks nothing more', () => {
    expect(play([{ type: 'asked', attempt: 2 }], asked)).toBe(asked);
  });

  test('done empties the cart and begins nothing by itself', () => {
    const state = play([{ type: 'done', attempt: 1, sale }], asked);
    expect(state).toMatchObject({ cart: { lines: [], commandId: null }, stage: { kind: 'done' } });
  });

  test('a refusal keeps the cart, its id and the payment’s screen', () => {
    const state = play([refused(1)], asked);
    expect(state).toMatchObject({
      cart: { commandId: 'a' },
      stage: { kind: 'paying', refusal: { code: 'NO_OPEN_SHIFT' } },
    });
    expect(isSaving(state)).toBe(false);
  });

  test('who stops waiting keeps the id, and a late answer to the old try changes nothing', () => {
    const stopped = play([{ type: 'stillAsking', attempt: 1 }, { type: 'back' }], asked);
    expect(stopped).toMatchObject({ cart: { commandId: 'a' }, stage: { kind: 'paying', asked: null } });
    const again = play([{ type: 'asked', attempt: 2 }], stopped);
    expect(play([{ type: 'done', attempt: 1, sale }], again)).toBe(again);
  });
});

describe('after a sale', () => {
  const done = play([
    add,
    { type: 'pay' },
    { type: 'asked', attempt: 1 },
    { type: 'done', attempt: 1, sale },
  ]);

  test('the change stands until the next scan or touch begins the next sale, under a new id', () => {
    const next = play(
      [{ type: 'cart', action: { type: 'add', product: incense, qty: 1, commandId: 'b' } }],
      done,
    );
    expect(next).toMatchObject({ stage: { kind: 'selling' }, cart: { commandId: 'b' } });
  });

  test('undo does not bring a sold cart back', () => {
    expect(play([{ type: 'cart', action: { type: 'undo' } }], done)).toBe(done);
  });

  test('a corrected payment shows what holds now', () => {
    const corrected = play(
      [
        { type: 'correct', isCorrecting: true },
        { type: 'corrected', sale: { ...sale, kept: baisa(0) } },
      ],
      done,
    );
    expect(corrected.stage).toMatchObject({ kind: 'done', isCorrecting: false, sale: { kept: 0 } });
  });
});

test('new prices hold in the cart once the ledger said that they changed', () => {
  const dearer = { ...incense, price: baisa(7000) };
  const state = play([
    add,
    { type: 'pay' },
    { type: 'asked', attempt: 1 },
    {
      type: 'refused',
      attempt: 1,
      refusal: { code: 'PRICE_CHANGED', details: {} },
      products: new Map([['F07-001', dearer]]),
      changes: [{ product: dearer, before: baisa(6500), now: baisa(7000) }],
    },
  ]);
  expect(state.cart.lines[0]?.price).toBe(7000);
  expect(state.stage).toMatchObject({ kind: 'paying', changes: [{ before: 6500, now: 7000 }] });
});

test('taking the last line away while paying leaves the payment', () => {
  const state = play([add, { type: 'pay' }]);
  const key = state.cart.lines[0]?.key ?? 0;
  expect(play([{ type: 'cart', action: { type: 'remove', key } }], state).stage.kind).toBe('selling');
});

test('a product that was added leaves the search box empty: Enter on it then opens the payment', () => {
  expect(play([{ type: 'search', text: '3*' }, add]).query).toBe('');
});

test('what was said of an unknown code goes with the next scan or key', () => {
  const said = play([{ type: 'notice', notice: { kind: 'unknownCode', text: '123' } }]);
  expect(play([add], said).notice).toBeNull();
  expect(play([{ type: 'search', text: 'ل' }], said).notice).toBeNull();
});

test('what is scanned while a question is open waits behind it', () => {
  const state = play([
    { type: 'open', sheet: { kind: 'weight', product: incense } },
    { type: 'open', sheet: { kind: 'other' } },
    { type: 'close' },
  ]);
  expect(state.sheets).toEqual([{ kind: 'other' }]);
});
