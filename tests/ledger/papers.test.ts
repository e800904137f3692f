import { describe, expect, test } from 'vitest';
import { card, cash, familyInput, line, MINUTE, openShop, sell, Stall } from './harness/stall';
import { systemStamp } from '../../electron/ledger/ledger';

describe('numbers of papers', () => {
  test('go up by one at each till of its own, survive a restart, and are never given twice', () => {
    const stall = openShop();
    stall.must('shifts.open', { till: 'T2', float: 0 });
    const at = (till: string) =>
      stall.must('sales.ringUp', {
        till,
        lines: [line('F01-001', 1)],
        cartDiscount: null,
        tenders: [card(108)],
        total: null,
      }).number;
    expect([at('T1'), at('T2'), at('T1')]).toEqual(['T1-000001', 'T2-000001', 'T1-000002']);
    stall.reopen();
    expect(at('T1')).toBe('T1-000003');
    stall.close();
  });

  test('a refused sale uses up no number, and refunds and payouts count for themselves', () => {
    const stall = openShop();
    stall.ask('sales.ringUp', { till: 'T1', lines: [], cartDiscount: null, tenders: [], total: null });
    const sale = sell(stall, [line('F01-001', 10)]);
    expect(sale.number).toBe('T1-000001');
    const back = {
      saleId: sale.saleId,
      till: 'T1',
      lines: [{ line: 1, qty: 1 }],
      method: 'cash' as const,
      restock: true,
      reason: '',
    };
    expect([stall.must('sales.refund', back).number, stall.must('sales.refund', back).number]).toEqual([
      'T1-R0001',
      'T1-R0002',
    ]);
    const payout = stall.must('payouts.payOut', { till: 'T1', family: 'F01', method: 'safe', amount: null });
    expect(payout.number).toBe('T1-P0001');
    stall.close();
  });
});

describe('a receipt', () => {
  test('shows each line with its family, the payments, the change and the VAT', () => {
    const stall = openShop();
    stall.must('families.saveContact', { family: 'F02', phone: '90000002', onReceipt: true });
    stall.must('families.saveContact', { family: 'F01', phone: '90000001', onReceipt: false });
    const sale = sell(
      stall,
      [line('F01-001', 2), line('F02-001', 1, { discount: 33, discountBy: 'organiser' })],
      [card(1000), cash(3000)],
    );
    const receipt = stall.must('sales.receipt', { saleId: sale.saleId });
    expect(receipt).toMatchObject({
      exhibition: { nameAr: 'معرض الأسر المنتجة' },
      number: 'T1-000001',
      till: 'T1',
      gross: 3549,
      discount: 33,
      total: 3516,
      vat: 157,
      rounding: -1,
      change: 485,
      voided: false,
      refunded: false,
    });
    expect(receipt.lines).toMatchObject([
      { familyCode: 'F01', familyNameAr: 'أسرة F01', qty: 2, net: 216, vat: 0, familyPhone: null },
      { familyCode: 'F02', familyVatin: 'OM1', net: 3300, vatBp: 500, vat: 157, familyPhone: '90000002' },
    ]);
    expect(receipt.tenders).toMatchObject([
      { method: 'card', amount: 1000, change: 0 },
      { method: 'cash', amount: 2515, given: 3000, change: 485 },
    ]);
    stall.close();
  });

  test('keeps the names and prices of the day it was sold, and says when it was undone', () => {
    const stall = openShop();
    const sale = sell(stall, [line('F01-001', 2)]);
    stall.must('families.save', { family: familyInput('F01', { nameAr: 'اسم جديد' }) });
    const refund = { saleId: sale.saleId, till: 'T1', method: 'cash' as const, restock: false, reason: '' };
    stall.must('sales.refund', { ...refund, lines: [{ line: 1, qty: 1 }] });
    const receipt = stall.must('sales.receipt', { saleId: sale.saleId });
    expect(receipt).toMatchObject({
      refunded: true,
      lines: [{ nameAr: 'منتج F01-001', price: 108, refundedQty: 1 }],
    });
    const second = sell(stall, [line('F01-001', 1)]);
    stall.must('sales.void', { saleId: second.saleId, reason: 'خطأ' });
    expect(stall.must('sales.receipt', { saleId: second.saleId })).toMatchObject({ voided: true });
    const nobody = '0199aaaa-0000-7000-8000-000000000000';
    expect(stall.ask('sales.receipt', { saleId: nobody })).toMatchObject({ error: { code: 'UNKNOWN_SALE' } });
    stall.close();
  });
});

