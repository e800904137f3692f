import type { ReportCell, ReportColumn } from '../../../../shared/contract/report-tables';
import type { OpenPart } from '../open-report';
import type { Writing } from './writing';

/** Amounts stay whole baisa; quantities are pieces or kilograms, rates percent, instants ISO 8601 in UTC. */
function valueOf(cell: ReportCell, kind: ReportColumn['kind']): ReportCell {
  if (typeof cell !== 'number') return cell;
  if (kind === 'instant') return new Date(cell).toISOString();
  if (kind === 'quantity') return cell / 1000;
  return kind === 'percent' ? cell / 100 : cell;
}

const objectOf = (columns: readonly ReportColumn[], row: readonly ReportCell[]): string =>
  JSON.stringify(Object.fromEntries(columns.map(({ id, kind }, at) => [id, valueOf(row[at] ?? null, kind)])));

function writePart(part: OpenPart, { write, onRow }: Writing): void {
  const columns = part.columns.map(({ width: _ofPaper, ...column }) => column);
  const head = { part: part.part.name, title: part.title, columns };
  write(`${JSON.stringify(head).slice(0, -1)},"rows":[`);
  let comma = '';
  for (const row of part.rows()) {
    write(`${comma}\n${objectOf(part.columns, row)}`);
    comma = ',';
    onRow();
  }
  const totals = part.totals();
  const summed = part.columns.filter(({ isSummed }) => isSummed);
  const sums = totals?.filter((_, at) => part.columns[at]?.isSummed === true);
  write(`\n],"totals":${sums === undefined ? 'null' : objectOf(summed, sums)}}`);
}

/** For programs: `{cover, units, agreement, parts: [{part, title, columns, rows: [{…}], totals: {…}}]}`. */
export function writeJson(writing: Writing): void {
  const { report, agreement, write } = writing;
  const units = { amount: 'baisa', quantity: 'piece or kg', percent: '%', instant: 'ISO 8601, UTC' };
  const madeAt = new Date(report.cover.madeAt).toISOString();
  write(`${JSON.stringify({ ...report.cover, madeAt, units, agreement }).slice(0, -1)},"parts":[`);
  for (const [at, part] of report.parts.entries()) {
    write(at === 0 ? '\n' : ',\n');
    writePart(part, writing);
  }
  write('\n]}\n');
}
