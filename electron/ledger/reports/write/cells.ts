import { baisa } from '../../../../shared/domain/amounts';
import { formatMoneyPlain } from '../../../../shared/domain/money';
import { wallOffset } from '../../../../shared/domain/wall-clock';
import type { ReportCell, ReportKind } from '../../../../shared/contract/report-tables';

/** Clocks are only ever put forward or back at a quarter of an hour. */
const QUARTER = 900_000;

/** The offset found last: what follows is almost always of the same quarter, and asking takes longer than all else. */
let latest = { timezone: '', quarter: Number.NaN, offset: 0 };

/** What the clocks of a time zone show at an instant (ms UTC), as if that were UTC. */
export function wallTime(at: number, timezone: string): number {
  const quarter = Math.floor(at / QUARTER);
  if (latest.quarter !== quarter || latest.timezone !== timezone) {
    latest = { timezone, quarter, offset: wallOffset(at, timezone) };
  }
  return at + latest.offset;
}

/** `2026-11-24 16:05:09` on the clocks of a time zone, of an instant (ms UTC). */
export const dayAndTime = (at: number, timezone: string): string =>
  new Date(wallTime(at, timezone)).toISOString().slice(0, 19).replace('T', ' ');

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
