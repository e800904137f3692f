import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { openReadable } from '../../electron/ledger/database';
import { rowHash, type FactRow } from '../../electron/ledger/facts';
import { verify, type CheckName } from '../../electron/ledger/verify/verify';
import { scratch } from './harness/stall';
import { trade } from './harness/trade';

let original = '';

beforeAll(() => {
  const stall = trade();
  original = stall.path;
  stall.close();
});

/** A copy of the file, changed by somebody who knows SQLite, and what each check then says. */
function tampered(change: (db: Database.Database) => void) {
  const path = join(scratch(), 'tampered.ledger');
  copyFileSync(original, path);
  const db = new Database(path);
  change(db);
  db.close();
  const reading = openReadable(path);
  const verdict = verify(reading);
  reading.close();
  const failed = verdict.checks.filter(({ ok }) => !ok);
  return {
    ok: verdict.ok,
    failed: failed.map(({ check }) => check),
    problem: (name: CheckName) => failed.find(({ check }) => check === name)?.problem,
  };
}

/** The triggers stand in the way of an honest slip, not of somebody who can drop and make them again. */
function untriggered(db: Database.Database, change: () => void): void {
  const triggers = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  change();
  for (const { sql } of triggers) db.exec(sql);
}

const saleFact = (db: Database.Database) =>
  db
    .prepare(`SELECT * FROM journal_facts WHERE kind = 'sale.rungUp' ORDER BY position LIMIT 1`)
    .get() as FactRow;

test('a ledger that nobody touched passes every check', () => {
  expect(tampered(() => undefined)).toMatchObject({ ok: true, failed: [] });
});

