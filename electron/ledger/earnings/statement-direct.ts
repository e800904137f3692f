import { z } from 'zod';
import type { StatementEntry } from '../../../shared/contract/statements';
import { baisa } from '../../../shared/domain/amounts';
import type { SettlementRecord } from '../../../shared/facts';
import { all, one, type ReadableDb } from '../database';
import { readFact, type FactRow } from '../facts';
import { reachOf, type PageOf, type Source } from './statement-sources';

interface ChangeRow extends FactRow {
  readonly sale: number;
  readonly number: string;
}

const directTo = (family: string, { tenders }: Pick<SettlementRecord, 'tenders'>): number =>
  tenders.reduce(
    (sum, tender) => sum + (tender.method === 'direct' && tender.familyCode === family ? tender.amount : 0),
    0,
  );

const withSettlement = z.object({ settlement: z.custom<SettlementRecord>() });

/** What a fact says of the payments; facts here are read as the journal wrote them, not as they hold now. */
function settlementIn(row: FactRow): SettlementRecord {
  const fact = readFact(row);
  if (!fact.ok) throw new Error(`The fact at ${row.position} cannot be read: ${fact.error.code}.`);
  return withSettlement.parse(fact.value.payload).settlement;
}

const FACT =
  'j.position, j.till_id, j.seq, j.id, j.kind, j.version, j.at, j.by, j.payload, j.prev_hash, j.hash';

/** Corrections of payments of sales in which the family has goods: few, so that they are read at once. */
const changesOf = (db: ReadableDb, { family, upTo }: PageOf): ChangeRow[] =>
  all<ChangeRow>(
    db,
    `SELECT ${FACT}, s.position AS sale, s.number
     FROM journal_facts j INDEXED BY journal_facts_of_kind
       CROSS JOIN derived_sales s ON s.id = json_extract(j.payload, '$.saleId')
     WHERE j.kind = 'sale.tenderChanged' AND j.position <= ?
       AND EXISTS (SELECT 1 FROM derived_sale_lines l INDEXED BY derived_sale_lines_of_family
                   WHERE l.family_code = ? AND l.sale = s.position)
     ORDER BY j.position`,
    upTo,
    family,
  );

function factAt(db: ReadableDb, position: number): FactRow {
  const row = one<FactRow>(db, `SELECT ${FACT} FROM journal_facts j WHERE j.position = ?`, position);
  if (row === undefined) throw new Error(`There is no fact at ${position}.`);
  return row;
}

/** Payments to the family's phone in sales that were corrected: as they were entered, and each correction. */
function corrected(db: ReadableDb, page: PageOf, changes: readonly ChangeRow[]): StatementEntry[] {
  const direct = new Map<number, number>();
  const entries: StatementEntry[] = [];
  for (const row of changes) {
    const { sale, number } = row;
    let before = direct.get(sale);
    if (before === undefined) {
      const sold = factAt(db, sale);
      before = directTo(page.family, settlementIn(sold));
      if (before !== 0)
        entries.push({ kind: 'direct', position: sale, at: sold.at, number, amount: baisa(-before) });
    }
    const after = directTo(page.family, settlementIn(row));
    direct.set(sale, after);
    if (after === before) continue;
    const { position, at } = row;
    const amount = baisa(before - after);
    entries.push({
      kind: 'paymentChanged',
      position,
      at,
      number,
      before: baisa(before),
      after: baisa(after),
      amount,
    });
  }
  return entries.filter(({ position }) => position > page.after && position <= page.upTo);
}

/** What buyers paid to the family's own phone, as it was entered when they did, with every correction after. */
export const direct: Source = (db, page) => {
  const changes = changesOf(db, page);
  const touched = new Set(changes.map(({ sale }) => sale));
  const asSold = all<{ position: number; at: number; number: string; amount: number }>(
    db,
    `SELECT t.sale AS position, s.at, s.number, SUM(t.amount) AS amount
     FROM derived_tenders t INDEXED BY derived_tenders_by_family CROSS JOIN derived_sales s ON s.position = t.sale
     WHERE t.family_code = ? AND t.sale > ? AND t.sale <= ? GROUP BY t.sale ORDER BY t.sale LIMIT ?`,
    page.family,
    page.after,
    page.upTo,
    page.limit,
  );
  const untouched = asSold
    .filter(({ position }) => !touched.has(position))
    .map(({ amount, ...row }): StatementEntry => ({ kind: 'direct', ...row, amount: baisa(-amount) }));
  return { entries: [...untouched, ...corrected(db, page, changes)], reach: reachOf(asSold, page) };
};
