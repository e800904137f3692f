import { each, type ReadableDb } from '../database';
import type { Check, Problem } from './problem';

interface Sale {
  readonly position: number;
  readonly number: string;
  readonly items: number;
  readonly gross: number;
  readonly base: number;
  readonly net: number;
  readonly vat: number;
  readonly commission: number;
  readonly due: number;
  readonly kept: number;
  readonly change: number;
  readonly rounding: number;
}

type Amounts = Pick<Sale, 'items' | 'gross' | 'base' | 'net' | 'vat' | 'commission'>;

interface Paid {
  readonly cash: number;
  readonly given: number;
  readonly others: number;
}

type Line = Omit<Amounts, 'items'> & { readonly sale: number };
type Tender = {
  readonly sale: number;
  readonly method: string;
  readonly amount: number;
  readonly given: number;
};

const NOTHING: Amounts = { items: 0, gross: 0, base: 0, net: 0, vat: 0, commission: 0 };

/** Takes, from rows in the order of their sales, those of one sale at a time: nothing is held but one sale. */
class BySale<Row extends { readonly sale: number }> {
  readonly #rows: IterableIterator<Row>;
  #next: IteratorResult<Row>;
  constructor(rows: IterableIterator<Row>) {
    this.#rows = rows;
    this.#next = rows.next();
  }
  take(sale: number): Row[] {
    const taken: Row[] = [];
    while (this.#next.done !== true && this.#next.value.sale <= sale) {
      if (this.#next.value.sale === sale) taken.push(this.#next.value);
      this.#next = this.#rows.next();
    }
    return taken;
  }
  end(): void {
    this.#rows.return?.();
  }
}

const sumLines = (lines: readonly Line[]): Amounts =>
  lines.reduce(
    (sum, line) => ({
      items: sum.items + 1,
      gross: sum.gross + line.gross,
      base: sum.base + line.base,
      net: sum.net + line.net,
      vat: sum.vat + line.vat,
      commission: sum.commission + line.commission,
    }),
    NOTHING,
  );

const sumTenders = (tenders: readonly Tender[]): Paid =>
  tenders.reduce(
    (sum, { method, amount, given }) =>
      method === 'cash'
        ? { ...sum, cash: sum.cash + amount, given: sum.given + given }
        : { ...sum, others: sum.others + amount },
    { cash: 0, given: 0, others: 0 },
  );

/** What a sale's own row must say, by its lines and its payments: docs/money.md, Selling and Tenders. */
function problemOf(sale: Sale, lines: Amounts, paid: Paid): Problem | null {
  const expected = {
    ...lines,
    due: lines.net - paid.others,
    kept: paid.cash,
    change: paid.given - paid.cash,
    rounding: paid.cash + paid.others - lines.net,
  };
  for (const [column, value] of Object.entries(expected)) {
    const found = sale[column as keyof typeof expected];
    if (found === value) continue;
    const what = `Sale ${sale.number}: its ${column} is not what its lines and payments come to.`;
    const where = { table: 'derived_sales', row: `position ${sale.position}`, column };
    return { what, fact: sale.position, ...where, found, expected: value };
  }
  return null;
}

const lineRows = (db: ReadableDb) =>
  each<Line>(
    db,
    'SELECT sale, gross, base, net, vat, commission FROM derived_sale_lines ORDER BY sale, line',
  );
const tenderRows = (db: ReadableDb) =>
  each<Tender>(db, 'SELECT sale, method, amount, given FROM derived_tenders ORDER BY sale, no');

/** Every sale is paid: payments and rounding against its lines. */
export const checkTenders: Check = ({ db }) => {
  const lines = new BySale(lineRows(db));
  try {
    const tenders = new BySale(tenderRows(db));
    try {
      return firstUnpaid(db, lines, tenders);
    } finally {
      tenders.end();
    }
  } finally {
    lines.end();
  }
};

function firstUnpaid(db: ReadableDb, lines: BySale<Line>, tenders: BySale<Tender>): Problem | null {
  for (const sale of each<Sale>(db, 'SELECT * FROM derived_sales ORDER BY position')) {
    const paid = sumTenders(tenders.take(sale.position));
    const problem = problemOf(sale, sumLines(lines.take(sale.position)), paid);
    if (problem !== null) return problem;
  }
  return null;
}
