import { z } from 'zod';
import { acceptablePoints } from '../domain/closing';
import { rights } from '../rights';
import { zBaisa, zDay, zFamilyCode, zId, zInstant, zName, zText, zTillCode } from '../schema';
import { job, local, query } from './define';
import { ledgerHealthContract } from './ledger';

/** What stands open in the ledger. Amounts in baisa. */
const zLook = z.strictObject({
  /** The business day that it is now. */
  day: zDay,
  /** Practised only: nothing of it is closed. */
  practice: z.boolean(),
  /** How many facts there are, and the hash of the newest. */
  facts: z.int(),
  head: z.string(),
  shifts: z.array(
    z.strictObject({
      till: zTillCode,
      openedAt: zInstant,
      openedBy: zName,
      sales: z.int(),
      /** Another till goes on for it since the ledger was restored: it is only counted and closed. */
      isReplaced: z.boolean(),
    }),
  ),
  /** Families that are owed the smallest coin or more (+), or owe it (−), in the order of their codes. */
  unsettled: z.array(
    z.strictObject({ family: zFamilyCode, nameAr: zName, nameEn: zText(200), owed: zBaisa }),
  ),
  /** Carts that were put aside, and that nobody came back for. */
  carts: z.array(z.strictObject({ till: zTillCode, number: z.int(), name: zText(60), total: zBaisa })),
  /** Names exactly what is told here: a decision is about this and nothing that came later. */
  seen: z.string(),
});

export const closingContract = {
  /** What stands open before the exhibition is closed. NO_EXHIBITION */
  'closing.look': query(rights['closing.look'], z.strictObject({}), zLook),
  /**
   * Writes a copy of the ledger to `path`, without what is this computer's own (PINs, contacts, photos, carts, settings;
   * verifiers of recovery codes stay), and runs the whole of `verify` over it. For main alone.
   * STOPPED · SAVE_FULL · SAVE_GONE · SAVE_FAILED · LEDGER_UNSOUND (`check`, `what`)
   */
  'closing.copy': job(
    rights['closing.copy'],
    z.strictObject({ path: z.string().min(1).max(4096) }),
    z.strictObject({ facts: z.int(), head: z.string() }),
  ),
};

const zWritten = z.strictObject({
  /** Where it is. */
  path: z.string(),
  files: z.int(),
  bytes: z.int(),
  /** Reports whose figures do not agree with the ledger's books: their titles. Their files say so too. */
  disagreeing: z.array(z.string()),
  /** Files that could not be, because the report is longer than their format holds: their names. */
  leftOut: z.array(z.string()),
});

/** Answered by main, which knows folders. `job` is minted by the page: it hears of the progress, and stops it, by this. */
export const closingDesktopContract = {
  /** The whole of `verify` over the ledger, while the till goes on. STOPPED */
  'closing.check': local(
    rights['closing.check'],
    z.strictObject({ job: zId }),
    ledgerHealthContract['ledger.verify'].output,
  ),
  /**
   * Writes the closing of the exhibition into a new folder at a place that it asks the person for; null: they changed
   * their mind. `seen` is what `closing.look` answered, `accepted` what may stay open.
   * NOT_IN_PRACTICE · CLOSING_OPEN (`point`) · CLOSING_CHANGED · LEDGER_UNSOUND · STOPPED · SAVE_FULL · SAVE_GONE ·
   * SAVE_FAILED
   */
  'closing.write': local(
    rights['closing.write'],
    z.strictObject({
      job: zId,
      language: z.enum(['ar', 'en']),
      seen: z.string().max(64),
      accepted: z.array(z.enum(acceptablePoints)).max(acceptablePoints.length),
    }),
    zWritten.nullable(),
  ),
};

export type ClosingLook = z.output<typeof zLook>;
export type ClosingWritten = z.output<typeof zWritten>;
