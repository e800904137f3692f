import type { FamilyListed, FamilyRow } from '../../../shared/contract/families';
import { familyCode, type FamilyCode } from '../../../shared/domain/amounts';
import { nextFamilyCode } from '../../../shared/domain/codes';
import type { FamilyRecord } from '../../../shared/domain/lists/read-family';
import { all, one, type ReadableDb } from '../database';

export const familyExists = (db: ReadableDb, code: string): boolean =>
  one(db, 'SELECT 1 FROM derived_families WHERE code = ?', code) !== undefined;

interface ListedRow {
  code: string;
  name_ar: string;
  name_en: string;
  active: number;
  vat_bp: number;
  phone: string | null;
}

/** All families, with their numbers for transfers where this computer knows them. */
export const listFamilies = (db: ReadableDb): FamilyListed[] =>
  all<ListedRow>(
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

interface RecordRow {
  code: string;
  name_ar: string;
  name_en: string;
  wilayat: string;
  craft: string;
  commission_bp: number | null;
  vat_bp: number;
  vatin: string | null;
  note: string;
  active: number;
  first_time: number | null;
  led_by_woman: number | null;
  led_by_youth: number | null;
  supporting_body: string | null;
}

const flag = (value: number | null): boolean | null => (value === null ? null : value === 1);

const recordOf = (row: RecordRow): FamilyRecord => ({
  code: familyCode(row.code),
  nameAr: row.name_ar,
  nameEn: row.name_en,
  wilayat: row.wilayat,
  craft: row.craft,
  commissionBp: row.commission_bp,
  vatBp: row.vat_bp,
  vatin: row.vatin,
  note: row.note,
  active: row.active === 1,
  firstTime: flag(row.first_time),
  ledByWoman: flag(row.led_by_woman),
  ledByYouth: flag(row.led_by_youth),
  supportingBody: row.supporting_body,
});

/** A family as its last fact says it. */
export function findFamily(db: ReadableDb, code: string): FamilyRecord | undefined {
  const row = one<RecordRow>(db, 'SELECT * FROM derived_families WHERE code = ?', code);
  return row === undefined ? undefined : recordOf(row);
}

interface TableRow extends RecordRow {
  phone: string | null;
  bank: string | null;
  on_receipt: number | null;
  products: number;
  has_sold: number;
}

/** All families with all that is known of them here, in the order of their codes. */
export const familyTable = (db: ReadableDb): FamilyRow[] =>
  all<TableRow>(
    db,
    `SELECT f.*, c.phone, c.bank, c.on_receipt,
       (SELECT COUNT(*) FROM derived_products p WHERE p.family_code = f.code) AS products,
       EXISTS (SELECT 1 FROM derived_family_days d WHERE d.family_code = f.code) AS has_sold
     FROM derived_families f LEFT JOIN local_contacts c ON c.family_code = f.code ORDER BY f.code`,
  ).map((row) => ({
    ...recordOf(row),
    phone: row.phone,
    bank: row.bank,
    onReceipt: row.on_receipt === 1,
    products: row.products,
    hasSold: row.has_sold === 1,
  }));

/** The code that a new family should have. */
export const nextCode = (db: ReadableDb): FamilyCode =>
  nextFamilyCode(all<{ code: string }>(db, 'SELECT code FROM derived_families').map(({ code }) => code));
