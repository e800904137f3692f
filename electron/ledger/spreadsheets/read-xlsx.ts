import { done, refuse, type Result } from '../../../shared/result';
import type { Sheet } from '../../../shared/domain/lists/sheet';
import { decodeText } from './decode';
import { limits } from './limits';
import { openArchive, PartError } from './unzip';
import { readPercentStyles, readSharedStrings } from './xlsx-parts';
import { readXlsxSheet } from './xlsx-sheet';
import { readWorkbook } from './xlsx-workbook';
import { XmlError } from './xml';

/**
 * Reads the sheets of an XLSX file that people see, blank ones left out. Ours rather than a library's: none of those we
 * tried bounds its memory (one cell in the last column fills it) or tells a percent from a number.
 * BAD_FILE (`reason`: broken, encrypted, not-a-sheet, empty) · TOO_BIG
 */
export function readXlsx(bytes: Uint8Array): Result<Sheet[]> {
  const opened = openArchive(bytes);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const textOf = (path: string): string => decodeText(archive.read(path));
  try {
    const workbook = readWorkbook(archive);
    if (workbook === null || workbook.sheets.length === 0)
      return refuse('BAD_FILE', { reason: 'not-a-sheet' });
    const context = {
      sharedStrings: workbook.sharedStrings === null ? [] : readSharedStrings(textOf(workbook.sharedStrings)),
      percentStyles: workbook.styles === null ? [] : readPercentStyles(textOf(workbook.styles)),
    };
    const sheets: Sheet[] = [];
    for (const path of workbook.sheets.slice(0, limits.sheets)) {
      const sheet = readXlsxSheet(textOf(path), context);
      if (sheet.ok) sheets.push(sheet.value);
      else if (sheet.error.code === 'TOO_BIG') return sheet;
    }
    return sheets.length === 0 ? refuse('BAD_FILE', { reason: 'empty' }) : done(sheets);
  } catch (error) {
    if (error instanceof PartError) return error.refusal;
    if (error instanceof XmlError) return refuse('BAD_FILE', { reason: 'broken' });
    throw error;
  }
}