test('the list of a shift shows its own sales, newest first, and is empty once the drawer is closed', () => {
  const stall = openShop();
  sell(stall, [line('F01-001', 1)]);
  sell(stall, [line('F01-001', 1), line('F02-002', 1)], [card(2213)]);
  expect(stall.must('sales.find', { shiftOf: 'T1' })).toMatchObject([
    { number: 'T1-000002', items: 2, total: 2213, methods: ['card'] },
    { number: 'T1-000001', items: 1, total: 108, methods: ['cash'] },
  ]);
  expect(stall.must('shifts.current', { till: 'T1' })).toMatchObject({ float: 20_000, sales: 2 });
  stall.must('shifts.close', { till: 'T1', count: {}, note: '' });
  expect(stall.must('sales.find', { shiftOf: 'T1' })).toEqual([]);
  expect(stall.must('shifts.current', { till: 'T1' })).toBeNull();
  stall.close();
});

describe('a family’s day', () => {
  test('adds up by product, takes off what came back on that day, and says what is owed over all days', () => {
    const stall = openShop();
    const sale = sell(stall, [line('F01-001', 5), line('F01-002', 250), line('F03-002', 1)]);
    const wrong = sell(stall, [line('F01-001', 7)]);
    stall.must('sales.void', { saleId: wrong.saleId, reason: 'خطأ' });
    const today = stall.must('reports.familyDay', { family: 'F01', day: null });
    expect(today).toMatchObject({
      day: '2026-11-23',
      gross: 1665,
      commission: 167,
      credit: 1498,
      owed: 1498,
    });
    expect(today.products).toMatchObject([
      { product: 'F01-001', qty: 5, gross: 540 },
      { product: 'F01-002', qty: 250, gross: 1125, unit: 'gram' },
    ]);
    stall.now += 24 * 60 * MINUTE;
    const refund = { saleId: sale.saleId, till: 'T1', method: 'cash' as const, restock: true, reason: '' };
    stall.must('sales.refund', { ...refund, lines: [{ line: 1, qty: 2 }] });
    expect(stall.must('reports.familyDay', { family: 'F01', day: null })).toMatchObject({
      day: '2026-11-24',
      gross: -216,
      owed: 1304,
      products: [{ product: 'F01-001', qty: -2 }],
    });
    expect(stall.must('reports.familyDay', { family: 'F01', day: '2026-11-23' })).toMatchObject({
      gross: 1665,
      owed: 1304,
    });
    expect(stall.ask('reports.familyDay', { family: 'F77', day: null })).toMatchObject({
      error: { code: 'UNKNOWN_FAMILY' },
    });
    stall.close();
  });

  test('shows what came to the family’s own phone, and nothing of any other family', () => {
    const stall = openShop();
    sell(
      stall,
      [line('F02-001', 1), line('F01-001', 1)],
      [{ method: 'direct', amount: 3333, familyCode: 'F02' }, cash(1000)],
    );
    expect(stall.must('reports.familyDay', { family: 'F02', day: null })).toMatchObject({
      paidDirect: 3333,
      owed: -417,
    });
    expect(stall.must('reports.familyDay', { family: 'F01', day: null })).toMatchObject({
      paidDirect: 0,
      owed: 97,
    });
    stall.close();
  });
});

test('a clock that was set back is told, and no fact is stamped before the one before it', () => {
  const stall = openShop();
  const future = Date.now() + 3_600_000;
  stall.now = future - MINUTE;
  sell(stall, [line('F01-001', 1)]);
  stall.close();
  const later = new Stall(stall.path, systemStamp);
  expect(later.must('ledger.health', {}).clockBehind).toBeGreaterThan(3_500_000);
  expect(sell(later, [line('F01-001', 1)]).at).toBe(future);
  later.close();
});
