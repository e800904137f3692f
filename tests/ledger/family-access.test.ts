import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ledgerContract, type LedgerChannel } from '../../shared/contract';
import { statementTotals } from '../../shared/domain/statement';
import { asFamily, letInFamily, lookAs, OWN_PIN, statementOf } from './harness/families';
import { hire, NOBODY } from './harness/people';
import { digestOfRows } from './harness/rows';
import { cash, familyInput, line, MINUTE, openShop, sell, type Stall } from './harness/stall';

let stall: Stall;
beforeEach(() => {
  stall = openShop();
});
afterEach(() => stall.close());

const codeOf = (answer: ReturnType<Stall['call']>): string => (answer.ok ? 'done' : answer.error.code);
const sumOf = (bars: readonly { readonly sold: number }[]): number =>
  bars.reduce((sum, { sold }) => sum + sold, 0);
const signIn = (code: string, pin: string) => stall.call('earnings.signIn', { code, pin }, NOBODY);

describe('a family’s PIN', () => {
  test('is not there before a supervisor gave a first one', () => {
    expect(codeOf(signIn('F01', '1234'))).toBe('NO_PIN_YET');
    expect(codeOf(signIn('F99', '1234'))).toBe('UNKNOWN_FAMILY');
    const volunteer = hire(stall, 'volunteer');
    expect(codeOf(stall.call('familyPins.give', { family: 'F01' }, volunteer.actor))).toBe('FORBIDDEN');
  });

  test('given first opens nothing: the family must choose its own, neither that one nor one easy to guess', () => {
    const { pin } = stall.must('familyPins.give', { family: 'F01' });
    expect(pin).toMatch(/^\d{6}$/);
    expect(signIn('F01', pin)).toMatchObject({ ok: true, value: { mustChoose: true } });
    expect(codeOf(stall.call('earnings.look', { period: { kind: 'today' } }, asFamily('F01')))).toBe(
      'FORBIDDEN',
    );
    const choose = (newPin: string) =>
      codeOf(stall.call('earnings.choosePin', { code: 'F01', pin, newPin }, NOBODY));
    expect(choose(pin)).toBe('SAME_PIN');
    expect(choose('1234')).toBe('WEAK_PIN');
    expect(choose(OWN_PIN)).toBe('done');
    expect(codeOf(signIn('F01', pin))).toBe('WRONG_PIN');
    expect(signIn('F01', OWN_PIN)).toMatchObject({ ok: true, value: { mustChoose: false } });
  });

  test('is found by the code as it is typed: small, in Arabic digits, the number alone', () => {
    letInFamily(stall, 'F01');
    for (const code of ['F01', 'FAMILY-F01', 'f1', 'F ١', '٠١', '1', ' f01 ']) {
      expect(signIn(code, OWN_PIN), code).toMatchObject({ ok: true, value: { family: { code: 'F01' } } });
    }
  });

  test('guessed wrong waits longer each time, at most 30 s, and a restart does not shorten it', () => {
    letInFamily(stall, 'F01');
    const waits: number[] = [];
    for (let tries = 0; tries < 10; tries += 1) {
      const answer = signIn('F01', '0000');
      if (!answer.ok) waits.push(Number(answer.error.details['seconds']));
    }
    expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 30, 30, 30]);
    stall.reopen();
    stall.now -= MINUTE;
    expect(codeOf(signIn('F01', OWN_PIN))).toBe('TOO_MANY_TRIES');
    stall.now += MINUTE;
    expect(codeOf(signIn('F01', OWN_PIN))).toBe('done');
  });

  test('reset by a supervisor puts the family out at once, and ends its wait', () => {
    letInFamily(stall, 'F01');
    expect(lookAs(stall, 'F01').family.code).toBe('F01');
    const { pin } = stall.must('familyPins.give', { family: 'F01' });
    expect(codeOf(stall.call('earnings.look', { period: { kind: 'today' } }, asFamily('F01')))).toBe(
      'FORBIDDEN',
    );
    expect(codeOf(signIn('F01', OWN_PIN))).toBe('WRONG_PIN');
    expect(codeOf(signIn('F01', pin))).toBe('done');
  });

  test('is in no fact, no row and no remembered answer: only its verifier is kept, each with its own salt', () => {
    const before = digestOfRows(stall.db, ['journal', 'derived']);
    letInFamily(stall, 'F01');
    letInFamily(stall, 'F02');
    expect(digestOfRows(stall.db, ['journal', 'derived'])).toBe(before);
    const kept = stall.db
      .prepare('SELECT hex(salt) AS salt, hex(verifier) AS verifier FROM local_family_pins')
      .all() as { salt: string; verifier: string }[];
    expect(new Set(kept.flatMap(({ salt, verifier }) => [salt, verifier])).size).toBe(4);
    const answers = stall.db.prepare('SELECT answer FROM local_answers').pluck().all().join();
    expect(answers).not.toContain(OWN_PIN);
  });
});

