import { stringify } from 'csv-stringify/sync';
import { unformulated } from '../../spreadsheets/formulas';
import type { OpenPart } from '../open-report';
import { plainCell } from './plain-cell';
import { comparedTable, coverLines, word } from './cover-words';
import type { Writing } from './writing';

/** Excel takes a file for UTF-8 by this. */
const MARK = '\uFEFF';

/** So many rows become text at a time. */
const BATCH = 200;

const toText = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { record_delimiter: 'windows' });

function writeCover({ report, agreement, language, write }: Writing): void {
  const { timezone } = report.cover;
  const { headers, rows } = comparedTable(agreement, language);
  const lines = coverLines(report.cover, agreement, language).map((line) => line.map(unformulated));
  const compared = rows.map(({ what, kind, ...figures }) => [
    unformulated(what),
    plainCell(figures.report, kind, timezone),
    plainCell(figures.ledger, kind, timezone),
  ]);
  write(toText([...lines, [...headers], ...compared]));
}

function writePart(part: OpenPart, { report, language, write, onRow }: Writing): void {
  const { timezone } = report.cover;
  const kinds = part.columns.map(({ kind }) => kind);
  write(toText([[''], [part.title], part.columns.map(({ header }) => header)]));
  let batch: string[][] = [];
  for (const row of part.rows()) {
    // Only what is text can run as a formula; a number below 0 begins with its minus and is none.
    batch.push(
      row.map((cell, at) =>
        typeof cell === 'string' ? unformulated(cell) : plainCell(cell, kinds[at] ?? 'text', timezone),
      ),
    );
    onRow();
    if (batch.length < BATCH) continue;
    write(toText(batch));
    batch = [];
  }
  const totals = part.totals();
  const sums = totals?.map((cell, at) => plainCell(cell, kinds[at] ?? 'text', timezone));
  write(toText(sums === undefined ? batch : [...batch, [word('total', language), ...sums.slice(1)]]));
}

/** UTF-8 with its mark: a cover of two columns, then each part under its title: headers, rows, totals. */
export function writeCsv(writing: Writing): void {
  writing.write(MARK);
  writeCover(writing);
  for (const part of writing.report.parts) writePart(part, writing);
}
