import type { Person } from '../../../shared/contract/people';
import type { Role } from '../../../shared/roles';
import { all, one, type ReadableDb } from '../database';

interface PersonRow {
  person_id: string;
  name: string;
  role: Role;
}

const shown = (row: PersonRow): Person => ({ personId: row.person_id, name: row.name, role: row.role });

/** Those who may sign in, in the order in which they came. */
export const peopleOnDuty = (db: ReadableDb): Person[] =>
  all<PersonRow>(
    db,
    'SELECT person_id, name, role FROM derived_people WHERE active = 1 ORDER BY position',
  ).map(shown);

/** A person who is not put aside. */
export function findPerson(db: ReadableDb, personId: string): Person | null {
  const row = one<PersonRow>(
    db,
    'SELECT person_id, name, role FROM derived_people WHERE person_id = ? AND active = 1',
    personId,
  );
  return row === undefined ? null : shown(row);
}

/** The name behind a fact's `by`; the id itself where nobody of that id was ever saved. */
export const nameOf = (db: ReadableDb, personId: string): string =>
  one<{ name: string }>(db, 'SELECT name FROM derived_people WHERE person_id = ?', personId)?.name ??
  personId;
