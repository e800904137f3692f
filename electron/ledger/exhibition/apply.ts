import type { Applies } from '../apply';
import { run } from '../database';
import { canonicalJson } from '../seal';

type Kinds = 'exhibition.saved' | 'limits.saved' | 'till.saved' | 'ledger.restored';

export const exhibitionApply: Applies<Kinds> = {
  'exhibition.saved': (db, { payload }) => {
    run(
      db,
      `INSERT OR REPLACE INTO derived_exhibition (id, name_ar, name_en, venue_ar, venue_en, starts_on, ends_on,
         commission_bp, cash_rounding, timezone, day_starts_at, sample, practice)
       VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      payload.nameAr,
      payload.nameEn,
      payload.venueAr,
      payload.venueEn,
      payload.startsOn,
      payload.endsOn,
      payload.commissionBp,
      payload.cashRounding,
      payload.timezone,
      payload.dayStartsAt,
      payload.sample ? 1 : 0,
      payload.practice ? 1 : 0,
    );
    return [];
  },
  'limits.saved': (db, { payload }) => {
    run(
      db,
      'INSERT OR REPLACE INTO derived_limits (id, limits) VALUES (1, ?)',
      canonicalJson(payload.limits),
    );
    return [];
  },
  'till.saved': (db, { payload, position }) => {
    run(
      db,
      `INSERT INTO derived_tills (code, name, position) VALUES (?, ?, ?)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name`,
      payload.code,
      payload.name,
      position,
    );
    return [];
  },
  'ledger.restored': (db, { payload, position }) => {
    for (const { before, code, name } of payload.tills) {
      run(db, 'INSERT INTO derived_tills (code, name, position) VALUES (?, ?, ?)', code, name, position);
      run(db, 'UPDATE derived_tills SET replaced_by = ? WHERE code = ?', code, before);
    }
    return [];
  },
};
