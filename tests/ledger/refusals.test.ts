import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LedgerChannel } from '../../shared/contract';
import { asFamily, letInFamily, OWN_PIN } from './harness/families';
import { hire, NOBODY } from './harness/people';
import { digestOfRows } from './harness/rows';
import { exhibitionInput, line, openShop, productInput, sell, Stall } from './harness/stall';

/*
 * What is refused at the ledger's border and by no rule of money: each with its code, and nothing written.
 */

let stall: Stall;
beforeEach(() => {
  stall = openShop();
});
afterEach(() => stall.close());

type Answer = ReturnType<Stall['call']>;
const codeOf = (answer: Answer): string => (answer.ok ? 'done' : answer.error.code);

/** The code of a refusal that changed nothing at all, not even on this computer. */
function refused(channel: LedgerChannel, input: object, actor?: Parameters<Stall['call']>[2]): string {
  const before = digestOfRows(stall.db, ['journal', 'derived', 'local']);
  const code = codeOf(stall.call(channel, input, actor));
  expect(digestOfRows(stall.db, ['journal', 'derived', 'local'])).toBe(before);
  return code;
}
const asked = (fields: object) => ({ id: uuidv7(), ...fields });

const aCart = () => ({ saleId: uuidv7(), lines: [line('F01-001', 1)], cartDiscount: null });

test('a cart can be put aside at a till that there is, and only once there is an exhibition', () => {
  expect(refused('parks.park', { till: 'T9', name: '', total: 108, cart: aCart() })).toBe('UNKNOWN_TILL');
  const empty = new Stall();
  expect(codeOf(empty.call('parks.park', { till: 'T1', name: '', total: 108, cart: aCart() }))).toBe(
    'NO_EXHIBITION',
  );
  empty.close();
});

test('the first organiser of a sample, and of an exhibition, has no PIN that a passer-by tries first', () => {
  const empty = new Stall();
  const organiser = { name: 'منى', pin: '1234' };
  const till = { code: 'T1', name: '' };
  for (const [channel, input] of [
    ['exhibition.openSample', { organiser }],
    ['exhibition.create', { exhibition: exhibitionInput, till, organiser }],
  ] as const) {
    expect(codeOf(empty.call(channel, asked(input))), channel).toBe('WEAK_PIN');
  }
  expect(empty.must('exhibition.current', {}).exhibition).toBeNull();
  empty.close();
});

test('a family’s account is shown to nobody in its name, and to the family only where it is one', () => {
  const period = { kind: 'today' };
  expect(refused('earnings.look', { period })).toBe('FORBIDDEN');
  expect(refused('earnings.statement', { after: 0, upTo: null })).toBe('FORBIDDEN');
  expect(refused('earnings.find', { code: 'F99' }, NOBODY)).toBe('UNKNOWN_FAMILY');
  expect(refused('familyPins.give', { family: 'F99' })).toBe('UNKNOWN_FAMILY');
  letInFamily(stall, 'F01');
  expect(codeOf(stall.call('earnings.statement', { after: 0, upTo: null }, asFamily('F01')))).toBe('done');
  expect(codeOf(stall.call('earnings.look', { period }, asFamily('F01')))).toBe('done');
});

test('whoever does not know a family’s PIN cannot give it another one', () => {
  letInFamily(stall, 'F01');
  const choose = { code: 'F01', pin: '775533', newPin: '620418' };
  expect(codeOf(stall.call('earnings.choosePin', choose, NOBODY))).toBe('WRONG_PIN');
  const signIn = (pin: string) => stall.call('earnings.signIn', { code: 'F01', pin }, NOBODY);
  expect(codeOf(signIn('620418'))).toBe('WRONG_PIN');
  expect(signIn(OWN_PIN)).toMatchObject({ ok: true, value: { mustChoose: false } });
  const again = { code: 'F01', pin: OWN_PIN, newPin: '620418' };
  expect(stall.call('earnings.choosePin', again, NOBODY)).toMatchObject({
    ok: true,
    value: { mustChoose: false },
  });
});

test('what a family is owed is asked of a family that there is', () => {
  expect(refused('payouts.owing', { family: 'F99' })).toBe('UNKNOWN_FAMILY');
  expect(codeOf(stall.call('payouts.owing', { family: 'F01' }))).toBe('done');
});

