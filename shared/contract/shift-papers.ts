import { z } from 'zod';
import { rights } from '../rights';
import { zId, zTillCode } from '../schema';
import { local } from './define';

/** The drawer as it is now, or a shift as it was closed. */
const zReportAsked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('x'), till: zTillCode }),
  z.strictObject({ kind: z.literal('z'), shiftId: zId }),
]);

const asked = { report: zReportAsked, language: z.enum(['ar', 'en']) };

/** The papers of the drawer, and the card beside it. Answered by main. */
export const shiftPapersContract = {
  /** On the printer of the settings, or through the system's dialog. NO_OPEN_SHIFT · UNKNOWN_SHIFT · PRINTER_MISSING · PRINTER_FAILED */
  'shiftReport.print': local(
    rights['shiftReport.print'],
    z.strictObject({ ...asked, through: z.enum(['printer', 'dialog']) }),
    z.strictObject({ printed: z.boolean() }),
  ),
  /** On A4; null: they changed their mind. NO_OPEN_SHIFT · UNKNOWN_SHIFT · SAVE_FAILED */
  'shiftReport.savePdf': local(
    rights['shiftReport.savePdf'],
    z.strictObject(asked),
    z.strictObject({ path: z.string() }).nullable(),
  ),
  /** One page with the keys and the most common mistakes; null: they changed their mind. SAVE_FAILED */
  'keysCard.savePdf': local(
    rights['keysCard.savePdf'],
    z.strictObject({ language: z.enum(['ar', 'en']) }),
    z.strictObject({ path: z.string() }).nullable(),
  ),
};

export type ReportAsked = z.output<typeof zReportAsked>;
