import { businessDay } from '../../../shared/domain/business-day';
import { wallHour } from '../../../shared/domain/wall-clock';
import type { Exhibition } from '../../../shared/contract/exhibition';
import { all, one, type ReadableDb } from '../database';

interface ExhibitionRow {
  name_ar: string;
  name_en: string;
  venue_ar: string;
  venue_en: string;
  starts_on: string | null;
  ends_on: string | null;
  commission_bp: number;
  cash_rounding: number;
  timezone: string;
  day_starts_at: string;
  sample: number;
  practice: number;
}

/** The exhibition as it stands, or null before the first start is finished. */
export function findExhibition(db: ReadableDb): Exhibition | null {
  const row = one<ExhibitionRow>(db, 'SELECT * FROM derived_exhibition WHERE id = 1');
  if (row === undefined) return null;
  return {
    nameAr: row.name_ar,
    nameEn: row.name_en,
    venueAr: row.venue_ar,
    venueEn: row.venue_en,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    commissionBp: row.commission_bp,
    cashRounding: row.cash_rounding,
    timezone: row.timezone,
    dayStartsAt: row.day_starts_at,
    sample: row.sample === 1,
    practice: row.practice === 1,
  };
}

export const hasExhibition = (db: ReadableDb): boolean =>
  one(db, 'SELECT 1 FROM derived_exhibition WHERE id = 1') !== undefined;

/** For what cannot happen without an exhibition: every command but the one that makes it. */
export function currentExhibition(db: ReadableDb): Exhibition {
  const exhibition = findExhibition(db);
  if (exhibition === null) throw new Error('There is no exhibition in this ledger yet.');
  return exhibition;
}

export interface Till {
  readonly code: string;
  readonly name: string;
}

/** Those that are sold at, in the order in which they were first saved. */
export const listTills = (db: ReadableDb): Till[] =>
  all<Till>(db, 'SELECT code, name FROM derived_tills WHERE replaced_by IS NULL ORDER BY position, code');

/** Also those that another one goes on for since the ledger was restored: their papers are still in people's hands. */
export const everyTill = (db: ReadableDb): Till[] =>
  all<Till>(db, 'SELECT code, name FROM derived_tills ORDER BY position, code');

/** Tills whose drawer was open when the ledger was copied that it goes on from: each is to be counted and closed. */
export const replacedOpenTills = (db: ReadableDb): Till[] =>
  all<Till>(
    db,
    `SELECT t.code, t.name FROM derived_tills t
     JOIN derived_shifts s ON s.till_code = t.code AND s.closed_at IS NULL
     WHERE t.replaced_by IS NOT NULL ORDER BY t.position, t.code`,
  );

/** The till that goes on in place of this one, which may itself have been replaced; the code itself where none does. */
export function goesOnAs(db: ReadableDb, code: string): string {
  const next = one<{ replaced_by: string | null }>(
    db,
    'SELECT replaced_by FROM derived_tills WHERE code = ?',
    code,
  )?.replaced_by;
  return next === null || next === undefined ? code : goesOnAs(db, next);
}

export const tillExists = (db: ReadableDb, code: string): boolean =>
  one(db, 'SELECT 1 FROM derived_tills WHERE code = ? AND replaced_by IS NULL', code) !== undefined;

/** The till in whose name facts are written that belong to no drawer: the first one. */
export function homeTill(db: ReadableDb): string {
  const till = listTills(db)[0];
  if (till === undefined) throw new Error('There is no till in this ledger yet.');
  return till.code;
}

/** The hour, 0 to 23, that the clocks of the exhibition show at an instant (ms UTC). */
export function hourOf(db: ReadableDb, at: number): number {
  return wallHour(at, currentExhibition(db).timezone);
}

/** The business day, `YYYY-MM-DD`, in which an instant (ms UTC) falls. */
export function businessDayOf(db: ReadableDb, at: number): string {
  const { timezone, dayStartsAt } = currentExhibition(db);
  return businessDay(at, timezone, dayStartsAt);
}