test('a family is paid, pays in and is taken back from at a till that there is, whatever it is paid by', () => {
  sell(stall, [line('F01-001', 3)]);
  sell(stall, [line('F02-001', 1)], [{ method: 'direct', amount: 3333, familyCode: 'F02' }]);
  const pay = { family: 'F01', method: 'safe', amount: 100 };
  expect(refused('payouts.payOut', asked({ ...pay, till: 'T9' }))).toBe('UNKNOWN_TILL');
  const { payoutId } = stall.must('payouts.payOut', {
    till: 'T2',
    family: 'F01',
    method: 'safe',
    amount: 100,
  });
  expect(refused('payouts.reverse', asked({ payoutId, till: 'T9', reason: 'خطأ' }))).toBe('UNKNOWN_TILL');
  const paidIn = { family: 'F02', method: 'transfer', amount: 5 };
  expect(refused('payouts.payIn', asked({ ...paidIn, till: 'T9' }))).toBe('UNKNOWN_TILL');
  // The second till has no drawer open, and a transfer needs none.
  expect(codeOf(stall.call('payouts.payIn', asked({ ...paidIn, till: 'T2' })))).toBe('done');
  expect(refused('payouts.payIn', asked({ ...paidIn, till: 'T2', method: 'cash' }))).toBe('NO_OPEN_SHIFT');
  expect(refused('payouts.payOut', asked({ ...pay, till: 'T2', method: 'cash' }))).toBe('NO_OPEN_SHIFT');
});

test('a payout is what the screen showed, or it is asked for again', () => {
  sell(stall, [line('F03-002', 1)]);
  const pay = { till: 'T1', family: 'F03', method: 'safe', amount: null };
  expect(refused('payouts.payOut', asked({ ...pay, shown: 9_995 }))).toBe('OWED_CHANGED');
  expect(stall.call('payouts.payOut', asked({ ...pay, shown: 10_000 }))).toMatchObject({
    ok: true,
    value: { cleared: 10_000, paid: 10_000 },
  });
});

test('the last coin of a drawer can be paid out, and not one more', () => {
  // The float of 20.000 and the sale leave what the family is owed, to the baisa, and its commission is nothing.
  sell(stall, [line('F03-002', 3)]);
  const out = { till: 'T1', account: 'safe', reason: 'إيداع' };
  expect(codeOf(stall.call('shifts.cashOut', asked({ ...out, amount: 20_005 })))).toBe('done');
  const pay = { till: 'T1', family: 'F03', method: 'cash' };
  expect(refused('payouts.payOut', asked({ ...pay, amount: 30_000 }))).toBe('NOT_ENOUGH_CASH');
  expect(codeOf(stall.call('payouts.payOut', asked({ ...pay, amount: 29_995 })))).toBe('done');
});

test('a payout is taken back for a reason, once, by somebody', () => {
  sell(stall, [line('F03-002', 1)]);
  const { payoutId } = stall.must('payouts.payOut', {
    till: 'T1',
    family: 'F03',
    method: 'cash',
    amount: 500,
  });
  const { actor } = hire(stall, 'organiser');
  const back = { payoutId, till: 'T1' };
  expect(refused('payouts.reverse', asked({ ...back, reason: '' }), actor)).toBe('REASON_NEEDED');
  expect(refused('payouts.reverse', asked({ ...back, payoutId: uuidv7(), reason: 'خطأ' }), actor)).toBe(
    'UNKNOWN_PAYOUT',
  );
  expect(codeOf(stall.call('payouts.reverse', asked({ ...back, reason: 'خطأ' }), actor))).toBe('done');
  expect(refused('payouts.reverse', asked({ ...back, reason: 'خطأ' }), actor)).toBe('ALREADY_REVERSED');
});

test('the next code of a product, and its history, are of a family and a product that there are', () => {
  expect(refused('products.nextCode', { family: 'F99' })).toBe('UNKNOWN_FAMILY');
  expect(stall.must('products.nextCode', { family: 'F01' })).toEqual({ code: 'F01-003' });
  expect(refused('products.history', { product: 'F99-001' })).toBe('UNKNOWN_PRODUCT');
  expect(codeOf(stall.call('products.history', { product: 'F01-001' }))).toBe('done');
});

test('somebody who is not there is neither let in nor let try again', () => {
  const personId = uuidv7();
  expect(refused('people.signIn', { personId, pin: '2846' }, NOBODY)).toBe('UNKNOWN_PERSON');
  const { actor } = hire(stall, 'organiser');
  expect(refused('people.liftWait', { personId }, actor)).toBe('UNKNOWN_PERSON');
});

