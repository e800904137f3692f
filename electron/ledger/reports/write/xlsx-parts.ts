import type { Language } from '../report';
import { xmlText } from './xlsx-cells';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const numbered = (count: number, text: (no: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at + 1)).join('');

/** The cover first, then the parts; Excel allows 31 characters, and none of `[]:*?/\`. */
export const sheetNames = (titles: readonly string[], language: Language): string[] =>
  [language === 'ar' ? 'عن التقرير' : 'About', ...titles].map((title) =>
    title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
  );

export const contentTypes = (sheets: number): string =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
  numbered(
    sheets,
    (no) => `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  ) +
  `</Types>`;

export const relations =
  `${XML}<Relationships xmlns="${RELATIONS}">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const workbook = (names: readonly string[]): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
  names
    .map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('') +
  `</sheets></workbook>`;

export const workbookRelations = (sheets: number): string =>
  `${XML}<Relationships xmlns="${RELATIONS}">` +
  numbered(
    sheets,
    (no) => `<Relationship Id="rId${no}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${no}.xml"/>`,
  ) +
  `<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** Formats of our own begin at 164; 49 is text, 3 whole numbers in groups, 10 percent with two decimals. */
const formats = { amount: 164, day: 165, instant: 166 } as const;

const look = (format: number, font: number): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;

const numbers = (font: number): string =>
  [formats.amount, 3, formats.amount, formats.day, formats.instant, 10]
    .map((format) => look(format, font))
    .join('');

/** In the order of `style` (`xlsx-cells.ts`). */
export const styles =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="3">` +
  `<numFmt numFmtId="${formats.amount}" formatCode="#,##0.000"/>` +
  `<numFmt numFmtId="${formats.day}" formatCode="yyyy\\-mm\\-dd"/>` +
  `<numFmt numFmtId="${formats.instant}" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>` +
  `<fonts count="3"><font><sz val="11"/><name val="Arial"/></font>` +
  `<font><b/><sz val="11"/><name val="Arial"/></font>` +
  `<font><b/><sz val="12"/><color rgb="FFB00020"/><name val="Arial"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="17">${look(0, 0)}${look(49, 0)}${look(49, 1)}${look(49, 1)}${look(49, 2)}` +
  `${numbers(0)}${numbers(1)}</cellXfs></styleSheet>`;
