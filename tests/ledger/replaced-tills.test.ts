import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renewTills } from '../../electron/ledger/restore/renew-tills';
import { verify } from '../../electron/ledger/verify/verify';
import { cash, line, openShop, sell, type Stall } from './harness/stall';

let stall: Stall;
let before: string;
beforeEach(() => {
  stall = openShop();
  before = sell(stall, [line('F01-001', 1)]).saleId;
  stall.must('settings.change', { till: 'T2' });
  renewTills(stall.db, {
    taken: new Set(['T1BB']),
    copiedAt: stall.now,
    at: stall.now,
    by: 'system',
    start: 0,
  });
});
afterEach(() => stall.close());

const facts = () =>
  stall.db.prepare('SELECT till_id, seq, kind FROM journal_facts ORDER BY position').all() as {
    till_id: string;
    seq: number;
    kind: string;
  }[];

describe('a ledger that goes on from a copy', () => {
  test('sells under new codes, whose papers and facts are counted from one, and says so in its journal', () => {
    const { tills } = stall.must('exhibition.current', {});
    expect(tills.map(({ code }) => code)).toEqual(['T1BC', 'T2BC']);
    expect(stall.must('settings.get', {}).till).toBe('T2BC');
    expect(facts().at(-1)).toEqual({ till_id: 'T1BC', seq: 1, kind: 'ledger.restored' });
    stall.must('shifts.open', { till: 'T1BC', float: 1000 });
    const sold = stall.must('sales.ringUp', {
      till: 'T1BC',
      lines: [line('F01-001', 1)],
      cartDiscount: null,
      tenders: [cash(1000)],
      total: null,
    });
    expect(sold.number).toBe('T1BC-000001');
    expect(verify(stall.db)).toMatchObject({ ok: true });
  });

  test('writes what belongs to no drawer in the name of the new till, never in that of the old', () => {
    const used = facts().filter(({ till_id: till }) => till === 'T1').length;
    stall.must('stock.receive', { product: 'F01-001', qty: 5, note: '' });
    expect(facts().at(-1)).toMatchObject({ till_id: 'T1BC', seq: 2 });
    expect(facts().filter(({ till_id: till }) => till === 'T1')).toHaveLength(used);
  });

  test('gives out no paper of the old till, though its shift was open', () => {
    const refused = { error: { code: 'TILL_REPLACED', details: { till: 'T1', now: 'T1BC' } } };
    const sale = { lines: [line('F01-001', 1)], cartDiscount: null, tenders: [cash(1000)], total: null };
    expect(stall.ask('sales.ringUp', { till: 'T1', ...sale })).toMatchObject(refused);
    const back = { saleId: before, lines: [{ line: 1, qty: 1 }], method: 'cash' as const, restock: true };
    expect(stall.ask('sales.refund', { till: 'T1', ...back, reason: 'x' })).toMatchObject(refused);
    const payout = { family: 'F01', method: 'cash', amount: null } as const;
    expect(stall.ask('payouts.payOut', { till: 'T1', ...payout })).toMatchObject(refused);
    expect(stall.ask('shifts.open', { till: 'T2', float: 0 })).toMatchObject({
      error: { code: 'TILL_REPLACED' },
    });
  });

  test('lets the drawer that was open be emptied, counted and closed, in the name of the new till', () => {
    expect(stall.must('exhibition.current', {}).leftOpen).toMatchObject([{ code: 'T1' }]);
    stall.must('shifts.cashOut', { till: 'T1', amount: 5000, account: 'safe', reason: 'x' });
    const closed = stall.must('shifts.close', { till: 'T1', count: { 5000: 3 }, recounts: [], note: 'x' });
    expect(closed.counted).toBe(15_000);
    expect(facts().at(-1)).toMatchObject({ till_id: 'T1BC', kind: 'shift.closed' });
    expect(stall.must('exhibition.current', {}).leftOpen).toEqual([]);
    expect(verify(stall.db)).toMatchObject({ ok: true });
  });

  test('still finds the sales of the old till by the number on their paper', () => {
    expect(stall.must('sales.find', { number: '1' })).toMatchObject([
      { saleId: before, number: 'T1-000001' },
    ]);
  });

  test('a second time goes on from the first code, not from the one with letters', () => {
    renewTills(stall.db, { taken: new Set(['T1BB']), copiedAt: null, at: stall.now, by: 'system', start: 0 });
    expect(stall.must('exhibition.current', {}).tills.map(({ code }) => code)).toEqual(['T1BD', 'T2BD']);
    expect(verify(stall.db)).toMatchObject({ ok: true });
  });
});