test('a drawer is opened at a till that there is, and what is asked of a closed one is refused', () => {
  expect(refused('shifts.open', asked({ till: 'T9', float: 0 }))).toBe('UNKNOWN_TILL');
  expect(refused('shifts.openDrawer', asked({ till: 'T2', reason: 'فكة' }))).toBe('NO_OPEN_SHIFT');
  expect(refused('shifts.x', { till: 'T2' })).toBe('NO_OPEN_SHIFT');
  expect(refused('shifts.z', { shiftId: uuidv7() })).toBe('UNKNOWN_SHIFT');
  expect(stall.must('shifts.current', { till: 'T2' })).toBeNull();
  expect(stall.must('sales.find', { shiftOf: 'T2' })).toEqual([]);
});

test('cash comes in up to the most that there may be, from a baisa on, and all of it can go out again', () => {
  const move = { till: 'T1', account: 'safe', reason: 'x' };
  const most = 100_000_000_000;
  expect(refused('shifts.cashIn', asked({ ...move, amount: most + 1 }))).toBe('BAD_AMOUNT');
  expect(refused('shifts.cashIn', asked({ ...move, amount: 0 }))).toBe('BAD_AMOUNT');
  expect(codeOf(stall.call('shifts.cashIn', asked({ ...move, amount: 1 })))).toBe('done');
  expect(codeOf(stall.call('shifts.cashOut', asked({ ...move, amount: 20_001 })))).toBe('done');
  expect(refused('shifts.cashOut', asked({ ...move, amount: 1 }))).toBe('NOT_ENOUGH_CASH');
  // More than may come in at once is simply not in the drawer: the code says so.
  expect(refused('shifts.cashOut', asked({ ...move, amount: most + 1 }))).toBe('NOT_ENOUGH_CASH');
  expect(codeOf(stall.call('shifts.cashIn', asked({ ...move, amount: most })))).toBe('done');
});

test('a receipt, and what may come back, are of a sale that there is', () => {
  const saleId = uuidv7();
  expect(refused('sales.receipt', { saleId })).toBe('UNKNOWN_SALE');
  expect(refused('sales.refundable', { saleId })).toBe('UNKNOWN_SALE');
  const quote = { saleId, till: 'T1', lines: [{ line: 1, qty: 1 }], method: 'cash' };
  expect(refused('sales.quoteRefund', quote)).toBe('UNKNOWN_SALE');
});

test('a sale can be undone, or its note corrected, with no more in the drawer than it brought', () => {
  const { saleId } = sell(stall, [line('F03-002', 1)]);
  const out = { till: 'T1', account: 'safe', reason: 'إيداع', amount: 20_000 };
  expect(codeOf(stall.call('shifts.cashOut', asked(out)))).toBe('done');
  const tenders = [{ method: 'cash', given: 50_000 }];
  expect(codeOf(stall.call('sales.changeTender', asked({ saleId, tenders })))).toBe('done');
  const { actor } = hire(stall, 'organiser');
  expect(refused('sales.void', asked({ saleId, reason: '' }), actor)).toBe('REASON_NEEDED');
  expect(codeOf(stall.call('sales.void', asked({ saleId, reason: 'خطأ' }), actor))).toBe('done');
});

test('a price, and a count, are at most what the ledger can hold, and exactly that is taken', () => {
  const price = (amount: number) =>
    asked({ product: productInput('F01-009', amount, { active: false }), isNew: false });
  expect(refused('products.save', price(100_000_000_001))).toBe('BAD_PRICE');
  expect(codeOf(stall.call('products.save', price(100_000_000_000)))).toBe('done');
  const count = (counted: number) => asked({ note: '', counts: [{ product: 'F01-001', seen: 50, counted }] });
  expect(refused('stock.count', count(10_000_001))).toBe('BAD_QUANTITY');
  expect(codeOf(stall.call('stock.count', count(10_000_000)))).toBe('done');
});

test('goods that were sold below what was ever received keep their unit all the same', () => {
  sell(stall, [line('F02-001', 1)]);
  const weighed = productInput('F02-001', 3333, { unit: 'gram' });
  expect(refused('products.save', asked({ product: weighed, isNew: false }))).toBe('UNIT_IN_USE');
  const counted = productInput('F01-001', 108, { unit: 'gram' });
  expect(refused('products.save', asked({ product: counted, isNew: false }))).toBe('UNIT_IN_USE');
});
