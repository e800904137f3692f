import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { Ledger } from '../../electron/ledger/ledger';
import { verify } from '../../electron/ledger/verify/verify';
import { isLedgerBuilt, LedgerProcess } from './harness/ledger-process';
import { digestOfRows } from './harness/rows';
import { cash, line, openShop, system, type Stall } from './harness/stall';

const cart = (id: string, qty = 1) => ({
  id,
  till: 'T1',
  lines: [line('F01-001', qty)],
  cartDiscount: null,
  tenders: [cash(100_000)],
  total: null,
});

const sales = (stall: Stall): number =>
  stall.db.prepare('SELECT COUNT(*) FROM derived_sales').pluck().get() as number;

test('asking again, after a restart too, gives the first answer and no second sale', () => {
  const stall = openShop();
  const id = uuidv7();
  const first = stall.call('sales.ringUp', cart(id));
  expect(stall.call('sales.ringUp', cart(id))).toEqual(first);
  stall.reopen();
  expect(stall.call('sales.ringUp', cart(id))).toEqual(first);
  expect(sales(stall)).toBe(1);
  stall.close();
});

test('the same content with its keys in another order is the same content', () => {
  const stall = openShop();
  const { id, ...rest } = cart(uuidv7());
  const first = stall.call('sales.ringUp', { id, ...rest });
  expect(stall.call('sales.ringUp', { ...rest, id })).toEqual(first);
  expect(sales(stall)).toBe(1);
  stall.close();
});

test('an id that was used for something else is told what was done, and does nothing', () => {
  const stall = openShop();
  const id = uuidv7();
  stall.call('sales.ringUp', cart(id));
  const before = digestOfRows(stall.db);
  expect(stall.call('sales.ringUp', cart(id, 2))).toMatchObject({
    error: { code: 'ALREADY_DONE', details: { kind: 'sale.rungUp' } },
  });
  expect(stall.call('stock.receive', { id, product: 'F01-001', qty: 5, note: '' })).toMatchObject({
    error: { code: 'ALREADY_DONE' },
  });
  expect(digestOfRows(stall.db)).toBe(before);
  stall.close();
});

test('a file rebuilt from its journal still knows which ids were used', () => {
  const stall = openShop();
  const id = uuidv7();
  stall.call('sales.ringUp', cart(id));
  stall.db.exec('DELETE FROM local_answers');
  expect(stall.call('sales.ringUp', cart(id))).toMatchObject({ error: { code: 'ALREADY_DONE' } });
  expect(sales(stall)).toBe(1);
  stall.close();
});

test('a refused cart may be asked again with the same id once it is put right', () => {
  const stall = openShop();
  const id = uuidv7();
  expect(stall.call('sales.ringUp', { ...cart(id), tenders: [] })).toMatchObject({
    error: { code: 'UNDERPAID' },
  });
  expect(stall.call('sales.ringUp', cart(id)).ok).toBe(true);
  expect(sales(stall)).toBe(1);
  stall.close();
});

test('no digest that is kept of a question gives a PIN away', () => {
  const stall = openShop();
  const person = (id: string, pin: string) => ({
    id,
    personId: null,
    name: 'سعيد',
    role: 'volunteer',
    active: true,
    pin,
  });
  const [one, other] = [uuidv7(), uuidv7()];
  stall.call('people.save', person(one, '2846'));
  stall.call('people.save', person(other, '9517'));
  const digest = (id: string) =>
    stall.db.prepare('SELECT request FROM local_answers WHERE id = ?').pluck().get(id);
  const answer = stall.call('people.save', person(one, '9517'));
  expect(answer.ok).toBe(true);
  expect(digest(one)).not.toBe(digest(other));
  stall.close();
});

test('two windows on one file that ask with one id ring up one sale', () => {
  const stall = openShop();
  const opened = Ledger.open(stall.path, { stamp: () => stall.now });
  if (!opened.ok) throw new Error(opened.error.code);
  for (let n = 0; n < 20; n += 1) {
    const id = uuidv7();
    const answers = [
      stall.ledger.call(system, 'sales.ringUp', cart(id)),
      opened.value.call(system, 'sales.ringUp', cart(id)),
    ];
    expect(answers[0]).toEqual(answers[1]);
  }
  expect(sales(stall)).toBe(20);
  opened.value.close();
  stall.close();
});

test.skipIf(!isLedgerBuilt)(
  'two ledger processes that are asked the same at the same moment ring up each sale once',
  async () => {
    const stall = openShop();
    const personId = stall.db.prepare('SELECT person_id FROM derived_people').pluck().get() as string;
    const processes = [new LedgerProcess(), new LedgerProcess()] as const;
    await Promise.all(processes.map((ledger) => ledger.open(stall.path)));
    const ids = Array.from({ length: 40 }, () => uuidv7());
    const answers = await Promise.all(
      ids.map((id) => Promise.all(processes.map((ledger) => ledger.ask(personId, 'sales.ringUp', cart(id))))),
    );
    for (const [one, other] of answers) {
      expect(one).toMatchObject({ ok: true });
      expect(one).toEqual(other);
    }
    expect(sales(stall)).toBe(ids.length);
    expect(verify(stall.db).checks.filter(({ ok }) => !ok)).toEqual([]);
    await Promise.all(processes.map((ledger) => ledger.end()));
    stall.close();
  },
);
