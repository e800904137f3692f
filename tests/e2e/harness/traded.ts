import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../../electron/ledger/command';
import { one } from '../../../electron/ledger/database';
import { Ledger } from '../../../electron/ledger/ledger';
import { cartOf, chance, countOf, type Ask } from '../../../electron/ledger/cli/grown-trade';
import { ORGANISER } from './stall';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Muscat's own, where the sample exhibition is. */
const OFFSET = 4 * HOUR;
/** How much busier some hours of an evening are than others, from four in the afternoon. */
const EVENING = [2, 3, 5, 8, 9, 6, 3];

interface Clock {
  at: number;
}

/**
 * A user's data folder of the sample exhibition after some evenings of trade, the last of them yesterday: two tills,
 * every way of payment, goods brought, refunds, voids, a drawer that is short. Today the first till is open.
 */
export function tradedExhibition(evenings = 8): string {
  const userData = mkdtempSync(join(tmpdir(), 'till-traded-'));
  const today = Math.floor((Date.now() + OFFSET) / DAY) * DAY - OFFSET;
  const clock: Clock = { at: today - (evenings + 1) * DAY + 8 * HOUR };
  const opened = Ledger.open(join(userData, 'ledger.sqlite'), { stamp: () => clock.at });
  if (!opened.ok) throw new Error(opened.error.code);
  const ledger = opened.value;
  ledger.db.pragma('synchronous = OFF');
  let actor: Actor = { kind: 'system' };
  const ask: Ask = (channel, input) => {
    const answer = ledger.call(actor, channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
    return answer.value as ReturnType<typeof ask<typeof channel>>;
  };
  const below = chance(evenings);
  ask('exhibition.openSample', { id: uuidv7(), organiser: ORGANISER });
  const [organiser] = ask('people.onDuty', {});
  if (organiser) actor = { kind: 'person', personId: organiser.personId };
  ask('tills.save', { id: uuidv7(), till: { code: 'T2', name: 'قرب المدخل' } });
  for (const { code, unit } of ask('products.list', {})) {
    const qty = unit === 'gram' ? 8_000 : 12 + below(30);
    if (unit !== 'open') ask('stock.receive', { id: uuidv7(), product: code, qty, note: '' });
  }
  for (let evening = evenings; evening > 0; evening -= 1) {
    for (const till of ['T1', 'T2']) ask('shifts.open', { id: uuidv7(), till, float: 20_000 });
    tradeOf(today - evening * DAY, clock, ask, below);
    for (const till of ['T1', 'T2']) {
      const sql = 'SELECT balance FROM derived_accounts WHERE account = ?';
      const balance = one<{ balance: number }>(ledger.db, sql, `cash:${till}`)?.balance ?? 0;
      const count = countOf(till === 'T2' && evening === 1 ? balance - 500 : balance);
      ask('shifts.close', { id: uuidv7(), till, count, note: till === 'T2' ? 'عُدّ مرتين' : '' });
    }
  }
  clock.at = Date.now() - 60_000;
  ask('shifts.open', { id: uuidv7(), till: 'T1', float: 20_000 });
  ledger.close();
  return userData;
}

/** An evening: what is bought by whom is as chance has it, and the same every time. */
function tradeOf(day: number, clock: Clock, ask: Ask, below: ReturnType<typeof chance>): void {
  const products = ask('products.list', {});
  let sale = 0;
  for (const [hour, busy] of EVENING.entries()) {
    for (let n = 0; n < busy; n += 1) {
      clock.at = day + (16 + hour) * HOUR + Math.floor((n * HOUR) / busy);
      const till = sale % 3 === 0 ? 'T2' : 'T1';
      const { saleId } = ask('sales.ringUp', cartOf(products, till, 1 + below(3), below));
      sale += 1;
      if (sale % 17 === 0) ask('sales.void', { id: uuidv7(), saleId, reason: 'سُجّلت مرتين' });
      else if (sale % 13 === 0) {
        const back = {
          lines: [{ line: 1, qty: 1 }],
          method: 'transfer' as const,
          restock: true,
          moneyReturned: true,
        };
        ask('sales.refund', { id: uuidv7(), saleId, till, reason: 'عيب', ...back });
      }
    }
  }
}