describe('what a family can reach', () => {
  const channels = Object.keys(ledgerContract) as LedgerChannel[];

  test('is no channel of the till: none of what a person needs a role for', () => {
    letInFamily(stall, 'F01');
    const needing = channels.filter(
      (channel) => !['anyone', 'family'].includes(ledgerContract[channel].role),
    );
    expect(needing.length).toBeGreaterThan(40);
    for (const channel of needing)
      expect(codeOf(stall.call(channel, {}, asFamily('F01'))), channel).toBe('FORBIDDEN');
  });

  test('no input can name a family once one is signed in', () => {
    letInFamily(stall, 'F01');
    for (const channel of channels.filter((name) => ledgerContract[name].role === 'family')) {
      for (const more of [{ family: 'F02' }, { code: 'F02' }, { familyCode: 'F02' }]) {
        const input = { period: { kind: 'today' }, ...more };
        expect(codeOf(stall.call(channel, input, asFamily('F01'))), channel).toBe('BAD_INPUT');
      }
    }
  });

  test('nobody’s role opens a family’s account in its name, not even an organiser’s with a PIN', () => {
    letInFamily(stall, 'F01');
    const boss = hire(stall, 'organiser');
    const input = { period: { kind: 'today' } };
    expect(codeOf(stall.call('earnings.look', input, boss.actor))).toBe('FORBIDDEN');
    expect(codeOf(stall.call('earnings.look', input, NOBODY, boss.approval))).toBe('FORBIDDEN');
    expect(codeOf(stall.call('earnings.look', input))).toBe('FORBIDDEN');
  });

  test('a family that never had a PIN here, or is unknown, reaches nothing', () => {
    for (const family of ['F01', 'F99', '']) {
      expect(codeOf(stall.call('earnings.look', { period: { kind: 'all' } }, asFamily(family)))).toBe(
        'FORBIDDEN',
      );
    }
  });

  test('is its own: not a word of another family’s goods, sales or money', () => {
    letInFamily(stall, 'F01');
    sell(stall, [line('F01-001', 2), line('F02-001', 1), line('F03-002', 1)]);
    const seen = JSON.stringify([lookAs(stall, 'F01'), lookAs(stall, 'F01', 'all')]);
    expect(seen).toContain('F01-001');
    expect(seen).not.toMatch(/F02|F03/);
    const statement = stall.call('earnings.statement', {}, asFamily('F01'));
    expect(JSON.stringify(statement)).not.toMatch(/F02|F03/);
  });
});

