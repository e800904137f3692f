import { z } from 'zod';
import { rights } from '../rights';
import { zId } from '../schema';
import { local, query } from './define';
import { zImpact } from './impact';
import { zPayoutPaper } from './payouts';
import { zPerson } from './people';
import { zEarnings, zExhibitionNamed, zExhibitionPlace, zFamilyNamed } from './earnings';
import { zWholeReport } from './report-tables';
import { zReceipt } from './sales';
import { zXReport, zZReport } from './shifts';
import { zStatement } from './statements';
import { zHandover, zLabel, zLabelLook } from './stall-papers';

/** What needs the desktop and is answered by main: the window's person, papers, the runtime. */
export const desktopContract = {
  'app.info': query(
    rights['app.info'],
    z.strictObject({}),
    z.strictObject({
      version: z.string(),
      electron: z.string(),
      /** Set where the program runs on another Electron than the one that ships. */
      testRuntime: z.boolean(),
      ledger: z.enum(['starting', 'ready', 'failed']),
      ledgerError: z.string().nullable(),
      /** Another ledger stands in the true one's place, to practise on. */
      practice: z.boolean(),
    }),
  ),
  /** Who is signed in at this window. */
  'session.current': query(rights['session.current'], z.strictObject({}), zPerson.nullable()),
  'session.signOut': local(rights['session.signOut'], z.strictObject({}), z.strictObject({})),
  /** Saves the receipt as a PDF where the person says; null: they changed their mind. SAVE_FAILED · UNKNOWN_SALE */
  'receipt.savePdf': local(
    rights['receipt.savePdf'],
    z.strictObject({ saleId: zId, language: z.enum(['ar', 'en']) }),
    z.strictObject({ path: z.string() }).nullable(),
  ),
};

/** What a paper window renders: main prints it once the page says that it is ready. */
const looks = {
  language: z.enum(['ar', 'en']),
  digits: z.enum(['latn', 'arab']),
  width: z.enum(['58mm', '80mm', 'A4']),
};

const zPaper = z.discriminatedUnion('paper', [
  z.strictObject({
    paper: z.literal('receipt'),
    ...looks,
    copy: z.boolean(),
    receipt: zReceipt,
  }),
  z.strictObject({ paper: z.literal('x'), ...looks, report: zXReport }),
  z.strictObject({ paper: z.literal('z'), ...looks, report: zZReport }),
  z.strictObject({ paper: z.literal('labels'), ...looks, ...zLabelLook, labels: z.array(zLabel) }),
  z.strictObject({ paper: z.literal('handover'), ...looks, handover: zHandover }),
  z.strictObject({ paper: z.literal('report'), ...looks, report: zWholeReport }),
  z.strictObject({ paper: z.literal('impact'), ...looks, impact: zImpact }),
  z.strictObject({ paper: z.literal('payouts'), ...looks, papers: z.array(zPayoutPaper) }),
  z.strictObject({ paper: z.literal('keysCard'), ...looks, practice: z.boolean() }),
  z.strictObject({ paper: z.literal('statement'), ...looks, statement: zStatement }),
  z.strictObject({
    paper: z.literal('earningsSlip'),
    ...looks,
    exhibition: zExhibitionPlace,
    earnings: zEarnings,
  }),
  z.strictObject({
    paper: z.literal('familyCards'),
    ...looks,
    exhibition: zExhibitionNamed,
    families: z.array(zFamilyNamed),
  }),
  z.strictObject({
    paper: z.literal('pinSlips'),
    ...looks,
    exhibition: zExhibitionNamed,
    slips: z.array(z.strictObject({ family: zFamilyNamed, pin: z.string() })),
  }),
]);

/** Channels of the hidden window in which papers are laid out; no other window may call them. */
export const paperContract = {
  'paper.content': query(
    rights['paper.content'],
    z.strictObject({}),
    /** `practice`: nothing that stands on it happened, and it says so. */
    z.strictObject({ paper: zPaper, practice: z.boolean() }),
  ),
  /** Fonts are loaded and the layout stands; heights in CSS pixels. */
  'paper.ready': local(
    rights['paper.ready'],
    z.strictObject({ height: z.number().min(1).max(10_000_000) }),
    z.strictObject({}),
  ),
};

export type Paper = z.output<typeof zPaper>;
export type PaperContent = z.output<(typeof paperContract)['paper.content']['output']>;
