import { stringify } from 'csv-stringify/sync';
import type { Table } from '../../../shared/contract/lists';
import { toEscaped } from './formulas';

const DECIMALS = { money: 3, quantity: 3, percent: 2, text: 0 } as const;

/** Numbers as any program reads them: money always with its three decimals, a quantity only with those that it needs. */
function cellText(value: Table['rows'][number][number], kind: keyof typeof DECIMALS): string {
  if (value === null) return '';
  if (typeof value !== 'number') return toEscaped(String(value));
  return kind === 'money' ? value.toFixed(DECIMALS.money) : String(Number(value.toFixed(DECIMALS[kind])));
}

/** A table as CSV: UTF-8 with its mark (Excel needs it for Arabic), commas, and no cell that a program would run. */
export const writeCsv = ({ columns, rows }: Table): Uint8Array =>
  Buffer.from(
    stringify(
      [
        columns.map(({ header }) => header),
        ...rows.map((row) => row.map((cell, at) => cellText(cell, columns[at]?.kind ?? 'text'))),
      ],
      { bom: true, escape_formulas: true, record_delimiter: 'windows' },
    ),
    'utf8',
  );
