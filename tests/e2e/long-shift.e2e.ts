import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ProductListed } from '../../shared/contract/products';
import { cartOf, chance } from '../../electron/ledger/cli/grown-trade';
import { Ledger } from '../../electron/ledger/ledger';
import { launchTill, type Till } from './harness/launch-till';
import { ORGANISER, signIn } from './harness/stall';

const SALES = 3000;
/** Ten screens full. */
const FEW = 200;

/** A user's data folder of a stall whose shift has been busy for a whole day. */
function busyStall(): string {
  const userData = mkdtempSync(join(tmpdir(), 'till-busy-'));
  const opened = Ledger.open(join(userData, 'ledger.sqlite'));
  if (!opened.ok) throw new Error(opened.error.code);
  const ledger = opened.value;
  const must = (channel: string, input: unknown): unknown => {
    const answer = ledger.call({ kind: 'system' }, channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
    return answer.value;
  };
  must('exhibition.openSample', { id: uuidv7(), organiser: ORGANISER });
  must('shifts.open', { id: uuidv7(), till: 'T1', float: 50_000 });
  const products = must('products.list', {}) as ProductListed[];
  const below = chance(SALES);
  ledger.db.exec('BEGIN');
  for (let n = 0; n < SALES; n += 1) must('sales.ringUp', cartOf(products, 'T1', 1, below));
  ledger.db.exec('COMMIT');
  ledger.close();
  return userData;
}

let userData: string;
let till: Till;
beforeEach(async () => {
  userData = busyStall();
  till = await launchTill({ userData, locale: 'en' });
  await signIn(till.page);
});
afterEach(async () => {
  await till.kill();
  rmSync(userData, { recursive: true, force: true });
});

it(`shows a shift of ${SALES} sales newest first without drawing them all, and older ones as they are scrolled to`, async () => {
  const { page } = till;
  await page.getByRole('navigation').getByRole('button', { name: "Shift's sales" }).click();
  const sales = page.getByRole('listbox', { name: "Shift's sales" }).getByRole('option');
  await sales.first().waitFor();
  expect(await sales.first().textContent()).toContain(`T1-00${SALES}`);
  expect(await sales.count()).toBeLessThanOrEqual(FEW);

  // By keys: to the last that is drawn, which draws the next.
  const before = await sales.count();
  await sales.first().focus();
  await page.keyboard.press('End');
  await expect.poll(() => sales.count()).toBeGreaterThan(before);
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain(`T1-00${SALES - before}`);
});
