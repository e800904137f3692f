import { z } from 'zod';
import { rights } from '../rights';
import { zId } from '../schema';
import { local, query } from './define';
import { zReceipt } from './sales';
import { zSettings } from './settings';

const zLanguage = z.enum(['ar', 'en']);

/** The system's printers, and papers on them. Answered by main. */
export const printContract = {
  /** The printers that the system knows now; `name` is the one that settings keep. */
  'printers.list': query(
    rights['printers.list'],
    z.strictObject({}),
    z.array(z.strictObject({ name: z.string(), label: z.string() })),
  ),
  /**
   * Prints a receipt on the printer of the settings, or through the system's dialog; `false`: they changed their mind
   * in it. What was printed before is marked as a copy. UNKNOWN_SALE · PRINTER_MISSING · PRINTER_FAILED
   */
  'receipt.print': local(
    rights['receipt.print'],
    z.strictObject({ saleId: zId, language: zLanguage, through: z.enum(['printer', 'dialog']) }),
    z.strictObject({ printed: z.boolean() }),
  ),
  /** Prints a made-up receipt, to try a printer and its paper before opening. PRINTER_MISSING · PRINTER_FAILED */
  'printers.try': local(
    rights['printers.try'],
    z.strictObject({ printer: z.string().max(300), paper: zSettings.shape.paper, language: zLanguage }),
    z.strictObject({}),
  ),
};

/**
 * Which receipts wait for the printer, and which have left it: a table of the ledger's file that main works off. No
 * window may call these. A job is one sale's receipt; `printed` also says that it was saved as a PDF.
 */
export const printQueueContract = {
  /** Lets a receipt wait; a sale that had its turn does not get another. UNKNOWN_SALE */
  'printQueue.add': local(rights['printQueue.add'], z.strictObject({ saleId: zId }), z.strictObject({})),
  /** The receipt that has waited longest, as it stands now; too late for its buyer, or not. Null: none waits. */
  'printQueue.next': query(
    rights['printQueue.next'],
    z.strictObject({}),
    z.strictObject({ saleId: zId, isLate: z.boolean(), copy: z.boolean(), receipt: zReceipt }).nullable(),
  ),
  /** What became of a receipt, whether it waited or was asked for by a person. */
  'printQueue.settle': local(
    rights['printQueue.settle'],
    z.strictObject({ saleId: zId, outcome: z.enum(['printed', 'failed', 'late']) }),
    z.strictObject({}),
  ),
  /** Whether a paper or PDF of it left before, so that the next is a copy. */
  'printQueue.wasPrinted': query(
    rights['printQueue.wasPrinted'],
    z.strictObject({ saleId: zId }),
    z.boolean(),
  ),
};
