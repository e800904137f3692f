import { z } from 'zod';
import { rights } from '../rights';
import { zId } from '../schema';
import { command, local, query } from './define';
import { zImportPreview, zImportReport, zMappings } from './imports';

const zList = z.enum(['families', 'products']);

/**
 * Lists in and out of files, for the till's window. The person chooses the file in the system's dialog and main keeps
 * its bytes: a page names no path and sees none of the disk.
 */
export const sheetsContract = {
  /** Asks which file holds a list; null: they changed their mind. BAD_FILE · TOO_BIG */
  'sheets.choose': local(
    rights['sheets.choose'],
    z.strictObject({ list: zList }),
    z.strictObject({ name: z.string() }).nullable(),
  ),
  /** Forgets a file that was chosen. */
  'sheets.forget': local(rights['sheets.forget'], z.strictObject({ list: zList }), z.strictObject({})),
  /** What the chosen files would change; as `imports.preview`. */
  'sheets.preview': query(rights['sheets.preview'], zMappings, zImportPreview),
  /** Imports them as they were seen; as `imports.commit`. */
  'sheets.import': command(
    rights['sheets.import'],
    zMappings.extend({ id: zId, digest: z.string().max(64) }),
    zImportReport,
  ),
  /** Saves a list where the person says; null: they changed their mind. SAVE_FAILED */
  'sheets.save': local(
    rights['sheets.save'],
    z.strictObject({
      list: zList,
      format: z.enum(['csv', 'xlsx']),
      language: z.enum(['ar', 'en']),
      withPhones: z.boolean(),
    }),
    z.strictObject({ path: z.string() }).nullable(),
  ),
};
