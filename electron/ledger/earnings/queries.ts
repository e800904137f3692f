import type { FamilyNamed } from '../../../shared/contract/earnings';
import { familyCode } from '../../../shared/domain/amounts';
import { normaliseFamilyCode } from '../../../shared/domain/codes';
import { codeOnCard } from '../../../shared/domain/family-card';
import { plainNumber } from '../../../shared/domain/digits';
import { all, one, type ReadableDb } from '../database';
import { pinState, type PinState } from './pins';

interface NamedRow {
  readonly code: string;
  readonly name_ar: string;
  readonly name_en: string;
}

const named = (row: NamedRow): FamilyNamed => ({
  code: familyCode(row.code),
  nameAr: row.name_ar,
  nameEn: row.name_en,
});

/** A family of exactly this code. */
export function familyNamed(db: ReadableDb, code: string): FamilyNamed | null {
  const row = one<NamedRow>(db, 'SELECT code, name_ar, name_en FROM derived_families WHERE code = ?', code);
  return row === undefined ? null : named(row);
}

/** A family as its code was scanned or typed: `F07`, `f7`, `٠٧`, `7`. One that was put aside is found too: it may be owed. */
export function findByTypedCode(db: ReadableDb, text: string): FamilyNamed | null {
  const typed = codeOnCard(text);
  const plain = plainNumber(typed).replace(/\s+/g, ' ');
  const candidates = [
    typed,
    plain,
    plain.toUpperCase(),
    normaliseFamilyCode(plain),
    normaliseFamilyCode(`F${plain}`),
  ];
  for (const code of candidates) {
    const family = code === null ? null : familyNamed(db, code);
    if (family !== null) return family;
  }
  return null;
}

/** Every family with the state of its PIN, in the order of their codes. `now` is ms UTC. */
export const listFamilyPins = (
  db: ReadableDb,
  now: number,
): (FamilyNamed & { pin: PinState; waitSeconds: number })[] =>
  all<NamedRow>(db, 'SELECT code, name_ar, name_en FROM derived_families ORDER BY code').map((row) => {
    const { state, waitSeconds } = pinState(db, row.code, now);
    return { ...named(row), pin: state, waitSeconds };
  });
