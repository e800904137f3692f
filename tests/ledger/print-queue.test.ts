import { v7 as uuidv7 } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { line, MINUTE, openShop, sell, type Stall } from './harness/stall';

let stall: Stall;
beforeEach(() => {
  stall = openShop();
  return () => stall.close();
});

const add = (saleId: string) => stall.must('printQueue.add', { saleId });
const next = () => stall.must('printQueue.next', {});
const settle = (saleId: string, outcome: 'printed' | 'failed' | 'late') =>
  stall.must('printQueue.settle', { saleId, outcome });
const wasPrinted = (saleId: string) => stall.must('printQueue.wasPrinted', { saleId });

test('a receipt waits for its printer, is given as it is, and leaves once', () => {
  const { saleId, number } = sell(stall, [line('F01-001', 3)]);
  expect(next()).toBeNull();
  add(saleId);
  expect(next()).toMatchObject({ saleId, isLate: false, copy: false, receipt: { number } });
  // Whoever only looked has taken nothing.
  expect(next()?.saleId).toBe(saleId);
  expect(wasPrinted(saleId)).toBe(false);
  settle(saleId, 'printed');
  expect(next()).toBeNull();
  expect(wasPrinted(saleId)).toBe(true);
  // Asked for again by a page that did not hear: a sale that had its turn does not get another.
  add(saleId);
  expect(next()).toBeNull();
});

test('receipts leave in the order in which they were asked for', () => {
  const [first, second] = [sell(stall, [line('F01-001', 1)]), sell(stall, [line('F01-001', 2)])];
  add(second.saleId);
  add(first.saleId);
  add(second.saleId);
  expect(next()?.saleId).toBe(second.saleId);
  settle(second.saleId, 'failed');
  expect(wasPrinted(second.saleId)).toBe(false);
  expect(next()?.saleId).toBe(first.saleId);
});

test('a printer that wakes up after ten minutes prints nothing for a buyer who has gone', () => {
  const { saleId } = sell(stall, [line('F01-001', 1)]);
  add(saleId);
  const asked = stall.now;
  stall.now = asked + 9 * MINUTE;
  expect(next()?.isLate).toBe(false);
  stall.now = asked + 9 * MINUTE + 1;
  expect(next()?.isLate).toBe(true);
  settle(saleId, 'late');
  expect(next()).toBeNull();
  expect(wasPrinted(saleId)).toBe(false);
});

test('a paper that a person asks for is a copy from the second one on, however the first left', () => {
  const { saleId } = sell(stall, [line('F01-001', 1)]);
  settle(saleId, 'printed');
  expect(wasPrinted(saleId)).toBe(true);
  settle(saleId, 'failed');
  expect(wasPrinted(saleId)).toBe(true);
});

test('what was never sold has no receipt', () => {
  const saleId = uuidv7();
  expect(stall.ask('printQueue.add', { saleId })).toMatchObject({ error: { code: 'UNKNOWN_SALE' } });
  expect(wasPrinted(saleId)).toBe(false);
  expect(next()).toBeNull();
});
