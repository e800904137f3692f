import type { Sheet } from '../../../shared/domain/lists/sheet';
import { done, refuse, type Result } from '../../../shared/result';
import { limits } from './limits';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** `PK`, as every archive begins. */
const ARCHIVE = [0x50, 0x4b];
/** Excel up to 2003, and any Excel file with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/**
 * The sheets of a file, at least one, whatever its name says that it is.
 * BAD_FILE (`reason`: empty, broken, encrypted, old-excel, not-a-sheet, quote) · TOO_BIG (`what`, `most`)
 */
export function readSpreadsheet(bytes: Uint8Array): Result<Sheet[]> {
  if (bytes.length === 0) return refuse('BAD_FILE', { reason: 'empty' });
  if (bytes.length > limits.fileBytes) return refuse('TOO_BIG', { what: 'file', most: limits.fileBytes });
  if (beginsWith(bytes, ARCHIVE)) return readXlsx(bytes);
  if (beginsWith(bytes, COMPOUND)) return refuse('BAD_FILE', { reason: 'old-excel' });
  if (beginsWith(bytes, PDF)) return refuse('BAD_FILE', { reason: 'not-a-sheet' });
  const sheet = readCsv(bytes);
  return sheet.ok ? done([sheet.value]) : sheet;
}
