import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { defaultLimits, type Limits } from '../../shared/domain/limits';
import { baisa } from '../../shared/domain/amounts';
import { hire, type Hired } from './harness/people';
import { card, cash, line, MINUTE, openShop, sell, type LineInput, type Stall } from './harness/stall';

let stall: Stall;
let volunteer: Hired;
let supervisor: Hired;

beforeEach(() => {
  stall = openShop();
  volunteer = hire(stall, 'volunteer');
  supervisor = hire(stall, 'supervisor');
  return () => stall.close();
});

const setLimits = (changed: Partial<Limits['volunteer']>): void => {
  const limits = { ...defaultLimits, volunteer: { ...defaultLimits.volunteer, ...changed } };
  stall.must('exhibition.saveLimits', { limits });
};

const DAY = 24 * 60 * MINUTE;
const forbidden = (needed: string, limit: string) => ({
  error: { code: 'FORBIDDEN', details: { needed, limit } },
});
const refused = (code: string) => ({ ok: false, error: { code } });

const refundOf = (saleId: string, rest: object = {}) => ({
  id: uuidv7(),
  saleId,
  till: 'T1',
  lines: [{ line: 1, qty: 1 }],
  method: 'cash',
  restock: true,
  reason: 'عيب',
  ...rest,
});
const asVolunteer = (channel: string, input: object, approval?: object) =>
  stall.call(channel, input, volunteer.actor, approval);

describe('until the organiser says otherwise', () => {
  test.each([
    ['sales.void', 'void', (saleId: string) => ({ id: uuidv7(), saleId, reason: 'خطأ' })],
    ['sales.refund', 'refund', (saleId: string) => refundOf(saleId)],
    [
      'sales.changeTender',
      'changeTender',
      (saleId: string) => ({ id: uuidv7(), saleId, tenders: [card(108)] }),
    ],
  ])('%s is the supervisor’s: a volunteer calls one', (channel, limit, input) => {
    const asked = input(sell(stall, [line('F01-001', 1)]).saleId);
    expect(asVolunteer(channel, asked)).toMatchObject(forbidden('supervisor', limit));
    expect(asVolunteer(channel, asked, supervisor.approval)).toMatchObject({ ok: true });
    expect(stall.must('journal.list', { limit: 1 })).toMatchObject([
      { by: { personId: volunteer.personId }, approvedBy: { personId: supervisor.personId } },
    ]);
  });
});

describe('a refund within what a volunteer may give back', () => {
  test('is theirs up to the amount, and small ones do not add up to more', () => {
    setLimits({ refund: { amount: baisa(250), days: 0 } });
    const { saleId } = sell(stall, [line('F01-001', 5)]);
    expect(asVolunteer('sales.refund', refundOf(saleId))).toMatchObject({ ok: true });
    expect(asVolunteer('sales.refund', refundOf(saleId))).toMatchObject({ ok: true });
    expect(asVolunteer('sales.refund', refundOf(saleId))).toMatchObject(forbidden('supervisor', 'refund'));
  });

  test('is theirs on the days that were given, counted in business days', () => {
    setLimits({ refund: { amount: null, days: 1 } });
    const { saleId } = sell(stall, [line('F01-001', 5)]);
    stall.now += DAY;
    expect(asVolunteer('sales.refund', refundOf(saleId))).toMatchObject({ ok: true });
    stall.now += DAY;
    expect(asVolunteer('sales.refund', refundOf(saleId))).toMatchObject(forbidden('supervisor', 'refund'));
  });

  test('goes back the way it was paid: another way is the supervisor’s', () => {
    setLimits({ refund: { amount: null, days: null } });
    const { saleId } = sell(stall, [line('F03-002', 2)], [card(15_000), cash(5_000)]);
    const byCash = refundOf(saleId);
    expect(asVolunteer('sales.refund', byCash)).toMatchObject(forbidden('supervisor', 'way'));
    const quote = { saleId, till: 'T1', lines: [{ line: 1, qty: 1 }] };
    expect(stall.must('sales.quoteRefund', { ...quote, method: 'cash' })).toMatchObject({
      isOtherWay: true,
      needed: 'supervisor',
    });
    expect(stall.must('sales.quoteRefund', { ...quote, method: 'card' })).toMatchObject({
      paid: 10_000,
      isOtherWay: false,
      needed: 'volunteer',
    });
    expect(asVolunteer('sales.refund', byCash, supervisor.approval)).toMatchObject({ ok: true });
    expect(stall.must('sales.refundable', { saleId })).toEqual({
      ways: [
        { method: 'card', familyCode: null, left: 15_000 },
        { method: 'cash', familyCode: null, left: 0 },
      ],
      lines: [{ line: 1, left: 1 }],
      days: 0,
    });
  });

  test('by card, transfer or phone asks whether the money went back; cash is in the buyer’s hand', () => {
    setLimits({ refund: { amount: null, days: null } });
    const { saleId } = sell(stall, [line('F03-002', 2)], [card(20_000)]);
    const asked = refundOf(saleId, { method: 'card' });
    expect(asVolunteer('sales.refund', asked)).toMatchObject(refused('RETURN_NOT_CONFIRMED'));
    expect(asVolunteer('sales.refund', { ...asked, moneyReturned: false })).toMatchObject(
      refused('RETURN_NOT_CONFIRMED'),
    );
    expect(asVolunteer('sales.refund', { ...asked, moneyReturned: true })).toMatchObject({ ok: true });
    expect(stall.must('journal.list', { limit: 1 })[0]?.payload['moneyReturned']).toBe(true);
  });

  test('needs a reason', () => {
    const { saleId } = sell(stall, [line('F01-001', 1)]);
    const asked = refundOf(saleId, { reason: ' ' });
    expect(stall.call('sales.refund', asked, supervisor.actor)).toMatchObject(refused('REASON_NEEDED'));
  });
});

