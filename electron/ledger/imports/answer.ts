import type { ImportCounts, ImportPart, ImportReport, ImportRow } from '../../../shared/contract/imports';
import type { PlannedFamily } from '../../../shared/domain/lists/plan-families';
import type { PlannedProduct } from '../../../shared/domain/lists/plan-products';
import type { Plan } from './plan';
import type { Lists, ReadList } from './sources';

type PlannedRow = PlannedFamily | PlannedProduct;

function countsOf(rows: readonly PlannedRow[]): ImportCounts {
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

function rowOf(row: PlannedRow): ImportRow {
  const { line, code, name, outcome } = row;
  return {
    line,
    code,
    name,
    outcome,
    fault: outcome === 'refused' ? row.fault : null,
    changes: outcome === 'changed' ? [...row.changes] : [],
    notTaken: outcome !== 'refused' && 'notTaken' in row.wanted ? row.wanted.notTaken : null,
  };
}

const definedColumns = (columns: object): Record<string, number> => ({ ...columns });

export const partOf = (list: ReadList<string> | null, rows: readonly PlannedRow[]): ImportPart | null =>
  list === null
    ? null
    : {
        headerLine: list.row?.line ?? 1,
        headers: [...(list.row?.cells ?? [])],
        columns: definedColumns(list.columns),
        missing: [...list.missing],
        counts: countsOf(rows),
        rows: rows.map(rowOf),
      };

const faultsOf = (file: string, rows: readonly PlannedRow[]): ImportReport['faults'] =>
  rows.flatMap((row) => (row.outcome === 'refused' ? [{ file, line: row.line, code: row.fault }] : []));

/** Counts, and the faults in the order of the files and their lines. */
export const reportOf = ({ families, products }: Lists, plan: Plan): ImportReport => ({
  families: countsOf(plan.families),
  products: countsOf(plan.products),
  faults: [
    ...faultsOf(families?.file ?? '', plan.families),
    ...faultsOf(products?.file ?? '', plan.products),
  ],
});
