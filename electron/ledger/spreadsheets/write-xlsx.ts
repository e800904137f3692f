import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Table } from '../../../shared/contract/lists';

type Kind = Table['columns'][number]['kind'];

/** Money with its three decimals, and weights; whole numbers and percents as they are. */
const formatOf = (value: number, kind: Kind): string | undefined => {
  if (kind === 'money') return '#,##0.000';
  if (kind === 'quantity') return Number.isInteger(value) ? '#,##0' : '#,##0.000';
  return undefined;
};

/** XML has no room for these; spreadsheet programs call a file that holds them damaged. */
const NOT_IN_XML = /[\p{Cs}\uFFFE\uFFFF]/gu;

function cellOf(value: Table['rows'][number][number], kind: Kind): Cell {
  if (value === null || value === '') return null;
  // Always as what it is: a text that looks like a formula or a number stays a text.
  if (typeof value === 'number') return { value, type: Number, format: formatOf(value, kind) };
  return { value: String(value).replace(NOT_IN_XML, ''), type: String, format: '@' };
}

/** A table as an XLSX sheet: right to left in Arabic, numbers as numbers, its header in bold and always in sight. */
export async function writeXlsx({ name, language, columns, rows }: Table): Promise<Uint8Array> {
  const header = columns.map(({ header: value }): Cell => ({ value, type: String, fontWeight: 'bold' }));
  const body = rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at]?.kind ?? 'text')));
  return writeExcelFile([header, ...body], {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    rightToLeft: language === 'ar',
  }).toBuffer();
}