describe('a void or a corrected payment within what a volunteer may mend', () => {
  test('is theirs for some minutes and up to an amount', () => {
    setLimits({ void: { amount: baisa(1_000), minutes: 10 }, changeTender: { amount: null, minutes: 10 } });
    const small = sell(stall, [line('F01-001', 1)]).saleId;
    const great = sell(stall, [line('F03-002', 1)]).saleId;
    const voiding = (saleId: string) => ({ id: uuidv7(), saleId, reason: 'خطأ' });
    expect(asVolunteer('sales.void', voiding(great))).toMatchObject(forbidden('supervisor', 'void'));
    expect(asVolunteer('sales.void', voiding(small))).toMatchObject({ ok: true });
    const correcting = { id: uuidv7(), saleId: great, tenders: [card(10_000)] };
    stall.now += 10 * MINUTE;
    expect(asVolunteer('sales.changeTender', correcting)).toMatchObject(
      forbidden('supervisor', 'changeTender'),
    );
    stall.now -= 10 * MINUTE;
    expect(asVolunteer('sales.changeTender', correcting)).toMatchObject({ ok: true });
  });
});

describe('a discount', () => {
  const off = (discount: number, rest: Partial<LineInput> = {}) =>
    line('F03-002', 1, { discount, discountReason: 'زبون دائم', ...rest });
  const ringUp = (lines: LineInput[], cartDiscount: object | null = null, total = 0) => ({
    id: uuidv7(),
    till: 'T1',
    lines,
    cartDiscount,
    tenders: [cash(1_000_000)],
    total: total === 0 ? null : total,
  });

  test('is a volunteer’s up to ten percent; more is allowed by a supervisor and says so', () => {
    expect(asVolunteer('sales.ringUp', ringUp([off(1_000)]))).toMatchObject({ ok: true });
    const more = ringUp([off(1_001)]);
    expect(asVolunteer('sales.ringUp', more)).toMatchObject(forbidden('supervisor', 'discount'));
    expect(asVolunteer('sales.ringUp', more, supervisor.approval)).toMatchObject({ ok: true });
    expect(stall.must('journal.list', { limit: 1 })).toMatchObject([
      { kind: 'sale.rungUp', approvedBy: { personId: supervisor.personId } },
    ]);
  });

  test('has a reason', () => {
    const asked = ringUp([off(100, { discountReason: '' })]);
    expect(asVolunteer('sales.ringUp', asked)).toMatchObject(refused('REASON_NEEDED'));
  });

  test('that was typed as a percentage is that percentage of what it is taken off, and the fact says so', () => {
    expect(asVolunteer('sales.ringUp', ringUp([off(900, { discountBp: 1000 })]))).toMatchObject(
      refused('BAD_DISCOUNT'),
    );
    const ofCart = { amount: 450, by: 'organiser', reason: 'آخر يوم', bp: 500 };
    const asked = ringUp([off(500, { discountBp: 500 }), line('F01-001', 0 + 1)], { ...ofCart, amount: 480 });
    // 5 % of what is left: 10.000 − 0.500 + 0.108.
    expect(asVolunteer('sales.ringUp', asked)).toMatchObject({ ok: true });
    expect(stall.must('journal.list', { limit: 1 })[0]?.payload['discounts']).toMatchObject([
      { line: 1, amount: 500, bp: 500, familiesAgreed: null },
      { line: null, amount: 480, bp: 500, reason: 'آخر يوم' },
    ]);
  });

  test('on a cart of several families is borne by them only if each agreed', () => {
    const lines = [line('F03-002', 1), line('F02-001', 1)];
    const ofCart = { amount: 300, by: 'family', reason: 'كمية' };
    const asked = ringUp(lines, ofCart);
    expect(asVolunteer('sales.ringUp', asked)).toMatchObject(refused('FAMILIES_MUST_AGREE'));
    expect(asVolunteer('sales.ringUp', ringUp(lines, { ...ofCart, by: 'organiser' }))).toMatchObject({
      ok: true,
    });
    expect(asVolunteer('sales.ringUp', ringUp([line('F03-002', 1)], ofCart))).toMatchObject({ ok: true });
    expect(asVolunteer('sales.ringUp', ringUp(lines, { ...ofCart, familiesAgreed: true }))).toMatchObject({
      ok: true,
    });
    expect(stall.must('journal.list', { limit: 1 })[0]?.payload['discounts']).toMatchObject([
      { familiesAgreed: true },
    ]);
  });
});

test('limits are the organiser’s to set, and everybody at the till can know them', () => {
  const asked = { id: uuidv7(), limits: defaultLimits };
  expect(stall.call('exhibition.saveLimits', asked, supervisor.actor)).toMatchObject(refused('FORBIDDEN'));
  setLimits({ discountBp: 0 });
  expect(stall.call('exhibition.limits', {}, volunteer.actor)).toMatchObject({
    ok: true,
    value: { volunteer: { discountBp: 0 } },
  });
  const negative = { ...defaultLimits, varianceNote: -1 };
  expect(stall.call('exhibition.saveLimits', { id: uuidv7(), limits: negative })).toMatchObject(
    refused('BAD_INPUT'),
  );
});
