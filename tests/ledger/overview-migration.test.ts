import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { WritableDb } from '../../electron/ledger/database';
import { migrate } from '../../electron/ledger/migrate';
import { migrations } from '../../electron/ledger/migrations';
import { verify } from '../../electron/ledger/verify/verify';
import { trade } from './harness/trade';

/** What the migration makes, taken out again: the file is as a ledger with trade was before it. */
const UNDO = `DROP TABLE derived_hours; DROP TABLE derived_day_mends; DROP TABLE derived_product_totals;
  DROP INDEX derived_family_days_by_day; DROP INDEX derived_product_days_by_day;
  DROP INDEX derived_tenders_by_method; DROP INDEX derived_sales_mended;`;

const figures = ['derived_hours', 'derived_day_mends', 'derived_product_totals'];

test('a ledger that has sold before gets the figures of the overview that a new one would have', () => {
  const stall = trade();
  stall.close();
  const db = new Database(stall.path) as WritableDb;
  const rows = () => figures.map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  const made = rows();
  expect(made.every((table) => table.length > 0)).toBe(true);
  db.exec(UNDO);
  db.pragma('user_version = 100');
  const step = migrations.filter(({ version }) => version === 110);
  expect(migrate(db, stall.path, step)).toMatchObject({ ok: true, value: { from: 100, to: 110 } });
  expect(rows()).toEqual(made);
  db.pragma(`user_version = ${migrations.at(-1)?.version ?? 0}`);
  expect(verify(db)).toMatchObject({ ok: true });
  db.close();
});