describe('the journal', () => {
  test('cannot be changed by a slip: its triggers refuse', () => {
    const db = new Database(original);
    expect(() => db.exec(`UPDATE journal_facts SET at = 0`)).toThrow('never updated');
    expect(() => db.exec(`DELETE FROM journal_facts`)).toThrow('never deleted');
    db.pragma('recursive_triggers = ON');
    expect(() => db.exec(`INSERT OR REPLACE INTO journal_facts SELECT * FROM journal_facts`)).toThrow(
      'never deleted',
    );
    db.close();
  });

  test('one byte of a payload: a price that was changed is named', () => {
    let position = 0;
    const result = tampered((db) =>
      untriggered(db, () => {
        position = saleFact(db).position;
        db.prepare(
          `UPDATE journal_facts SET payload = replace(payload, '"price":108', '"price":109') WHERE position = ?`,
        ).run(position);
      }),
    );
    expect(result.problem('chain')).toMatchObject({ fact: position, field: 'payload' });
    expect(result.failed).toContain('derived');
  });

  test.each(['at', 'by', 'id', 'kind', 'version', 'till_id', 'hash'] as const)(
    'a changed %s is named as the field',
    (field) => {
      const other: Record<string, unknown> = {
        at: 1_795_000_000_001,
        by: 'nobody',
        id: '0199aaaa-0000-7000-8000-000000000000',
        kind: 'sale.voided',
        version: 2,
        till_id: 'T2',
        hash: 'f'.repeat(64),
      };
      let position = 0;
      const result = tampered((db) =>
        untriggered(db, () => {
          // The last sale at the first till: its neighbours on the other one are not in the way of its seq.
          ({ position } = saleFact(db));
          if (field === 'till_id') db.exec(`UPDATE journal_facts SET seq = seq + 1000 WHERE till_id = 'T2'`);
          db.prepare(`UPDATE journal_facts SET ${field} = ? WHERE position = ?`).run(other[field], position);
        }),
      );
      if (field === 'till_id') expect(result.failed).toContain('chain');
      else expect(result.problem('chain')).toMatchObject({ fact: position, field });
    },
  );

  test('a fact that was taken out is named as missing', () => {
    let position = 0;
    const result = tampered((db) =>
      untriggered(db, () => {
        ({ position } = saleFact(db));
        db.prepare('DELETE FROM journal_facts WHERE position = ?').run(position);
      }),
    );
    expect(result.problem('chain')).toMatchObject({
      what: `Fact ${position} is missing from the journal.`,
      field: 'position',
    });
  });

  test('the newest fact taken out is missed by the rows that it made', () => {
    const result = tampered((db) =>
      untriggered(db, () =>
        db.exec('DELETE FROM journal_facts WHERE position = (SELECT MAX(position) FROM journal_facts)'),
      ),
    );
    expect(result.failed).toContain('derived');
  });

  test('two facts that changed places are named', () => {
    let first = 0;
    const result = tampered((db) =>
      untriggered(db, () => {
        first = saleFact(db).position;
        const swap = db.prepare('UPDATE journal_facts SET position = ? WHERE position = ?');
        swap.run(-1, first);
        swap.run(first, first + 1);
        swap.run(first + 1, -1);
      }),
    );
    expect(result.problem('chain')).toMatchObject({ fact: first });
    expect(['prev_hash', 'seq']).toContain(result.problem('chain')?.field);
  });

  test('a fact sealed anew with another amount breaks the chain at the next one', () => {
    let position = 0;
    const result = tampered((db) =>
      untriggered(db, () => {
        const fact = saleFact(db);
        position = fact.position;
        const changed = { ...fact, payload: fact.payload.replace('"price":108', '"price":109') };
        db.prepare('UPDATE journal_facts SET payload = ?, hash = ? WHERE position = ?').run(
          changed.payload,
          rowHash(changed),
          position,
        );
      }),
    );
    expect(result.problem('chain')).toMatchObject({ fact: position + 1, field: 'prev_hash' });
  });

  test('a payload of a newer program or of no known shape is named', () => {
    const newer = tampered((db) =>
      untriggered(db, () => db.exec(`UPDATE journal_facts SET version = 9 WHERE kind = 'sale.voided'`)),
    );
    expect(newer.problem('payloads')).toMatchObject({
      field: 'version',
      what: expect.stringContaining('FACT_NEWER') as string,
    });
    const shapeless = tampered((db) =>
      untriggered(db, () => db.exec(`UPDATE journal_facts SET payload = '{}' WHERE kind = 'sale.voided'`)),
    );
    expect(shapeless.problem('payloads')).toMatchObject({ field: 'payload' });
  });
});

