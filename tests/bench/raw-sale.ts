import type Database from 'better-sqlite3';
import { tablesOf } from '../ledger/harness/rows';
import type { ReadableDb, WritableDb } from '../../electron/ledger/database';
import { hourOf } from '../../electron/ledger/exhibition/queries';

type Row = readonly (string | number | null)[];

/** The rows that one sale added, table by table, and what it added to running sums. */
export interface SaleRows {
  readonly inserted: readonly (readonly [table: string, rows: readonly Row[]])[];
  readonly position: number;
  readonly shift: number;
  readonly till: string;
  readonly at: number;
  readonly hour: number;
  readonly day: string;
  readonly net: number;
  readonly gross: number;
  readonly lines: readonly {
    readonly product: string;
    readonly family: string;
    readonly qty: number;
    readonly amounts: Row;
    readonly ofProduct: Row;
  }[];
  readonly tenders: readonly { readonly method: string; readonly amount: number }[];
  readonly postings: readonly { readonly account: string; readonly amount: number }[];
}

/** Key of a sale's rows in each table that it adds to. */
const added: readonly (readonly [table: string, column: string])[] = [
  ['journal_facts', 'position'],
  ['derived_sales', 'position'],
  ['derived_sale_lines', 'sale'],
  ['derived_tenders', 'sale'],
  ['derived_postings', 'position'],
];

/**
 * The yardstick: a transaction of prepared statements that writes what the ledger wrote for a sale, and does nothing
 * else; no rules, no reading, no hash, no JSON.
 */
export class RawSale {
  readonly #db: WritableDb;
  readonly #inserts = new Map<string, Database.Statement>();
  readonly #write: (rows: SaleRows) => void;

  constructor(db: WritableDb) {
    this.#db = db;
    const stock = db.prepare('UPDATE derived_products SET on_hand = on_hand - ? WHERE code = ?');
    const shift = db.prepare('UPDATE derived_shifts SET sales = sales + 1 WHERE position = ?');
    const counter = db.prepare('UPDATE derived_counters SET value = value + 1 WHERE name = ?');
    const familyDay = db.prepare(
      `INSERT INTO derived_family_days (family_code, business_day, gross, base, net, vat, commission, direct)
       VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO UPDATE SET gross = gross + excluded.gross,
       base = base + excluded.base, net = net + excluded.net, vat = vat + excluded.vat,
       commission = commission + excluded.commission`,
    );
    const productDay = db.prepare(
      `INSERT INTO derived_product_days (family_code, business_day, product_code, qty, gross, net, credit)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET qty = qty + excluded.qty,
       gross = gross + excluded.gross, net = net + excluded.net, credit = credit + excluded.credit`,
    );
    const productTotal = db.prepare(
      `INSERT INTO derived_product_totals (product_code, qty, net) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET qty = qty + excluded.qty, net = net + excluded.net`,
    );
    const hour = db.prepare(
      `INSERT INTO derived_hours (business_day, hour, sales, net, first_at, last_at) VALUES (?, ?, 1, ?, ?, ?)
       ON CONFLICT DO UPDATE SET sales = sales + 1, net = net + excluded.net,
       first_at = MIN(first_at, excluded.first_at), last_at = MAX(last_at, excluded.last_at)`,
    );
    const day = db.prepare(
      `INSERT INTO derived_days (business_day, sales, refunds, gross, net) VALUES (?, 1, 0, ?, ?)
       ON CONFLICT DO UPDATE SET sales = sales + 1, gross = gross + excluded.gross, net = net + excluded.net`,
    );
    const method = db.prepare(
      `INSERT INTO derived_tender_days (business_day, method, amount) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET amount = amount + excluded.amount`,
    );
    const account = db.prepare(
      `INSERT INTO derived_accounts (account, balance) VALUES (?, ?)
       ON CONFLICT DO UPDATE SET balance = balance + excluded.balance`,
    );
    const write = db.transaction((rows: SaleRows) => {
      for (const [table, list] of rows.inserted)
        for (const row of list) this.#insert(table, row.length).run(...row);
      for (const { product, family, qty, amounts, ofProduct } of rows.lines) {
        stock.run(qty, product);
        familyDay.run(family, rows.day, ...amounts);
        productDay.run(family, rows.day, product, qty, ...ofProduct);
        productTotal.run(product, qty, ofProduct[1] ?? 0);
      }
      for (const tender of rows.tenders) method.run(rows.day, tender.method, tender.amount);
      for (const posting of rows.postings) account.run(posting.account, posting.amount);
      shift.run(rows.shift);
      counter.run(`sale:${rows.till}`);
      day.run(rows.day, rows.gross, rows.net);
      hour.run(rows.day, rows.hour, rows.net, rows.at, rows.at);
    });
    this.#write = (rows) => write.immediate(rows);
  }

  write(rows: SaleRows): void {
    this.#write(rows);
  }

  /** Fails where the two files do not hold the same: then the yardstick measured something else. */
  expectSame(ledger: ReadableDb): void {
    for (const table of tablesOf(ledger, ['journal', 'derived', 'local'])) {
      const rows = (db: ReadableDb) => JSON.stringify(db.prepare(`SELECT * FROM ${table}`).raw().all());
      if (rows(ledger) !== rows(this.#db))
        throw new Error(`The bare transaction wrote something else into ${table}.`);
    }
  }

  #insert(table: string, columns: number): Database.Statement {
    const known = this.#inserts.get(table);
    if (known !== undefined) return known;
    const made = this.#db.prepare(
      `INSERT INTO ${table} VALUES (${Array.from({ length: columns }, () => '?').join(', ')})`,
    );
    this.#inserts.set(table, made);
    return made;
  }

  static rowsOf(db: ReadableDb, id: string): SaleRows {
    const sale = db.prepare('SELECT * FROM derived_sales WHERE id = ?').get(id) as {
      position: number;
      shift: number;
      till_code: string;
      at: number;
      business_day: string;
      gross: number;
      net: number;
    };
    const { position } = sale;
    const of = <T>(sql: string) => db.prepare(sql).all(position) as T[];
    const raw = (sql: string, key: string | number) => db.prepare(sql).raw().all(key) as Row[];
    return {
      inserted: [
        ...added.map(
          ([table, column]) => [table, raw(`SELECT * FROM ${table} WHERE ${column} = ?`, position)] as const,
        ),
        ['local_answers', raw('SELECT * FROM local_answers WHERE id = ?', id)],
      ],
      position,
      shift: sale.shift,
      till: sale.till_code,
      at: sale.at,
      hour: hourOf(db, sale.at),
      day: sale.business_day,
      gross: sale.gross,
      net: sale.net,
      lines: of<{
        product_code: string;
        family_code: string;
        qty: number;
        gross: number;
        base: number;
        net: number;
        vat: number;
        commission: number;
      }>('SELECT * FROM derived_sale_lines WHERE sale = ?').map((line) => ({
        product: line.product_code,
        family: line.family_code,
        qty: line.qty,
        amounts: [line.gross, line.base, line.net, line.vat, line.commission],
        ofProduct: [line.gross, line.net, line.base - line.commission],
      })),
      tenders: of<{ method: string; amount: number }>(
        'SELECT method, amount FROM derived_tenders WHERE sale = ?',
      ),
      postings: of<{ account: string; amount: number }>(
        'SELECT account, amount FROM derived_postings WHERE position = ?',
      ),
    };
  }
}
