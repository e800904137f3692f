import { existsSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { one } from '../database';
import { head } from '../journal';
import { Ledger } from '../ledger';
import { oneFile, readArguments } from './arguments';
import { OK, UsageError } from './exit';
import { cartOf, chance, countOf, type Ask } from './grown-trade';
import { printJson, say } from './output';
import { Progress } from './progress';
import { ORGANISER } from './scenario-setup';

/** What a sale holds unless it is said: of three lines each, a million of them are 342,000 facts. */
const LINES_A_SALE = 3;
const DAYS = 30;
/** Sales a transaction: growing is bulk work, and a commit to the disk after each sale would take most of it. */
const BATCH = 2_000;
const TILLS = ['T1', 'T2'];
/** One sale in so many is brought back in part. */
const REFUND_EVERY = 50;
const FIRST_DAY = Date.parse('2026-01-01T09:00:00+04:00');
const DAY = 86_400_000;
const OPEN_HOURS = 12 * 3_600_000;

/**
 * `grow FILE --lines N [--lines-a-sale M]`: the sample exhibition after thirty busy days, in a new file. Sales of one line
 * make the most facts of as many lines.
 */
export function growCommand(rest: readonly string[]): number {
  const args = readArguments(rest, ['lines', 'lines-a-sale']);
  const file = oneFile(args, 'ledger file to make');
  const many = (option: string, otherwise?: number): number => {
    const number = Number(args.options.get(option) ?? otherwise);
    if (Number.isSafeInteger(number) && number >= 1) return number;
    throw new UsageError(`Say how many with --${option}, from 1 up.`);
  };
  const lines = many('lines');
  const linesASale = many('lines-a-sale', LINES_A_SALE);
  if (existsSync(file)) throw new UsageError(`${file} is already there: name a file that is not.`);
  const start = performance.now();
  const facts = grow(file, lines, linesASale);
  const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
  printJson({ file, lines, facts, seconds });
  say(`The organiser of ${file} signs in with the PIN ${ORGANISER.pin}.`);
  return OK;
}

/** Grows a new ledger through the commands of the screens, and so through `append`; returns how many facts it has. */
export function grow(path: string, lines: number, linesASale = LINES_A_SALE): number {
  const clock = { at: FIRST_DAY };
  const opened = Ledger.open(path, { stamp: () => clock.at });
  if (!opened.ok) throw new UsageError(`The ledger ${path} cannot be made: ${opened.error.code}.`);
  const ledger = opened.value;
  ledger.db.pragma('synchronous = OFF');
  const ask: Ask = (channel, input) => {
    const result = ledger.call({ kind: 'system' }, channel, input);
    if (result.ok) return result.value as ReturnType<typeof ask<typeof channel>>;
    throw new Error(`${channel} was refused: ${JSON.stringify(result.error)}`);
  };
  const batch = new Batch(ledger);
  ask('exhibition.openSample', { id: uuidv7(), organiser: ORGANISER });
  ask('tills.save', { id: uuidv7(), till: { code: 'T2', name: '' } });
  tradeFor({ lines, linesASale }, clock, ask, batch, ledger);
  batch.end();
  ledger.db.pragma('wal_checkpoint(TRUNCATE)');
  const { position } = head(ledger.db);
  ledger.close();
  return position;
}

/** Several commands in one transaction; each is still all or nothing in it. */
class Batch {
  readonly #ledger: Ledger;
  #count = 0;
  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    ledger.db.exec('BEGIN');
  }
  next(): void {
    this.#count += 1;
    if (this.#count % BATCH === 0) this.#ledger.db.exec('COMMIT; BEGIN');
  }
  end(): void {
    this.#ledger.db.exec('COMMIT');
  }
}

interface Size {
  readonly lines: number;
  readonly linesASale: number;
}

function tradeFor(
  { lines, linesASale }: Size,
  clock: { at: number },
  ask: Ask,
  batch: Batch,
  ledger: Ledger,
) {
  const below = chance(lines);
  const progress = new Progress(lines, 'lines');
  const products = ask('products.list', {});
  const salesADay = Math.ceil(lines / linesASale / DAYS);
  let [sold, sale] = [0, 0];
  for (let day = 0; sold < lines; day += 1) {
    clock.at = FIRST_DAY + day * DAY;
    for (const till of TILLS) ask('shifts.open', { id: uuidv7(), till, float: 50_000 });
    for (let n = 0; n < salesADay && sold < lines; n += 1) {
      clock.at = FIRST_DAY + day * DAY + Math.floor((n * OPEN_HOURS) / salesADay);
      const till = TILLS[n % TILLS.length] ?? 'T1';
      const cart = cartOf(products, till, Math.min(linesASale, lines - sold), below);
      const { saleId } = ask('sales.ringUp', cart);
      sold += cart.lines.length;
      sale += 1;
      if (sale % REFUND_EVERY === 0) {
        const qty = Math.max(1, Math.floor((cart.lines[0]?.qty ?? 1) / 2));
        const back = {
          till,
          lines: [{ line: 1, qty }],
          method: 'transfer' as const,
          restock: true,
          reason: 'عيب',
        };
        ask('sales.refund', { id: uuidv7(), saleId, ...back });
      }
      batch.next();
      progress.show(sold);
    }
    for (const till of TILLS) closeShift(till, ask, ledger);
  }
}

/** Counts what should be there, so that grown drawers are neither over nor short by more than a coin. */
function closeShift(till: string, ask: Ask, ledger: Ledger): void {
  const sql = 'SELECT balance FROM derived_accounts WHERE account = ?';
  const balance = one<{ balance: number }>(ledger.db, sql, `cash:${till}`)?.balance ?? 0;
  ask('shifts.close', { id: uuidv7(), till, count: countOf(balance), note: '' });
}
