import type { StatementPage } from '../../../shared/contract/statements';
import { baisa, familyCode } from '../../../shared/domain/amounts';
import { owed } from '../../../shared/domain/payout';
import { done, refuse, type Result } from '../../../shared/result';
import type { ReadableDb } from '../database';
import { businessDayOf, currentExhibition, hasExhibition } from '../exhibition/queries';
import { findFamily } from '../families/queries';
import { head } from '../journal';
import { findAccount } from '../payouts/queries';
import { direct } from './statement-direct';
import { goodsSources } from './statement-goods';
import { paymentSources } from './statement-payments';
import { merge, type Source } from './statement-sources';

/** More than the lines of the longest sale, so that each page gets past one. */
const LIMIT = 1_000;

const sources: readonly Source[] = [...goodsSources, direct, ...paymentSources];

/**
 * A part of everything on a family's account, built from the rows of each fact and not from running sums, so that what
 * it comes to can be held against them. `owed` is that of the first page's instant where `upTo` is null. Amounts in
 * baisa, instants ms UTC. UNKNOWN_FAMILY · NO_EXHIBITION
 */
export function statementPage(
  db: ReadableDb,
  asked: {
    readonly family: string;
    readonly now: number;
    readonly after: number;
    readonly upTo: number | null;
    readonly limit?: number;
  },
): Result<StatementPage> {
  const { family: code, now, after, limit = LIMIT } = asked;
  if (!hasExhibition(db)) return refuse('NO_EXHIBITION');
  const family = findFamily(db, code);
  const account = findAccount(db, code);
  if (family === undefined || account === undefined) return refuse('UNKNOWN_FAMILY', { family: code });
  const { nameAr, nameEn, venueAr, venueEn, timezone, practice } = currentExhibition(db);
  const upTo = asked.upTo ?? head(db).position;
  const page = { family: code, after, upTo, limit };
  return done({
    head: {
      exhibition: { nameAr, nameEn, venueAr, venueEn, timezone, practice },
      family: {
        code: familyCode(family.code),
        nameAr: family.nameAr,
        nameEn: family.nameEn,
        vatBp: family.vatBp,
        vatin: family.vatin,
      },
      at: now,
      today: businessDayOf(db, now),
      upTo,
      owed: baisa(owed(account)),
    },
    ...merge(
      sources.map((source) => source(db, page)),
      page,
    ),
  });
}
