import { foldText } from '../arabic-text';
import { nextFamilyCode, normaliseFamilyCode } from '../codes';
import { readName } from './cells';
import type { Columns } from './columns';
import type { FamilyField } from './fields';
import { changesBetween, type Planned } from './outcome';
import { newFamily, readFamily, type ListedFamily } from './read-family';
import { cellsOf, writtenName } from './row-reader';
import type { SheetRow } from './sheet';

export type PlannedFamily = Planned<ListedFamily>;

/** A family's code as it is kept, however it was written; empty where none was. */
export const codeOfFamily = (text: string, existing: { has(code: string): boolean }): string => {
  const plain = text.trim();
  return existing.has(plain) ? plain : (normaliseFamilyCode(text) ?? readName(text));
};

/** Families by their folded names; those that share one are left out, since the name does not say which. */
export const familiesByName = (
  families: Iterable<{ readonly code: string; readonly nameAr: string; readonly nameEn: string }>,
) => {
  const byName = new Map<string, string | null>();
  for (const { code, nameAr, nameEn } of families) {
    for (const name of new Set([foldText(nameAr), foldText(nameEn)])) {
      if (name !== '') byName.set(name, byName.has(name) ? null : code);
    }
  }
  return byName;
};

/**
 * What becomes of each row of a list of families. A row without a code is the family of that name, or a new one with
 * the next free code. Source of faults and their order: docs/spreadsheets.md.
 */
export const planFamilies = (
  rows: readonly SheetRow[],
  columns: Columns<FamilyField>,
  existing: ReadonlyMap<string, ListedFamily>,
): PlannedFamily[] => {
  const written = rows.map((row) => codeOfFamily(cellsOf(row, columns)('code') ?? '', existing));
  let newest = nextFamilyCode([...existing.keys(), ...written]);
  const byName = familiesByName(existing.values());
  const seen = new Set<string>();
  return rows.map((row, index) => {
    const cell = cellsOf(row, columns);
    const name = writtenName(cell);
    let code = written[index] ?? '';
    if (code === '') {
      const folded = foldText(name);
      // Two families of one name: which is meant is not for us to guess.
      const named = byName.get(folded);
      code = named === null || name === '' ? '' : (named ?? newest);
      if (code === newest) newest = nextFamilyCode([newest]);
      if (named === undefined) byName.set(folded, code);
    }
    const before = existing.get(code);
    const { family, fault } = readFamily(cell, before ?? newFamily(code), seen.has(code));
    if (code !== '') seen.add(code);
    const known = { line: row.line, code, name };
    if (fault !== null) return { ...known, outcome: 'refused', fault };
    if (before === undefined) return { ...known, outcome: 'added', wanted: family };
    const changes = changesBetween<ListedFamily>(before, family);
    return changes.length === 0
      ? { ...known, outcome: 'unchanged', wanted: family }
      : { ...known, outcome: 'changed', wanted: family, changes };
  });
};
