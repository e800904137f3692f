import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { cartOf, chance, type Ask } from '../../../electron/ledger/cli/grown-trade';
import { Ledger } from '../../../electron/ledger/ledger';
import { familyCode } from '../../../shared/domain/amounts';
import { ORGANISER } from '../../e2e/harness/stall';

export const FAMILY = familyCode('F01');
const LINES_A_SALE = 3;
const DAYS = 3;
const OPEN_HOURS = 8;
const HOUR = 3_600_000;

/** A user's data folder with a ledger in which one family has so many sale lines, over three days up to now. */
export function makeFamilyStall(lines: number): { readonly userData: string; readonly path: string } {
  const userData = mkdtempSync(join(tmpdir(), 'till-bench-'));
  const path = join(userData, 'ledger.sqlite');
  const now = Date.now();
  const clock = { at: now - DAYS * 24 * HOUR };
  const opened = Ledger.open(path, { stamp: () => clock.at });
  if (!opened.ok) throw new Error(opened.error.code);
  const ledger = opened.value;
  const ask: Ask = (channel, input) => {
    const answer = ledger.call({ kind: 'system' }, channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
    return answer.value as ReturnType<typeof ask<typeof channel>>;
  };
  ledger.db.pragma('synchronous = OFF');
  ledger.db.exec('BEGIN');
  ask('exhibition.openSample', { id: uuidv7(), organiser: ORGANISER });
  const goods = ask('products.list', {}).filter((product) => product.familyCode === FAMILY);
  const below = chance(lines);
  const aDay = Math.ceil(lines / DAYS);
  let sold = 0;
  for (let day = DAYS - 1; day >= 0; day -= 1) {
    const start = now - day * 24 * HOUR - OPEN_HOURS * HOUR;
    clock.at = start;
    ask('shifts.open', { id: uuidv7(), till: 'T1', float: 50_000 });
    for (let today = 0; today < aDay && sold < lines;) {
      clock.at = start + Math.floor((today / aDay) * OPEN_HOURS * HOUR);
      const cart = cartOf(goods, 'T1', Math.min(LINES_A_SALE, lines - sold), below);
      ask('sales.ringUp', cart);
      today += cart.lines.length;
      sold += cart.lines.length;
    }
    ask('shifts.close', { id: uuidv7(), till: 'T1', count: {}, note: 'bench' });
  }
  ledger.db.exec('COMMIT');
  ledger.close();
  return { userData, path };
}
