import { z } from 'zod';
import { errorCodes } from '../result';
import { rights } from '../rights';
import { zBaisa, zId, zInstant, zText, zTillCode } from '../schema';
import { job, local, query } from './define';

const nothing = z.strictObject({});
const zCode = z.enum(errorCodes);
const zState = z.enum(['unchecked', 'good', 'bad']);

const zErased = z.strictObject({
  /** Files from which something was taken, on this computer and on the stick. */
  erased: z.int(),
  /** Files that could not be changed and hold what they held, and why the first of them. */
  left: z.int(),
  problem: zCode.nullable(),
  /** COPY_PLACE_MISSING: the stick is not there, and what lies on it was not touched. */
  second: zCode.nullable(),
});

/** Asked by main alone; they run beside the ledger. */
export const copyJobsContract = {
  /** COPY_PLACE_FULL · COPY_PLACE_MISSING · COPY_DAMAGED · COPY_FAILED · FILE_CORRUPT: the ledger itself is damaged */
  'copies.make': job(
    rights['copies.make'],
    z.strictObject({ reason: z.enum(['trade', 'shift', 'hand']) }),
    z.strictObject({
      /** The newest copy now; null where there is nothing to be copied yet, or it is only practised. */
      name: z.string().nullable(),
      isNew: z.boolean(),
      isVerified: z.boolean(),
      /** Why it did not get to the second place; null: it did, or there is none. */
      second: zCode.nullable(),
    }),
  ),
  /** The whole of `verify` over a copy in the default folder. Null where it has no note. */
  'copies.verify': job(
    rights['copies.verify'],
    z.strictObject({ name: zText(100) }),
    z.strictObject({ state: z.enum(['good', 'bad']).nullable() }),
  ),
  /** Takes phones and photos of families out of the copies; each is verified anew. STOPPED between two of them */
  'copies.erase': job(rights['copies.erase'], nothing, zErased),
};

const zStatus = z.strictObject({
  newest: z.strictObject({ at: zInstant, state: zState }).nullable(),
  /** Everything that was done until then is in the newest copy (ms UTC). */
  asOf: zInstant.nullable(),
  /** When the first thing was done that is in no copy yet. */
  unsavedSince: zInstant.nullable(),
  /** When the next one is due by itself; null while everything is in a copy. */
  nextAt: zInstant.nullable(),
  isCopying: z.boolean(),
  /** Why the last try failed. */
  problem: zCode.nullable(),
  /** The place of the person's choice, by its name; null: none was chosen. */
  second: z.strictObject({ name: zText(300), isThere: z.boolean(), problem: zCode.nullable() }).nullable(),
});

/** A copy in a list; `key` names it to main, and is no path. */
const zListed = z.strictObject({
  key: zText(200),
  where: z.enum(['computer', 'second', 'file']),
  at: zInstant,
  facts: z.int(),
  bytes: z.int(),
  /** What its note says; null where that is lost. */
  sales: z.int().nullable(),
  state: zState,
  reason: z.enum(['trade', 'shift', 'hand', 'migration']).nullable(),
});

const zExhibitionName = z.strictObject({ nameAr: zText(200), nameEn: zText(200) }).nullable();

const zLooked = z.strictObject({
  copy: z.strictObject({
    exhibition: zExhibitionName,
    sales: z.int(),
    facts: z.int(),
    /** When its newest fact was sealed, and its hash. */
    lastAt: zInstant,
    head: z.string(),
    state: zState,
  }),
  /** What the present file holds that the copy does not. */
  present: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('none') }),
    z.strictObject({ is: z.literal('unreadable') }),
    z.strictObject({
      is: z.literal('readable'),
      exhibition: zExhibitionName,
      /** False: the two have nothing in common, and all of the present one would be missing. */
      isSame: z.boolean(),
      head: z.string(),
      missing: z.strictObject({
        facts: z.int(),
        sales: z.int(),
        /** Of those sales, in baisa. */
        net: zBaisa,
        /** When the first and the last of those facts were sealed. */
        from: zInstant.nullable(),
        to: zInstant.nullable(),
      }),
    }),
  ]),
});

const zKey = z.strictObject({ key: zText(200) });

/** Answered by main, which knows the folders. */
export const copiesContract = {
  'copies.status': query(rights['copies.status'], nothing, zStatus),
  /** Copies at once; as `copies.make`. */
  'copies.now': local(rights['copies.now'], nothing, zStatus),
  /** Asks the person for a folder, and copies into it at once; null: they changed their mind. SAVE_FULL · SAVE_GONE · SAVE_FAILED */
  'copies.chooseFolder': local(rights['copies.chooseFolder'], nothing, zStatus.nullable()),
  'copies.forgetFolder': local(rights['copies.forgetFolder'], nothing, zStatus),
  /** Copies that hold, or may hold, how families are reached: to be erased after the exhibition. */
  'copies.contactsHeld': query(
    rights['copies.contactsHeld'],
    nothing,
    z.strictObject({
      copies: z.int(),
      /** The stick, where it is chosen and not there. */
      secondGone: zText(300).nullable(),
      /** Files that were kept aside when another took the ledger's place: nobody changes them, a person may delete them. */
      kept: z.array(zText(300)),
    }),
  ),
  /** As `copies.erase`; `job` is told how far it has come. */
  'copies.eraseContacts': local(
    rights['copies.eraseContacts'],
    z.strictObject({ job: zId, confirmed: z.literal(true) }),
    zErased,
  ),
  /** Newest first. From here on: FORBIDDEN but to an organiser, while the ledger has failed, or where it is still empty. */
  'copies.list': query(rights['copies.list'], nothing, z.array(zListed)),
  /** Any file, asked of the person; null: they changed their mind. As `copies.look`. */
  'copies.chooseFile': local(rights['copies.chooseFile'], nothing, zListed.nullable()),
  /** UNKNOWN_COPY · BAD_COPY · FILE_NEWER · FACT_NEWER */
  'copies.look': query(rights['copies.look'], zKey, zLooked),
  /**
   * Goes on from a copy: the present file is kept aside, and every till gets a new code. `head` and `present` are the
   * newest hashes that the person was shown. COPY_CHANGED · UNKNOWN_COPY · codes of the file
   */
  'copies.restore': local(
    rights['copies.restore'],
    zKey.extend({ head: z.string().max(64), present: z.string().max(64).nullable() }),
    z.strictObject({
      tills: z.array(z.strictObject({ before: zTillCode, code: zTillCode })),
      /** The name of the file that was kept aside; null: there was none. */
      kept: z.string().nullable(),
    }),
  ),
};

export type CopyStatus = z.output<typeof zStatus>;
export type ListedCopyShown = z.output<typeof zListed>;
export type LookedCopy = z.output<typeof zLooked>;
