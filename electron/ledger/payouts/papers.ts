import type { payoutPapersContract, Payout } from '../../../shared/contract/payouts';
import { done, refuse, type Result } from '../../../shared/result';
import type { Handlers } from '../command';
import { one, run, type ReadableDb } from '../database';
import { currentExhibition } from '../exhibition/queries';
import { findPayout } from './list';
import { transferTable } from './transfers';

const wasPrinted = (db: ReadableDb, payoutId: string): boolean =>
  one(db, 'SELECT 1 FROM local_payout_papers WHERE payout_id = ? AND printed > 0', payoutId) !== undefined;

/** UNKNOWN_PAYOUT */
function found(db: ReadableDb, ids: readonly string[]): Result<Payout[]> {
  const payouts = ids.map((id) => findPayout(db, id));
  const known = payouts.filter((payout) => payout !== undefined);
  return known.length === payouts.length ? done(known) : refuse('UNKNOWN_PAYOUT');
}

interface Contact {
  readonly phone: string | null;
  readonly bank: string | null;
}

const contactOf = (db: ReadableDb, family: string): Contact =>
  one<Contact>(db, 'SELECT phone, bank FROM local_contacts WHERE family_code = ?', family) ?? {
    phone: null,
    bank: null,
  };

/** What leaves the program of payouts: their documents, and the list for the bank with families' numbers. */
export const payoutPapersHandlers: Handlers<keyof typeof payoutPapersContract> = {
  'payoutPapers.read': ({ db }, { payouts: ids }) => {
    const payouts = found(db, ids);
    if (!payouts.ok) return payouts;
    const { nameAr, nameEn, venueAr, venueEn, timezone, practice } = currentExhibition(db);
    return done(
      payouts.value.map((payout) => ({
        exhibition: { nameAr, nameEn, venueAr, venueEn },
        timezone,
        practice,
        payout,
        copy: wasPrinted(db, payout.payoutId),
      })),
    );
  },

  'payoutPapers.printed': ({ db }, { payouts }) => {
    for (const id of payouts) {
      run(
        db,
        `INSERT INTO local_payout_papers (payout_id, printed) VALUES (?, 1)
         ON CONFLICT (payout_id) DO UPDATE SET printed = printed + 1`,
        id,
      );
    }
    return done({});
  },

  'payoutPapers.transfers': ({ db }, { payouts: ids, language }) => {
    const payouts = found(db, ids);
    if (!payouts.ok) return payouts;
    const standing = payouts.value.filter(
      ({ method, reversal }) => method === 'transfer' && reversal === null,
    );
    const transfers = standing.map(({ number, family, paid }) => ({
      number,
      family,
      paid,
      ...contactOf(db, family.code),
    }));
    return done(transferTable(transfers, language));
  },
};
