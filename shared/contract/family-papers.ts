import { z } from 'zod';
import { rights } from '../rights';
import { zFamilyCode } from '../schema';
import { local } from './define';
import { zPeriod } from './earnings';

const language = z.enum(['ar', 'en']);
const zSaved = z.strictObject({ path: z.string() }).nullable();

/** `through`: the printer of the settings, the system's dialog, or a PDF where the person says. */
const through = z.enum(['printer', 'dialog', 'pdf']);
const zSent = z.strictObject({ printed: z.boolean(), path: z.string().nullable() });

/** What a family takes with it; main reads it in the name of the family that is at the window. */
export const earningsDesktopContract = {
  'earnings.signOut': local(rights['earnings.signOut'], z.strictObject({}), z.strictObject({})),
  /** PRINTER_MISSING · PRINTER_FAILED · SAVE_FAILED */
  'earnings.print': local(
    rights['earnings.print'],
    z.discriminatedUnion('paper', [
      z.strictObject({ paper: z.literal('slip'), period: zPeriod, language, through }),
      z.strictObject({ paper: z.literal('statement'), language, through }),
    ]),
    zSent,
  ),
};

const families = z.array(zFamilyCode).min(1).max(1_000);

/** What the organisers hand to families; for the till's window. */
export const familyPapersContract = {
  /** Families' own window, beside the till or on another display. */
  'earnings.openWindow': local(rights['earnings.openWindow'], z.strictObject({}), z.strictObject({})),
  /** Cards to cut out: name, code, QR. UNKNOWN_FAMILY · SAVE_FAILED */
  'familyCards.savePdf': local(rights['familyCards.savePdf'], z.strictObject({ families, language }), zSaved),
  /** New first PINs on slips; those before no longer work. UNKNOWN_FAMILY · PRINTER_MISSING · PRINTER_FAILED · SAVE_FAILED */
  'familyPins.printSlips': local(
    rights['familyPins.printSlips'],
    z.strictObject({ families, language, through }),
    zSent,
  ),
};

export type Through = z.output<typeof through>;
