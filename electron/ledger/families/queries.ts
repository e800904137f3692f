import type { FamilyListed } from '../../../shared/contract/families';
import { familyCode } from '../../../shared/domain/amounts';
import { all, one, type ReadableDb } from '../database';

export const familyExists = (db: ReadableDb, code: string): boolean =>
  one(db, 'SELECT 1 FROM derived_families WHERE code = ?', code) !== undefined;

interface FamilyRow {
  code: string;
  name_ar: string;
  name_en: string;
  active: number;
  vat_bp: number;
  phone: string | null;
}

/** All families, with their numbers for transfers where this computer knows them. */
export const listFamilies = (db: ReadableDb): FamilyListed[] =>
  all<FamilyRow>(
    db,
    `SELECT code, name_ar, name_en, active, vat_bp, phone
     FROM derived_families LEFT JOIN local_contacts ON family_code = code ORDER BY code`,
  ).map((row) => ({
    code: familyCode(row.code),
    nameAr: row.name_ar,
    nameEn: row.name_en,
    active: row.active === 1,
    vatBp: row.vat_bp,
    phone: row.phone,
  }));
