import { z } from 'zod';
import { rights } from '../rights';
import { zId } from '../schema';
import { local } from './define';

const zLanguage = z.enum(['ar', 'en']);
const zPayouts = z.array(zId).min(1).max(1000);
const asked = { payouts: zPayouts, language: zLanguage };
const saved = z.strictObject({ path: z.string() }).nullable();

/** The documents of payouts, and the list for the bank. Answered by main. */
export const payoutDesktopContract = {
  /** Each on a page of A4, twice: for the family and for the organiser. UNKNOWN_PAYOUT · PRINTER_MISSING · PRINTER_FAILED */
  'payoutPaper.print': local(
    rights['payoutPaper.print'],
    z.strictObject({ ...asked, through: z.enum(['printer', 'dialog']) }),
    z.strictObject({ printed: z.boolean() }),
  ),
  /** Null: they changed their mind. UNKNOWN_PAYOUT · SAVE_FAILED */
  'payoutPaper.savePdf': local(rights['payoutPaper.savePdf'], z.strictObject(asked), saved),
  /** Name, number and amount of each transfer that still stands; null: they changed their mind. UNKNOWN_PAYOUT · SAVE_FAILED */
  'transfers.save': local(
    rights['transfers.save'],
    z.strictObject({ ...asked, format: z.enum(['csv', 'xlsx']) }),
    saved,
  ),
};
