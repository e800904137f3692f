import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../shared/contract';
import { digestOfRows } from './harness/rows';
import { cash, line, MINUTE, openShop, type LineInput, type Stall } from './harness/stall';

let stall: Stall;
beforeEach(() => {
  stall = openShop();
  return () => stall.close();
});

const cartOf = (lines: LineInput[]): Input<'parks.park'>['cart'] => ({
  saleId: uuidv7(),
  lines,
  cartDiscount: null,
});
const park = (cart: Input<'parks.park'>['cart'], name = '') =>
  stall.must('parks.park', { till: 'T1', name, total: 108, cart });
const take = (saleId: string, takeId = uuidv7()) => stall.ask('parks.take', { saleId, takeId });

test('a cart that was put aside comes back whole after a restart, under its number or name', () => {
  const lines = [line('F01-001', 3), line('F03-001', 1, { price: 750 })];
  const cart = { ...cartOf(lines), cartDiscount: { amount: 50, by: 'organiser' as const, reason: 'كمية' } };
  expect(park(cart, 'أم خالد')).toMatchObject({
    number: 1,
    name: 'أم خالد',
    lines: 2,
    total: 108,
    isOld: false,
  });
  expect(park(cartOf([line('F02-001', 1)]))).toMatchObject({ number: 2, name: '' });
  stall.reopen();
  expect(stall.must('parks.list', {}).map(({ number }) => number)).toEqual([1, 2]);
  expect(take(cart.saleId)).toMatchObject({
    ok: true,
    value: { saleId: cart.saleId, lines: [{ qty: 3 }, { price: 750 }], cartDiscount: { amount: 50 } },
  });
  expect(stall.must('parks.list', {}).map(({ number }) => number)).toEqual([2]);
  expect(park(cartOf([line('F02-001', 1)])).number).toBe(1);
});

test('a cart is found by scanning one of its items', () => {
  const mine = park(cartOf([line('F01-001', 1), line('F02-001', 1), line('F02-001', 2)]));
  park(cartOf([line('F03-002', 1)]));
  const found = stall.must('parks.list', { product: 'F02-001' });
  expect(found.map(({ saleId }) => saleId)).toEqual([mine.saleId]);
  expect(stall.must('parks.list', { product: 'F02-002' })).toEqual([]);
});

test('a cart is given to one screen only, and to that one again if the answer was lost', () => {
  const { saleId } = park(cartOf([line('F01-001', 1)]));
  const takeId = uuidv7();
  const first = take(saleId, takeId);
  expect(first).toMatchObject({ ok: true });
  expect(take(saleId, takeId)).toEqual(first);
  expect(take(saleId)).toMatchObject({ error: { code: 'UNKNOWN_PARKED' } });
});

test('a cart that was sold is not put aside and not given back: the buyer would pay twice', () => {
  const cart = cartOf([line('F01-001', 1)]);
  park(cart);
  stall.must('sales.ringUp', {
    id: cart.saleId,
    till: 'T1',
    lines: cart.lines,
    cartDiscount: null,
    tenders: [cash(1_000)],
    total: null,
  });
  expect(stall.ask('parks.park', { till: 'T1', name: '', total: 108, cart })).toMatchObject({
    error: { code: 'ALREADY_DONE' },
  });
  expect(take(cart.saleId)).toMatchObject({ error: { code: 'UNKNOWN_PARKED' } });
  expect(stall.must('parks.list', {})).toEqual([]);
});

test('the same cart put aside again has its own place, with what it holds now', () => {
  const cart = cartOf([line('F01-001', 1)]);
  park(cart);
  take(cart.saleId);
  park({ ...cart, lines: [line('F03-002', 2)] });
  expect(stall.must('parks.list', {})).toHaveLength(1);
  expect(stall.must('parks.list', { product: 'F01-001' })).toEqual([]);
});

test('yesterday’s carts are marked, and go when somebody says so', () => {
  const old = park(cartOf([line('F01-001', 1)]));
  stall.now += 24 * 60 * MINUTE;
  park(cartOf([line('F01-001', 1)]));
  const marks = () => stall.must('parks.list', {}).map(({ isOld }) => isOld);
  expect(marks()).toEqual([true, false]);
  stall.must('parks.remove', { saleIds: [old.saleId, uuidv7()] });
  expect(marks()).toEqual([false]);
});

test('carts that wait are nobody’s business but this computer’s: no fact, no figure knows of them', () => {
  const before = digestOfRows(stall.db, ['journal', 'derived']);
  const { saleId } = park(cartOf([line('F01-001', 1)]));
  take(saleId);
  expect(digestOfRows(stall.db, ['journal', 'derived'])).toBe(before);
});

describe('the cart that stands open', () => {
  const keep = (cart: Input<'parks.park'>['cart'] | null) =>
    stall.must('openCart.keep', { till: 'T1', total: 108, cart });
  const kept = () => stall.must('openCart.kept', {});

  test('is there again after a restart, with all that was given off', () => {
    const cart = { ...cartOf([line('F01-001', 3), line('F03-001', 1, { price: 750 })]), cartDiscount: null };
    keep(cart);
    stall.reopen();
    expect(kept()).toMatchObject({ saleId: cart.saleId, lines: [{ qty: 3 }, { price: 750 }] });
    keep(null);
    expect(kept()).toBeNull();
  });

  test('that was sold does not come back: the buyer would pay twice', () => {
    const cart = cartOf([line('F01-001', 1)]);
    keep(cart);
    const { saleId: id, lines, cartDiscount } = cart;
    stall.must('sales.ringUp', { id, till: 'T1', lines, cartDiscount, tenders: [cash(1_000)], total: null });
    expect(kept()).toBeNull();
  });

  test('is in one place only: parked it is not open, and taken back it is', () => {
    const cart = cartOf([line('F01-001', 1)]);
    keep(cart);
    park(cart);
    expect(kept()).toBeNull();
    take(cart.saleId);
    stall.reopen();
    expect(kept()?.saleId).toBe(cart.saleId);
    expect(stall.must('parks.list', {})).toEqual([]);
  });

  test('waits among the parked ones when its till closes its drawer, and stays where another till does', () => {
    const cart = cartOf([line('F01-001', 2)]);
    keep(cart);
    stall.must('shifts.open', { till: 'T2', float: 0 });
    stall.must('shifts.close', { till: 'T2', count: {}, note: '' });
    expect(kept()?.saleId).toBe(cart.saleId);
    stall.must('shifts.close', { till: 'T1', count: {}, note: '' });
    expect(kept()).toBeNull();
    expect(stall.must('parks.list', {})).toMatchObject([{ saleId: cart.saleId, total: 108, till: 'T1' }]);
  });

  test('is this computer’s own affair: no fact knows of it', () => {
    const before = digestOfRows(stall.db, ['journal', 'derived']);
    keep(cartOf([line('F01-001', 1)]));
    expect(digestOfRows(stall.db, ['journal', 'derived'])).toBe(before);
  });
});

test('a cart that waits and is put aside again keeps the number that its buyer was told', () => {
  const [first, second] = [cartOf([line('F01-001', 1)]), cartOf([line('F02-001', 1)])];
  park(first);
  expect(park(second).number).toBe(2);
  stall.must('parks.remove', { saleIds: [first.saleId] });
  expect(park({ ...second, lines: [line('F02-001', 5)] }).number).toBe(2);
  expect(stall.must('parks.list', {})).toHaveLength(1);
});