describe('what a family sees', () => {
  const DIRECT = [{ method: 'direct', amount: 3333, familyCode: 'F02' } as const];

  /** Three days: sales, a refund, a void, a corrected payment, a payout that was reversed, one that stands. */
  const threeDays = (): void => {
    const first = sell(stall, [line('F02-001', 2), line('F01-001', 1)]);
    const wrong = sell(stall, [line('F02-001', 1)]);
    stall.must('sales.changeTender', { saleId: wrong.saleId, tenders: DIRECT });
    const undone = sell(stall, [line('F02-002', 1)]);
    stall.must('sales.void', { saleId: undone.saleId, reason: 'خطأ' });
    stall.now += 86_400_000;
    sell(stall, [line('F02-001', 1)], DIRECT);
    const back = { lines: [{ line: 1, qty: 1 }], method: 'cash' as const, till: 'T1', restock: true };
    stall.must('sales.refund', { saleId: first.saleId, ...back, reason: 'عيب' });
    const paid = stall.must('payouts.payOut', { till: 'T1', family: 'F02', method: 'safe', amount: 500 });
    stall.must('payouts.reverse', { till: 'T1', payoutId: paid.payoutId, reason: 'خطأ' });
    stall.now += 86_400_000;
    sell(stall, [line('F02-001', 3)], [cash(20_000)]);
    stall.must('payouts.payOut', { till: 'T1', family: 'F02', method: 'transfer', amount: 1000 });
  };

  test('adds up: sold − commission − direct − paid out is owed, and days come to the whole', () => {
    threeDays();
    letInFamily(stall, 'F02');
    const all = lookAs(stall, 'F02', 'all');
    const { sold, commission, direct, paidOut, paidIn, owed } = all;
    expect(sold - commission - direct - paidOut + paidIn).toBe(owed);
    expect(sumOf(all.days)).toBe(sold);
    expect(all.days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
    expect(all.products.reduce((sum, { credit }) => sum + credit, 0)).toBe(sold - commission);
    const account = stall.must('payouts.owed', {}).find((one) => one.familyCode === 'F02');
    expect(account).toMatchObject({ paidDirect: direct, paidOut, owed });
  });

  test('by the hour comes to the day: a refund and a void take off when they were done', () => {
    threeDays();
    letInFamily(stall, 'F02');
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
      const answer = stall.call('earnings.look', { period: { kind: 'day', day } }, asFamily('F02'));
      if (!answer.ok) throw new Error(answer.error.code);
      const seen = answer.value as ReturnType<typeof lookAs>;
      expect(sumOf(seen.hours), day).toBe(seen.sold);
      expect(seen.hours[0]?.hour, day).toBe(12);
    }
    expect(lookAs(stall, 'F02', 'yesterday').day).toBe('2026-11-24');
    // The payout of the second day was taken back on that day.
    expect(lookAs(stall, 'F02', 'yesterday').paidOut).toBe(0);
    expect(lookAs(stall, 'F02').paidOut).toBe(1000);
  });

  test('names the last sales first, and says what was undone or came back', () => {
    threeDays();
    letInFamily(stall, 'F02');
    const { last, products } = lookAs(stall, 'F02', 'all');
    expect(last.map(({ qty, voided, refundedQty }) => [qty, voided, refundedQty])).toEqual([
      [3, false, 0],
      [1, false, 0],
      [1, true, 0],
      [1, false, 0],
      [2, false, 1],
    ]);
    expect(products.map(({ product, onHand }) => [product, onHand])).toEqual([
      ['F02-001', -6],
      ['F02-002', 0],
    ]);
  });

  test('has a statement on which each correction stands by itself, and the last balance is what is owed', () => {
    threeDays();
    const { head, entries } = statementOf(stall.ledger, 'F02');
    expect(entries.map(({ kind }) => kind)).toEqual([
      'sale',
      'sale',
      'paymentChanged',
      'sale',
      'void',
      'sale',
      'direct',
      'refund',
      'payout',
      'payoutReversed',
      'sale',
      'payout',
    ]);
    expect(entries[2]).toMatchObject({ before: 0, after: 3333, amount: -3333 });
    expect(statementTotals(entries).owed).toBe(head.owed);
  });

  test('shows the rate that each line was sold at, whatever was agreed later', () => {
    sell(stall, [line('F02-001', 1)]);
    const family = familyInput('F02', { commissionBp: 500, vatBp: 500, vatin: 'OM1' });
    stall.must('families.save', { family });
    sell(stall, [line('F02-001', 1)]);
    const rates = statementOf(stall.ledger, 'F02').entries.map((entry) =>
      entry.kind === 'sale' ? [entry.commissionBp, entry.commission] : [],
    );
    expect(rates).toEqual([
      [1250, 417],
      [500, 167],
    ]);
  });
});
