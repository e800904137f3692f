import type { ReportCell, ReportKind } from '../../shared/contract/report-tables';
import { dayAndTime } from '../../shared/domain/wall-clock';
import type { Format } from './format';

/** A report's cell as it is read: rials with three decimals, pieces or kilograms, the clocks of its time zone. */
export const reportCell = (
  cell: ReportCell,
  kind: ReportKind,
  { format, timezone }: { readonly format: Format; readonly timezone: string },
): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return kind === 'day' ? format.digits(cell) : cell;
  switch (kind) {
    case 'amount':
      return format.money(cell);
    case 'quantity':
      return cell % 1000 === 0 ? format.number(cell / 1000) : format.kilograms(cell);
    case 'percent':
      return format.percent(cell);
    case 'instant':
      return format.digits(dayAndTime(cell, timezone));
    case 'text':
    case 'day':
    case 'count':
      return format.number(cell);
  }
};

/** Numbers stand under each other at the end of their column; dates and texts begin where reading does. */
export const isFigure = (kind: ReportKind): boolean =>
  kind === 'amount' || kind === 'quantity' || kind === 'count' || kind === 'percent';
