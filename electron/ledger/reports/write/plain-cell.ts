import { baisa } from '../../../../shared/domain/amounts';
import { formatMoneyPlain } from '../../../../shared/domain/money';
import { dayAndTime } from '../../../../shared/domain/wall-clock';
import type { ReportCell, ReportKind } from '../../../../shared/contract/report-tables';

/** Thousandths as a number with those decimals that it needs: `1.25`, `3`. */
const fromThousandths = (thousandths: number): string => String(thousandths / 1000);

/** A cell as any program reads it: amounts in rials with three decimals, Latin digits, no grouping. Texts as they are. */
export function plainCell(cell: ReportCell, kind: ReportKind, timezone: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  switch (kind) {
    case 'amount':
      return formatMoneyPlain(baisa(cell));
    case 'quantity':
      return fromThousandths(cell);
    case 'percent':
      return String(cell / 100);
    case 'instant':
      return dayAndTime(cell, timezone);
    case 'text':
    case 'day':
    case 'count':
      return String(cell);
  }
}