describe('what was made from it', () => {
  const edits: readonly (readonly [what: string, sql: string, table: string, check: CheckName])[] = [
    [
      'a sale made cheaper',
      'UPDATE derived_sales SET net = net - 100 WHERE position = (SELECT MIN(position) FROM derived_sales)',
      'derived_sales',
      'tenders',
    ],
    [
      'a line given to another family',
      `UPDATE derived_sale_lines SET family_code = 'F03' WHERE family_code = 'F02'`,
      'derived_sale_lines',
      'statements',
    ],
    [
      'a payment made larger',
      `UPDATE derived_tenders SET amount = amount + 5 WHERE method = 'transfer'`,
      'derived_tenders',
      'tenders',
    ],
    [
      'a payout that vanished',
      `DELETE FROM derived_payouts WHERE method = 'transfer'`,
      'derived_payouts',
      'statements',
    ],
    [
      'cash that was never put in',
      `UPDATE derived_cash_moves SET amount = amount + 5000 WHERE direction = 'in'`,
      'derived_cash_moves',
      'drawers',
    ],
    [
      'a shortage written away',
      'UPDATE derived_shifts SET variance = 0, counted = expected',
      'derived_shifts',
      'derived',
    ],
    [
      'a family owed more',
      `UPDATE derived_accounts SET balance = balance - 1000 WHERE account = 'family:F01'`,
      'derived_accounts',
      'postings',
    ],
    ['stock that was counted away', 'UPDATE derived_products SET on_hand = 0', 'derived_products', 'derived'],
    [
      'a refund that never was',
      'UPDATE derived_refund_lines SET net = net + 1',
      'derived_refund_lines',
      'derived',
    ],
    ['a day that sold more', 'UPDATE derived_days SET net = net + 1', 'derived_days', 'derived'],
    [
      'a number given twice',
      `UPDATE derived_counters SET value = 0 WHERE name = 'sale:T1'`,
      'derived_counters',
      'derived',
    ],
    [
      'a person made organiser',
      `INSERT INTO derived_people (person_id, name, role, active, position) VALUES ('x', 'x', 'organiser', 1, 1)`,
      'derived_people',
      'derived',
    ],
  ];

  test.each(edits)('%s is named, with table, row and column', (_, sql, table, check) => {
    const result = tampered((db) => {
      db.pragma('foreign_keys = OFF');
      db.exec(sql);
    });
    expect(result.problem('derived')).toMatchObject({ table });
    expect(result.problem('derived')?.row).toBeDefined();
    expect(result.failed).toContain(check);
  });

  test('a posting that was doubled is named with its fact', () => {
    let position = 0;
    const result = tampered((db) => {
      position = saleFact(db).position;
      db.prepare(
        'INSERT INTO derived_postings SELECT position, no + 100, account, amount FROM derived_postings WHERE position = ? AND no = 1',
      ).run(position);
    });
    expect(result.problem('postings')).toMatchObject({
      fact: position,
      what: 'The postings of the fact do not sum to 0.',
    });
  });

  test('a pair of postings that balances is still no posting of that fact', () => {
    const result = tampered((db) => {
      const { position } = saleFact(db);
      const add = db.prepare('INSERT INTO derived_postings VALUES (?, ?, ?, ?)');
      add.run(position, 90, 'safe', -5000);
      add.run(position, 91, 'owner', 5000);
      db.exec(`UPDATE derived_accounts SET balance = balance - 5000 WHERE account = 'safe'`);
      db.exec(`UPDATE derived_accounts SET balance = balance + 5000 WHERE account = 'owner'`);
    });
    expect(result.problem('postings')).toBeUndefined();
    expect(result.problem('derived')).toMatchObject({ table: 'derived_accounts' });
  });
});

describe('the file', () => {
  test('dropped triggers are named', () => {
    const result = tampered((db) => db.exec('DROP TRIGGER journal_facts_never_deleted'));
    expect(result.problem('schema')?.what).toBe('The trigger journal_facts_never_deleted is missing.');
  });

  test('a trigger that does nothing, in the place of the one that refuses, is named', () => {
    const result = tampered((db) =>
      db.exec(`DROP TRIGGER journal_facts_never_updated;
        CREATE TRIGGER journal_facts_never_updated BEFORE UPDATE ON journal_facts BEGIN SELECT 1; END;`),
    );
    expect(result.problem('schema')?.what).toContain('is not as the program made it');
  });

  test('a table or a trigger too many is named', () => {
    const result = tampered((db) =>
      db.exec(
        'CREATE TRIGGER extra AFTER INSERT ON derived_sales BEGIN UPDATE derived_accounts SET balance = 0; END;',
      ),
    );
    expect(result.problem('schema')).toMatchObject({ table: 'extra' });
  });

  test('a missing derived table fails every check that needs it and lets the others speak', () => {
    const result = tampered((db) => {
      db.pragma('foreign_keys = OFF');
      db.exec('DROP TABLE derived_tenders');
    });
    expect(result.failed).toEqual(expect.arrayContaining(['schema', 'derived', 'tenders', 'statements']));
    expect(result.failed).not.toContain('chain');
  });

  test('a row that refers to nothing is named', () => {
    const result = tampered((db) => {
      db.pragma('foreign_keys = OFF');
      db.exec(`UPDATE derived_products SET family_code = 'F77' WHERE code = 'F01-001'`);
    });
    expect(result.problem('sqlite')).toMatchObject({ table: 'derived_products' });
  });
});
