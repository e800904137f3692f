import { Zip, ZipDeflate } from 'fflate';
import { refuse, type Result } from '../../../../shared/result';
import type { OpenPart, OpenReport } from '../open-report';
import { comparedTable, coverLines, warningOf, word } from './cover-words';
import type { Writing } from './writing';
import { cellXml, numberXml, style, textXml } from './xlsx-cells';
import { contentTypes, relations, sheetNames, styles, workbook, workbookRelations } from './xlsx-parts';

/** Excel's own: what is beyond it cannot be opened. */
const MOST_ROWS = 1_048_576;

/** Beside the rows: the header, the totals, and the warning of a report that does not agree. */
const OTHER_ROWS = 3;

/** TOO_MANY_ROWS (`part`: its title, `rows`, `most`) where a part is longer than a sheet may be; null: all fit. */
export function tooManyRows({ parts }: OpenReport): Result<never> | null {
  const most = MOST_ROWS - OTHER_ROWS;
  const long = parts.find(({ rowCount }) => rowCount > most);
  return long === undefined ? null : refuse('TOO_MANY_ROWS', { part: long.title, rows: long.rowCount, most });
}

const encoder = new TextEncoder();

/** Text is packed in pieces of so many characters: packing a row at a time would cost more than the row. */
const PIECE = 64 * 1024;

/** A file inside the workbook: what is added is packed and goes on at once, so that no sheet is ever held. */
class Entry {
  readonly #deflate: ZipDeflate;
  #text = '';

  constructor(zip: Zip, name: string) {
    // Twice as fast as the usual level, for a tenth more on the disk.
    this.#deflate = new ZipDeflate(name, { level: 3 });
    zip.add(this.#deflate);
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length < PIECE) return;
    this.#deflate.push(encoder.encode(this.#text));
    this.#text = '';
  }

  end(): void {
    this.#deflate.push(encoder.encode(this.#text), true);
  }
}

const sheetBegin = (isArabic: boolean, frozen: number, widths: readonly number[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  // Printed on A4 with all columns on one page.
  `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>` +
  `<sheetView workbookViewId="0"${isArabic ? ' rightToLeft="1"' : ''}>` +
  (frozen === 0
    ? ''
    : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`) +
  `</sheetView></sheetViews><cols>` +
  widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('') +
  `</cols><sheetData>`;

const SHEET_END =
  '</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';

const rowXml = (cells: string): string => `<row>${cells}</row>`;

/** The first sheet: what the report is, and the figures that were compared. */
function writeCover(entry: Entry, { report, agreement, language }: Writing): void {
  entry.add(sheetBegin(language === 'ar', 0, [30, 70, 20]));
  const { headers, rows } = comparedTable(agreement, language);
  const isWrong = (label: string): boolean => !agreement.agrees && label === word('check', language);
  for (const [label, value] of coverLines(report.cover, agreement, language)) {
    const look = isWrong(label) ? style.warning : style.text;
    entry.add(rowXml(textXml(label, style.bold) + textXml(value, look)));
  }
  entry.add(rowXml(headers.map((header) => textXml(header, style.bold)).join('')));
  for (const { what, kind, report: here, ledger } of rows) {
    entry.add(rowXml(textXml(what, style.text) + numberXml(here, kind) + numberXml(ledger, kind)));
  }
  entry.add(SHEET_END);
}

function writePart(entry: Entry, part: OpenPart, { report, agreement, language, onRow }: Writing): void {
  const warning = warningOf(agreement, language);
  const { timezone } = report.cover;
  entry.add(
    sheetBegin(
      language === 'ar',
      warning === null ? 1 : 2,
      part.part.columns.map(({ width }) => width),
    ),
  );
  if (warning !== null) entry.add(rowXml(textXml(warning, style.warning)));
  entry.add(rowXml(part.columns.map(({ header }) => textXml(header, style.header)).join('')));
  const kinds = part.columns.map(({ kind }) => kind);
  for (const row of part.rows()) {
    let cells = '';
    for (const [at, cell] of row.entries()) cells += cellXml(cell, kinds[at] ?? 'text', timezone);
    entry.add(rowXml(cells));
    onRow();
  }
  const totals = part.totals();
  if (totals !== null) {
    const sums = totals.slice(1).map((cell, at) => cellXml(cell, kinds[at + 1] ?? 'text', timezone, 'bold'));
    entry.add(rowXml(textXml(word('total', language), style.bold) + sums.join('')));
  }
  entry.add(SHEET_END);
}

/** One workbook: a cover, then a sheet for each part with its header frozen. Packed as it is written. */
export function writeXlsx(writing: Writing): void {
  const { report, language, write } = writing;
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    write(bytes);
  });
  const add = (name: string, fill: (entry: Entry) => void): void => {
    const entry = new Entry(zip, name);
    fill(entry);
    entry.end();
  };
  const names = sheetNames(
    report.parts.map(({ title }) => title),
    language,
  );
  add('[Content_Types].xml', (entry) => entry.add(contentTypes(names.length)));
  add('_rels/.rels', (entry) => entry.add(relations));
  add('xl/workbook.xml', (entry) => entry.add(workbook(names)));
  add('xl/_rels/workbook.xml.rels', (entry) => entry.add(workbookRelations(names.length)));
  add('xl/styles.xml', (entry) => entry.add(styles));
  add('xl/worksheets/sheet1.xml', (entry) => writeCover(entry, writing));
  for (const [at, part] of report.parts.entries()) {
    add(`xl/worksheets/sheet${at + 2}.xml`, (entry) => writePart(entry, part, writing));
  }
  zip.end();
}
