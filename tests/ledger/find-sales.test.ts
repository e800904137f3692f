import { beforeEach, expect, test } from 'vitest';
import type { Input } from '../../shared/contract';
import type { SaleListed } from '../../shared/contract/sales';
import { card, line, MINUTE, openShop, sell, type Stall } from './harness/stall';

let stall: Stall;
beforeEach(() => {
  stall = openShop();
  return () => stall.close();
});

const numbers = (wanted: Input<'sales.find'>) => stall.must('sales.find', wanted).map(({ number }) => number);

test('a sale is found by its printed number, by its last digits, and by the number of its refund', () => {
  const { saleId } = sell(stall, [line('F01-001', 2)]);
  sell(stall, [line('F02-001', 1)]);
  const refund = stall.must('sales.refund', {
    saleId,
    till: 'T1',
    lines: [{ line: 1, qty: 1 }],
    method: 'cash',
    restock: true,
    reason: 'عيب',
  });
  for (const number of ['T1-000001', ' t1-000001 ', '1', '001', refund.number]) {
    expect(numbers({ number }), number).toEqual(['T1-000001']);
  }
  expect(numbers({ number: 'T9-000001' })).toEqual([]);
  expect(numbers({ number: '' })).toEqual(['T1-000002', 'T1-000001']);
});

test('a sale is found by what was bought, what was paid, when, and by all of them together', () => {
  sell(stall, [line('F01-001', 1), line('F01-001', 1)]);
  const second = sell(stall, [line('F02-001', 1)], [card(3333)]);
  sell(stall, [line('F01-001', 1)]);
  expect(numbers({ product: 'F01-001' })).toEqual(['T1-000003', 'T1-000001']);
  expect(numbers({ amount: 3333 })).toEqual(['T1-000002']);
  expect(numbers({ from: second.at, to: second.at + 1 })).toEqual(['T1-000002']);
  expect(numbers({ product: 'F01-001', amount: 108 })).toEqual(['T1-000003']);
  expect(numbers({ product: 'F01-001', amount: 3333 })).toEqual([]);
  expect(stall.must('sales.find', { amount: 3333 })).toMatchObject([
    { saleId: second.saleId, till: 'T1', methods: ['card'], businessDay: '2026-11-23', voided: false },
  ]);
});

test('yesterday’s sales are found by their day, page by page, none twice and none left out', () => {
  for (let n = 0; n < 5; n += 1) sell(stall, [line('F01-001', 1)]);
  stall.now += 24 * 60 * MINUTE;
  sell(stall, [line('F01-001', 1)]);
  expect(numbers({ day: '2026-11-24' })).toEqual(['T1-000006']);
  const pages: string[][] = [];
  let before: number | null = null;
  for (;;) {
    const page: SaleListed[] = stall.must('sales.find', { day: '2026-11-23', limit: 2, before });
    const last = page.at(-1);
    if (last === undefined) break;
    pages.push(page.map(({ number }) => number));
    before = last.position;
  }
  expect(pages).toEqual([['T1-000005', 'T1-000004'], ['T1-000003', 'T1-000002'], ['T1-000001']]);
});

test('a drawer’s open shift holds its own sales, each with its number and its id; once closed it holds none', () => {
  const first = sell(stall, [line('F01-001', 1)]);
  const second = sell(stall, [line('F02-001', 1)]);
  expect(numbers({ shiftOf: 'T1' })).toEqual(['T1-000002', 'T1-000001']);
  expect(numbers({ shiftOf: 'T1', limit: 1 })).toEqual(['T1-000002']);
  expect(numbers({ shiftOf: 'T1', number: first.number })).toEqual(['T1-000001']);
  expect(numbers({ shiftOf: 'T1', number: second.saleId })).toEqual(['T1-000002']);
  expect(numbers({ shiftOf: 'T2' })).toEqual([]);
  expect(stall.must('sales.receipt', { saleId: first.saleId })).toMatchObject({ inOpenShift: true });

  stall.must('shifts.close', { till: 'T1', count: {}, note: '' });
  expect(numbers({ shiftOf: 'T1' })).toEqual([]);
  expect(numbers({ number: first.saleId })).toEqual(['T1-000001']);
  expect(stall.must('sales.receipt', { saleId: first.saleId })).toMatchObject({ inOpenShift: false });
  stall.must('shifts.open', { till: 'T1', float: 0 });
  expect(numbers({ shiftOf: 'T1' })).toEqual([]);
});
