import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { growCommand } from '../../electron/ledger/cli/grow';
import { rebuildCommand } from '../../electron/ledger/cli/rebuild';
import { play, replayCommand } from '../../electron/ledger/cli/replay';
import { readScenario } from '../../electron/ledger/cli/scenario';
import { verifyCommand } from '../../electron/ledger/cli/verify';
import { digestOfRows } from './harness/rows';
import { scratch } from './harness/stall';
import { trade } from './harness/trade';

const printed: string[] = [];
const quiet = () => {
  printed.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
};
afterEach(() => vi.restoreAllMocks());

/** What a command printed, and its exit code. */
function run(command: (rest: readonly string[]) => number, ...rest: string[]) {
  quiet();
  const code = command(rest);
  return { code, json: JSON.parse(printed.join('')) as Record<string, unknown> };
}

function traded(): string {
  const stall = trade();
  stall.close();
  return stall.path;
}

describe('verify', () => {
  test('says 0 only when all holds, with the newest hash', () => {
    const { code, json } = run(verifyCommand, traded());
    expect(code).toBe(0);
    expect(json).toMatchObject({ ok: true, head: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  });

  test('says 1 where something is wrong, and names it', () => {
    const path = traded();
    const db = new Database(path);
    db.exec('UPDATE derived_days SET net = net + 1');
    db.close();
    const { code, json } = run(verifyCommand, path);
    expect(code).toBe(1);
    expect(json).toMatchObject({ ok: false });
    expect(JSON.stringify(json)).toContain('derived_days');
  });

  test.each([
    ['a file that is not there', () => join(scratch(), 'none.ledger'), 'FILE_MISSING'],
    ['a folder', () => scratch(), 'FILE_CORRUPT'],
    ['an empty file', () => written(''), 'FILE_CORRUPT'],
    ['something else', () => written('a letter '.repeat(500)), 'FILE_CORRUPT'],
  ])('%s is said in JSON, and is no success', (_, file, code) => {
    const result = run(verifyCommand, file());
    expect(result.code).toBe(2);
    expect(result.json).toMatchObject({ ok: false, error: { code } });
  });

  test('leaves the file byte for byte as it was', () => {
    const path = traded();
    const before = readFileSync(path);
    run(verifyCommand, path);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

const written = (text: string): string => {
  const path = join(scratch(), 'file');
  writeFileSync(path, text);
  return path;
};

describe('rebuild', () => {
  test('makes the same facts and rows from the journal alone, and the new file verifies', () => {
    const path = traded();
    const out = join(scratch(), 'new.ledger');
    expect(run(rebuildCommand, path, '--out', out)).toMatchObject({ code: 0, json: { ok: true } });
    expect(run(verifyCommand, out).code).toBe(0);
    const [before, after] = [new Database(path), new Database(out)];
    expect(digestOfRows(after)).toBe(digestOfRows(before));
    before.close();
    after.close();
  });

  test('does not carry a broken chain over as if it were whole', () => {
    const path = traded();
    const db = new Database(path);
    db.exec('DROP TRIGGER journal_facts_never_updated');
    db.exec(
      `UPDATE journal_facts SET payload = replace(payload, '"qty":3', '"qty":4') WHERE kind = 'sale.rungUp'`,
    );
    db.close();
    const out = join(scratch(), 'new.ledger');
    expect(run(rebuildCommand, path, '--out', out)).toMatchObject({ code: 1, json: { ok: false } });
    expect(existsSync(out)).toBe(false);
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  test('never writes over a file', () => {
    const out = written('precious');
    expect(() => rebuildCommand([traded(), '--out', out])).toThrow('already there');
    expect(() => rebuildCommand([traded()])).toThrow('--out');
    expect(readFileSync(out, 'utf8')).toBe('precious');
  });
});

const exhibition = {
  name_ar: 'معرض',
  commission_bp: 1000,
  cash_rounding: 25,
  timezone: 'America/St_Johns',
  day_starts_at: '05:30',
};
const at = '2026-11-23T16:00:00+04:00';

describe('replay', () => {
  test.each([
    ['a file that is not there', () => join(scratch(), 'none.json'), 'cannot be read'],
    ['no JSON', () => written('{'), 'is not JSON'],
    ['something else', () => written('[]'), 'is wrong at its top'],
    [
      'an action that there is not',
      () => scenario({ actions: [{ do: 'steal', at }] }),
      'is wrong at actions.0.do',
    ],
    [
      'a time that is none',
      () => scenario({ actions: [{ do: 'void', at: 'noon', of: 'S1' }] }),
      'is wrong at actions.0.at',
    ],
    [
      'a family without a code',
      () => scenario({ families: [{ name_ar: 'x' }] }),
      'is wrong at families.0.code',
    ],
  ])('%s is told in one sentence', (_, file, sentence) => {
    expect(() => replayCommand([file()])).toThrow(sentence);
  });

  test('a ledger that is there is not written over', () => {
    const kept = written('precious');
    expect(() => replayCommand([scenario({}), '--ledger', kept])).toThrow('already there');
    expect(readFileSync(kept, 'utf8')).toBe('precious');
  });

  test('an exhibition in which nothing happened comes to nothing, and verifies', () => {
    const { code, json } = run(replayCommand, scenario({}));
    expect(code).toBe(0);
    expect(json).toMatchObject({ families: {}, days: {}, refused: [], trial_balance: 0, verified: true });
  });

  test('codes of any script, other coins and another time zone come out right', () => {
    const codes = {
      families: [
        { code: 'أسرة 7', name_ar: 'x', commission_bp: null, vat_bp: 0 },
        { code: '__proto__', name_ar: 'y' },
      ],
    };
    const products = [
      { code: 'أ/٧', family: 'أسرة 7', name_ar: 'x', price: 1013, unit: 'piece', stock: -3, vat_bp: null },
    ];
    const till = 'صندوق الباب';
    const path = scenario({
      ...codes,
      products,
      actions: [
        { do: 'open_shift', at, till, float: 0 },
        {
          do: 'sell',
          at,
          till,
          ref: 'S1',
          lines: [{ product: 'أ/٧', qty: 1 }],
          tenders: [{ method: 'cash', given: 5000 }],
        },
        { do: 'sell', at, till, ref: 'S2', lines: [{ product: 'nothing here', qty: 1 }], tenders: [] },
        { do: 'refund', at, till, of: 'S2', lines: [{ line: 1, qty: 1 }], method: 'cash' },
        { do: 'cash_out', at, till, amount: 1e12, account: 'safe' },
        { do: 'pay_out', at, family: 'nobody', method: 'safe' },
      ],
    });
    const { printed: came, faults } = play(readScenario(path), join(scratch(), 'x.ledger'), false);
    expect(faults).toBe(0);
    expect(came).toMatchObject({
      families: { 'أسرة 7': { gross: 1013, commission: 101, owed: 912 } },
      tenders: { cash: 1025 },
      stock: { 'أ/٧': -4 },
      open_shifts: [{ till, expected: 1025 }],
      days: { '2026-11-23': { sales: 1 } },
      refused: [
        { action: 2, code: 'UNKNOWN_PRODUCT' },
        { action: 3, code: 'UNKNOWN_SALE' },
        { action: 4, code: 'NOT_ENOUGH_CASH' },
        { action: 5, code: 'UNKNOWN_FAMILY' },
      ],
      verified: true,
    });
    expect(Object.keys((came as { families: object }).families)).toContain('__proto__');
  });
});

function scenario(parts: object): string {
  return written(JSON.stringify({ exhibition, families: [], products: [], actions: [], ...parts }));
}

describe('grow', () => {
  test('makes as many lines as were asked for, in a ledger that verifies', () => {
    const path = join(scratch(), 'grown.ledger');
    expect(run(growCommand, path, '--lines', '100')).toMatchObject({ code: 0, json: { lines: 100 } });
    const db = new Database(path);
    expect(db.prepare('SELECT COUNT(*) FROM derived_sale_lines').pluck().get()).toBe(100);
    db.close();
    expect(run(verifyCommand, path).code).toBe(0);
  });

  test('makes sales of as many lines as were asked for: of one line each, the most facts of as many', () => {
    const path = join(scratch(), 'grown.ledger');
    const asked = ['--lines', '60', '--lines-a-sale', '1'] as const;
    expect(run(growCommand, path, ...asked)).toMatchObject({ code: 0, json: { lines: 60 } });
    const db = new Database(path);
    expect(db.prepare('SELECT COUNT(*) FROM derived_sales').pluck().get()).toBe(60);
    expect(db.prepare('SELECT MAX(items) FROM derived_sales').pluck().get()).toBe(1);
    db.close();
    expect(() => growCommand([join(scratch(), 'x'), '--lines', '9', '--lines-a-sale', '0'])).toThrow(
      '--lines-a-sale',
    );
  });

  test('asks for a number of lines, and never writes over a file', () => {
    expect(() => growCommand([join(scratch(), 'x'), '--lines', 'many'])).toThrow('--lines');
    expect(() => growCommand([written('precious'), '--lines', '3'])).toThrow('already there');
  });
});
