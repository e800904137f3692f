import { line, openShop, sell, type Stall } from './stall';

/** A little of everything that can happen, so that every table has rows. */
export function trade(): Stall {
  const stall = openShop();
  stall.must('shifts.open', { till: 'T2', float: 5_000 });
  const first = sell(stall, [
    line('F01-001', 3),
    line('F02-001', 1, { discount: 33, discountBy: 'organiser' }),
  ]);
  const second = sell(stall, [line('F03-002', 1)], [{ method: 'card', amount: 10_000 }]);
  const third = sell(
    stall,
    [line('F02-002', 2), line('F01-002', 250)],
    [
      { method: 'direct', amount: 2105, familyCode: 'F02' },
      { method: 'cash', given: 5_000 },
    ],
  );
  stall.must('sales.changeTender', {
    saleId: second.saleId,
    tenders: [{ method: 'transfer', amount: 10_000, reference: '778899' }],
  });
  const back = { till: 'T1', restock: true, reason: 'عيب' };
  stall.must('sales.refund', { saleId: first.saleId, lines: [{ line: 1, qty: 1 }], method: 'cash', ...back });
  stall.must('sales.void', { saleId: third.saleId, reason: 'خطأ' });
  stall.must('shifts.cashIn', { till: 'T1', amount: 500, account: 'owner', reason: 'فكة' });
  stall.must('shifts.cashOut', { till: 'T1', amount: 250, account: 'expense', reason: 'أكياس' });
  stall.must('shifts.openDrawer', { till: 'T1', reason: 'فكة' });
  const payout = stall.must('payouts.payOut', { till: 'T1', family: 'F01', method: 'cash', amount: 100 });
  stall.must('payouts.reverse', { till: 'T1', payoutId: payout.payoutId, reason: 'خطأ' });
  stall.must('payouts.payOut', { till: 'T1', family: 'F03', method: 'transfer', amount: null });
  sell(stall, [line('F02-001', 1)], [{ method: 'direct', amount: 3333, familyCode: 'F02' }]);
  stall.must('stock.adjust', { product: 'F01-001', qty: -1, reason: 'damaged', note: '' });
  stall.must('shifts.close', { till: 'T1', count: { 5000: 4, 500: 3 }, note: '' });
  return stall;
}
