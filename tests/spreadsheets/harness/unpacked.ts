import { openArchive } from '../../../electron/ledger/spreadsheets/unzip';

/** A part of an XLSX file, as text. */
export function unpackedText(bytes: Uint8Array, path: string): string {
  const archive = openArchive(bytes);
  if (!archive.ok) throw new Error(archive.error.code);
  return Buffer.from(archive.value.read(path)).toString('utf8');
}
