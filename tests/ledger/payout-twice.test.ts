import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { Ledger } from '../../electron/ledger/ledger';
import { verify } from '../../electron/ledger/verify/verify';
import type { Result } from '../../shared/result';
import { isLedgerBuilt, LedgerProcess } from './harness/ledger-process';
import { familyInput, line, openShop, productInput, sell, system, type Stall } from './harness/stall';

const payout = (family: string, rest: object = {}) => ({
  id: uuidv7(),
  till: 'T1',
  family,
  method: 'transfer',
  amount: null,
  ...rest,
});

const codeOf = (answer: Result<unknown>): string => (answer.ok ? 'paid' : answer.error.code);

/** How often each family was paid. */
const times = (stall: Stall): Map<string, number> =>
  new Map(
    (
      stall.db
        .prepare('SELECT family_code, COUNT(*) AS times FROM derived_payouts GROUP BY family_code')
        .all() as { family_code: string; times: number }[]
    ).map((row) => [row.family_code, row.times]),
  );

/** A stall of so many families, each of which is owed for one sale. */
function shopOf(count: number): { readonly stall: Stall; readonly families: readonly string[] } {
  const stall = openShop();
  const families = Array.from({ length: count }, (_, n) => `F${String(n + 10)}`);
  for (const family of families) {
    stall.must('families.save', { family: familyInput(family) });
    stall.must('products.save', { product: productInput(`${family}-001`, 1_500) });
    sell(stall, [line(`${family}-001`, 1)]);
  }
  return { stall, families };
}

test('two tills that pay the same family at once, each with an id of its own, pay it once', () => {
  const { stall } = shopOf(2);
  const other = Ledger.open(stall.path, { stamp: () => stall.now });
  if (!other.ok) throw new Error(other.error.code);
  expect(codeOf(stall.call('payouts.payOut', payout('F10')))).toBe('paid');
  expect(codeOf(other.value.call(system, 'payouts.payOut', payout('F10')))).toBe('NOTHING_OWED');
  // In parts: both together may not come to more than is owed.
  const part = { amount: 1_000 };
  expect(codeOf(other.value.call(system, 'payouts.payOut', payout('F11', part)))).toBe('paid');
  expect(codeOf(stall.call('payouts.payOut', payout('F11', part)))).toBe('EXCEEDS_OWED');
  other.value.close();
  stall.close();
});

test('a screen that shows another amount than is owed by now is told, and nothing is paid', () => {
  const { stall } = shopOf(1);
  sell(stall, [line('F10-001', 1)]);
  expect(stall.call('payouts.payOut', payout('F10', { shown: 1_350 }))).toMatchObject({
    error: { code: 'OWED_CHANGED', details: { shown: 1_350, now: 2_700 } },
  });
  expect(codeOf(stall.call('payouts.payOut', payout('F10', { shown: 2_700 })))).toBe('paid');
  stall.close();
});

test('a payout is taken back once, and not without a reason where a person stands there', () => {
  const { stall } = shopOf(1);
  const personId = stall.db.prepare('SELECT person_id FROM derived_people').pluck().get() as string;
  const { payoutId } = stall.must('payouts.payOut', {
    till: 'T1',
    family: 'F10',
    method: 'safe',
    amount: null,
  });
  const person = { kind: 'person', personId } as const;
  const reverse = (reason: string) =>
    codeOf(stall.call('payouts.reverse', { id: uuidv7(), till: 'T1', payoutId, reason }, person));
  expect(reverse(' ')).toBe('REASON_NEEDED');
  expect(reverse('خطأ')).toBe('paid');
  expect(reverse('خطأ')).toBe('ALREADY_REVERSED');
  expect(stall.must('payouts.list', { family: 'F10' })[0]).toMatchObject({ reversal: { reason: 'خطأ' } });
  stall.close();
});

test.skipIf(!isLedgerBuilt)(
  'two ledger processes that pay all families at the same moment pay each of them once',
  async () => {
    const { stall, families } = shopOf(25);
    const personId = stall.db.prepare('SELECT person_id FROM derived_people').pluck().get() as string;
    const processes = [new LedgerProcess(), new LedgerProcess()] as const;
    await Promise.all(processes.map((ledger) => ledger.open(stall.path)));
    const answers = await Promise.all(
      families.map((family) =>
        Promise.all(processes.map((ledger) => ledger.ask(personId, 'payouts.payOut', payout(family)))),
      ),
    );
    for (const pair of answers) expect(pair.map(codeOf).sort()).toEqual(['NOTHING_OWED', 'paid']);
    expect([...times(stall).values()]).toEqual(families.map(() => 1));
    expect(verify(stall.db).checks.filter(({ ok }) => !ok)).toEqual([]);
    await Promise.all(processes.map((ledger) => ledger.end()));
    stall.close();
  },
);

test.skipIf(!isLedgerBuilt)(
  'a ledger process that is killed in the middle of paying many, again and again, pays each family once in the end',
  async () => {
    const { stall, families } = shopOf(60);
    const personId = stall.db.prepare('SELECT person_id FROM derived_people').pluck().get() as string;
    // Minted when the dialog was opened: what is asked again after a crash is asked with the same ids.
    const asked = families.map((family) => payout(family));
    const answered = new Set<string>();
    let kills = 0;
    for (let enough = 7; answered.size < asked.length; enough += 7) {
      const ledger = new LedgerProcess();
      await ledger.open(stall.path);
      for (const input of asked.filter(({ id }) => !answered.has(id))) {
        const answer = ledger.ask(personId, 'payouts.payOut', input);
        if (answered.size >= enough && answered.size < asked.length - 1) {
          // On its way, or committed and not answered: nobody knows.
          await new Promise((later) => setImmediate(later));
          break;
        }
        expect(codeOf(await answer)).toBe('paid');
        answered.add(input.id);
      }
      await ledger.kill();
      kills += 1;
      expect([...times(stall).values()].every((count) => count === 1)).toBe(true);
    }
    expect(kills).toBeGreaterThan(5);
    expect(times(stall).size).toBe(families.length);
    expect(stall.must('payouts.owed', {}).filter(({ owed }) => owed !== 0)).toEqual([]);
    expect(verify(stall.db).checks.filter(({ ok }) => !ok)).toEqual([]);
    stall.close();
  },
);
